// Only makes pleasant what works without it.
addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.querySelector(".bar .find input");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  }
  if (event.key === "Enter" && event.ctrlKey && typing && typing.form) typing.form.requestSubmit();
});
addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
});
// One press, one sending: a second press while the first is under way does nothing.
addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  else event.target.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
  const summary = document.querySelector(".sum[autofocus]");
  if (summary) summary.focus();
});

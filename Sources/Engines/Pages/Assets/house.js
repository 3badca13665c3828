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
// What goes on by itself is followed, for a quarter of an hour at most: as long as it goes on only what it says changes.
const follow = (seconds, times) => setTimeout(async () => {
  const here = document.querySelector("[data-follow]");
  if (!here || times === 0) return;
  try {
    const answer = await fetch(location.href, {redirect: "manual"});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const there = page.querySelector("[data-follow]");
    if (!answer.ok || !there) return location.reload();
    for (const [name, value] of [["[role=status]", "textContent"], ["progress", "outerHTML"]]) {
      const [old, now] = [here.querySelector(name), there.querySelector(name)];
      if (!old !== !now) return location.reload();
      if (old && old[value] !== now[value]) old[value] = now[value];
    }
  } catch { /* The house does not answer just now: asked again in a while. */ }
  follow(seconds, times - 1);
}, seconds * 1000);
const followed = document.querySelector("[data-follow]");
if (followed) follow(+followed.dataset.follow, 900 / +followed.dataset.follow);

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
// A page that is left alone until its session must have ended shows nothing of anyone any more, and neither do the others of a browser
// in which somebody signs out. What was half typed waits out of sight, to be carried through signing in again.
const idle = document.body.dataset.idle * 1000;
const tabs = idle ? new BroadcastChannel("house") : null;
let closing, asked;
const rest = () => {
  asked = Date.now();
  clearTimeout(closing);
  closing = setTimeout(close, idle + 5000);
};
const close = () => {
  const ended = document.querySelector("#ended");
  if (!ended) return;
  const typed = [...document.querySelectorAll("main form")].find((form) => form.dataset.typed);
  const page = ended.content.cloneNode(true);
  page.querySelector("button").addEventListener("click", () => typed ? typed.submit() : location.reload());
  if (typed) typed.hidden = true;
  document.title = page.querySelector("h1").textContent;
  document.body.className = "public gate";
  document.body.replaceChildren(page, ...(typed ? [typed] : []));
  document.querySelector("h1").focus();
};
if (idle) {
  tabs.onmessage = ({data}) => data === "out" ? close() : rest();
  tabs.postMessage("asked");
  rest();
  addEventListener("input", (event) => { if (event.target.form) event.target.form.dataset.typed = "yes"; });
  addEventListener("submit", (event) => { if (event.target.matches(".out")) tabs.postMessage("out"); });
  // A machine that slept has not counted.
  addEventListener("visibilitychange", () => { if (Date.now() - asked > idle) close(); });
}
// What goes on by itself is followed, for a quarter of an hour at most: as long as it goes on only what it says changes.
const follow = (seconds, times) => setTimeout(async () => {
  const here = document.querySelector("[data-follow]");
  if (!here || times === 0) return;
  try {
    const answer = await fetch(location.href, {redirect: "manual"});
    if (idle) rest();
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

"""A browser that keeps count of what no page may have: axe's findings, console errors, refused content, a sideways scroll, text that
is cut off or lies on other text, English on a Greek page, and on paper what is for hands or is still folded."""
from pathlib import Path

import second_step
from axe_playwright_python import sync_playwright as axe_rig
from playwright.sync_api import Browser, Locator, Page, Playwright, sync_playwright

AXE = (Path(axe_rig.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DEVICES = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "narrow": {"viewport": {"width": 320, "height": 700}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    # Text at 200 %, as somebody sets it in the browser; the layout is measured in text, not in glass.
    "large": {"viewport": {"width": 1280, "height": 900}, "text": 2},
    "large-phone": {"viewport": {"width": 390, "height": 844}, "text": 2},
    "forced": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}
# Text beyond the edge, cut off by its box, or upon other text. What scrolls by itself may go on beyond the edge, and the bar that
# stays in sight lies on what scrolls beneath it: looked at from the top of the page.
SQUEEZED = """() => {
  scrollTo({top: 0, behavior: "instant"});
  const found = [], lines = [], edge = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const scrolls = (element) => {
    for (let node = element; node && node !== document.body; node = node.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(node).overflowX)) return true;
    return false;
  };
  while (walker.nextNode()) {
    const text = walker.currentNode, element = text.parentElement, words = text.data.trim().slice(0, 40);
    if (!words || element.closest(".vh, .skip, option, svg, thead") || !element.checkVisibility({visibilityProperty: true})) continue;
    const style = getComputedStyle(element), range = document.createRange();
    range.selectNodeContents(text);
    if (["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${words}`);
    for (const line of range.getClientRects()) {
      if (line.right > edge + 1 && !scrolls(element)) found.push(`beyond the edge: ${words}`);
      if (line.width > 1) lines.push([line, text, words]);
    }
  }
  lines.sort((one, other) => one[0].top - other[0].top);
  lines.forEach(([one, text, words], place) => {
    for (const [other, otherText, otherWords] of lines.slice(place + 1)) {
      if (other.top > one.bottom) break;
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (text !== otherText && wide > 3 && high > 0.4 * Math.min(one.height, other.height)) found.push(`“${words}” lies on “${otherWords}”`);
    }
  });
  return found.slice(0, 5);
}"""
# On a Greek page, words of English that nothing marks as such, also where they are folded away. A program and a
# format are called what they are called; nobody is called by a number.
FOREIGN = """() => {
  if (document.documentElement.lang !== "el") return [];
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, text = walker.currentNode.data.replace(/Google Authenticator|CSV UTF-8/g, "");
    if (/[A-Za-z]{2,}\\s+[A-Za-z]{3,}|staff [0-9A-Fa-f]{8}-/.test(text) && !element.closest("[lang=en], .ltr, code, script, style"))
      found.push(text.trim().slice(0, 60));
  }
  return found.slice(0, 5);
}"""
# On paper: what is for hands, what is still folded, rows that a page's end may part; and whether it says whose it is.
PAPER = """() => {
  const seen = (element) => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
  const words = (element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
  const all = (path, holds) => [...document.querySelectorAll(path)].filter(holds).slice(0, 3).map(words);
  return {
    "is for hands": all(".bar, .side, .sfoot, .skip, .crumbs, .noprint, form, button", seen),
    "is still folded": all("details:not(.noprint) > :not(summary, form)", (element) => !seen(element) && !element.closest("form")),
    "may be parted": all("tr, .why > li, .list > li", (element) => getComputedStyle(element).breakInside !== "avoid"),
    "says not whose it is": [...document.querySelectorAll(".printed")].filter(seen).length === 1 ? [] : ["nothing"],
  };
}"""


class Walk:
    """One person's way through the house, on one device. `faults` must stay empty."""

    def __init__(self, browsers: "Browsers", address: str, device: str, scripts: bool, pictures: Path | None, name: str):
        terms = dict(DEVICES[device])
        text = terms.pop("text", 1)
        self.context = browsers.of(text).new_context(**terms, java_script_enabled=scripts, locale="el-GR", base_url=address)
        self.page: Page = self.context.new_page()
        self.address = address
        self.device, self.scripts, self.pictures, self.name = device, scripts, pictures, name
        self.faults: list[str] = []
        self.shown = 0
        self.page.on("console", lambda message: message.type in ("error", "warning") and self._console(message.text))
        self.page.on("pageerror", lambda error: self.fault(f"script: {error}"))

    def _console(self, text: str) -> None:
        # The browser itself reports every status that is no success; the walks ask for those on purpose.
        if not text.startswith("Failed to load resource: the server responded with a status of 4"):
            self.fault(f"console: {text}")

    def fault(self, text: str) -> None:
        self.faults.append(f"{self.name} on {self.device}, {self.page.url}: {text}")

    def expect(self, holds: bool, what: str) -> None:
        if not holds:
            self.fault(what)

    def look(self, title: str) -> None:
        """Examines the page that is shown, and takes its picture."""
        self.shown += 1
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=self.pictures / f"{self.name}-{self.device}-{self.shown:02d}-{title}.png", full_page=True)
        if not self.scripts:
            return  # Neither axe nor a measurement runs where scripts do not; the same page is examined with them.
        wide = self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        self.expect(not wide, f"{title}: it scrolls sideways")
        for squeezed in self.page.evaluate(SQUEEZED):
            self.fault(f"{title}: {squeezed}")
        for words in self.page.evaluate(FOREIGN):
            self.fault(f"{title}: in English: {words}")
        self.page.evaluate(AXE)
        found = self.page.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
        for violation in found["violations"]:
            self.fault(f"axe {violation['id']}: {violation['help']} {[node['target'] for node in violation['nodes']][:3]}")

    def paper(self, title: str, *words: str) -> None:
        """Examines the page as it comes out of a printer: nothing for hands on it, nothing folded, and these words."""
        if not self.scripts:
            return
        self.page.emulate_media(media="print")
        for what, found in self.page.evaluate(PAPER).items():
            self.expect(not found, f"{title} on paper: {what}: {found}")
        text = self.text()
        for word in words:
            self.expect(word in text, f"{title} on paper: it does not say {word}")
        if self.pictures:
            self.page.pdf(path=self.pictures / f"{self.name}-{self.device}-{self.shown:02d}-{title}.pdf", prefer_css_page_size=True)
        self.page.emulate_media(media="screen")

    def visit(self, path: str, status: int = 200) -> None:
        answer = self.page.goto(path)
        self.expect(answer is not None and answer.status == status, f"{path} answered {answer and answer.status}, not {status}")

    def press(self, target: Locator) -> None:
        """Presses a button or follows a link, and waits for the page that comes of it."""
        with self.page.expect_navigation():
            target.click()

    def sign_in(self, name: str, password: str) -> None:
        self.page.get_by_role("textbox").nth(0).fill(name)
        self.page.locator("input[type=password]").fill(password)
        self.press(self.page.locator("main form[action='/sign-in'] button"))
        second_step.take(self, name, password)

    def text(self) -> str:
        return self.page.locator("body").inner_text()

    def close(self) -> None:
        self.context.close()


class Browsers:
    """Debian's Chromium, once for each size of text that somebody sets in it."""

    def __init__(self, playwright: Playwright):
        self.playwright = playwright
        self.open: dict[int, Browser] = {}

    def of(self, text: int) -> Browser:
        if text not in self.open:
            terms = ["--no-sandbox", "--disable-dev-shm-usage", f"--blink-settings=defaultFontSize={16 * text}"]
            self.open[text] = self.playwright.chromium.launch(executable_path="/usr/bin/chromium", args=terms)
        return self.open[text]

    def close(self) -> None:
        for browser in self.open.values():
            browser.close()


__all__ = ["Browsers", "Walk", "sync_playwright", "DEVICES"]

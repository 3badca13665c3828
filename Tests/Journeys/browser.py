"""A browser that keeps count of what no page may have: axe's findings, console errors, refused content, a sideways scroll."""
from pathlib import Path

from axe_playwright_python import sync_playwright as axe_rig
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

AXE = (Path(axe_rig.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DEVICES = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "narrow": {"viewport": {"width": 320, "height": 700}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "forced": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}


class Walk:
    """One person's way through the house, on one device. `faults` must stay empty."""

    def __init__(self, browser: Browser, address: str, device: str, scripts: bool, pictures: Path | None, name: str):
        self.context = browser.new_context(**DEVICES[device], java_script_enabled=scripts, locale="el-GR", base_url=address)
        self.page: Page = self.context.new_page()
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
        self.page.evaluate(AXE)
        found = self.page.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
        for violation in found["violations"]:
            self.fault(f"axe {violation['id']}: {violation['help']} {[node['target'] for node in violation['nodes']][:3]}")

    def visit(self, path: str, status: int = 200) -> None:
        answer = self.page.goto(path)
        self.expect(answer is not None and answer.status == status, f"{path} answered {answer and answer.status}, not {status}")

    def sign_in(self, name: str, password: str) -> None:
        self.page.get_by_role("textbox").nth(0).fill(name)
        self.page.locator("input[type=password]").fill(password)
        self.page.locator("main form[action='/sign-in'] button").click()

    def text(self) -> str:
        return self.page.locator("body").inner_text()

    def close(self) -> None:
        self.context.close()


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])


__all__ = ["Walk", "launch", "sync_playwright", "DEVICES"]

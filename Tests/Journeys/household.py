"""The first journey: sign in, find a household, read what it can get, tell a missing fact, sign out.

    python household.py BASE_URL USER PASSWORD [--shots DIR] [--search TEXT]

Walks it with and without JavaScript, in Greek and English, at a desk, on a phone and at 320 px; checks every page with axe, and
that nothing is logged to the console, nothing fails to load, nothing overflows. Exit 1 where anything is wrong.
"""

import argparse
import pathlib
import sys

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"desk": (1280, 900), "phone": (390, 844), "narrow": (320, 640)}


class Walk:
    """One walk through the house: in one language, at one size, in one colour scheme."""

    def __init__(self, told, browser, language, size, script=True, **media):
        self.told = told
        self.name = "-".join([language, size] + ([] if script else ["noscript"]) + [str(v) for v in media.values()])
        width, height = SIZES[size]
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, locale="el-GR" if language == "el" else "en-GB",
            java_script_enabled=script, **media)
        self.page = self.context.new_page()
        self.script = script
        self.size = size
        self.wrong = []
        self.page.on("console", lambda line: self.note("console", line.text) if line.type in ("error", "warning") else None)
        self.page.on("requestfailed", lambda request: self.note("failed", request.url))

    def note(self, kind, text):
        # A refused form is an answer, not a failure of loading.
        if "422" not in text and "404" not in text:
            self.wrong.append(f"{self.name}: {kind}: {text}")

    def look(self, step):
        """Checks the page as it stands, and keeps a picture of it."""
        if self.told.shots:
            pathlib.Path(self.told.shots).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{self.told.shots}/{self.name}-{step}.png", full_page=True)
        if not self.script:
            return
        wide = self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        if wide:
            self.wrong.append(f"{self.name}: {step}: wider than the window")
        self.page.evaluate(AXE)
        found = self.page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
        for violation in found["violations"]:
            nodes = "; ".join(" ".join(node["target"]) for node in violation["nodes"][:3])
            self.wrong.append(f"{self.name}: {step}: {violation['id']}: {violation['help']} ({nodes})")

    def walk(self):
        page, told = self.page, self.told
        page.goto(told.base + "/")
        self.look("1-sign-in")
        page.fill("input[name=name]", told.user)
        page.click("form[action='/sign-in'] button")
        self.look("2-refused")
        page.fill("input[name=name]", told.user)
        page.fill("input[name=password]", told.password)
        page.click("form[action='/sign-in'] button")
        page.wait_for_selector("form[action='/sign-out']")
        self.look("3-start")
        page.fill("main input[name=q]", told.search)
        page.press("main input[name=q]", "Enter")
        page.wait_for_selector("#found, .who h1")
        self.look("4-found")
        if page.query_selector("#found"):
            page.click("[aria-labelledby=found] tbody th a >> nth=0")
        page.wait_for_selector(".who")
        self.look("5-person")
        if page.query_selector("a[href^='/households/']"):
            page.click("a[href^='/households/'] >> nth=0")
        page.wait_for_selector("#can-get")
        self.look("6-household")
        if page.query_selector("[aria-labelledby=ask] form"):
            page.click("[aria-labelledby=ask] form button >> nth=0")
            page.wait_for_selector(".sum")
            self.look("7-fact-refused")
        page.goto(told.base + "/people/00000000-0000-7000-8000-000000000000")
        self.look("8-not-found")
        page.goto(told.base + "/")
        page.click("form[action='/sign-out'] button")
        self.context.close()
        return self.wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("user")
    parser.add_argument("password")
    parser.add_argument("--shots")
    parser.add_argument("--search", default="Παπα")
    told = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        wrong = []
        for language in ("el", "en"):
            for size in SIZES:
                wrong += Walk(told, browser, language, size).walk()
        wrong += Walk(told, browser, "el", "desk", script=False).walk()
        wrong += Walk(told, browser, "el", "desk", color_scheme="dark").walk()
        wrong += Walk(told, browser, "el", "desk", forced_colors="active").walk()
        browser.close()
    print("\n".join(wrong) or "nothing wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

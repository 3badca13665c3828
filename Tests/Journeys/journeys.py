#!/usr/bin/env python3
"""The social worker's journey in a real browser, on both databases, on a desk and on a phone, with scripts and without.

    Tests/Journeys/journeys.py [--merimna .build/debug/merimna] [--pictures DIR] [--only sqlite] [--whole]

With `--whole` every part is walked on every device and both databases, and all twenty households of a municipality's register, where it
is at hand, are examined; else the register's five, and what no database changes is looked at on SQLite alone.

Ends with `N passed, N failed`; each fault is a line that says who, where and what.
"""
import argparse
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from answers import answer
from browser import Browsers, Walk, sync_playwright
from by_hand import by_hand
from colleagues import colleagues
from house import PASSWORD, ROOT, House, engines
from from_nothing import from_nothing
from households import examine
from imports import imports
from left_alone import left_alone, too_late
from roles import answers, looking_in, role, users
from twenty import CASES, FEW, Case

DEMONSTRATION = ROOT / "Demonstration" / "register.csv"
FAMILY = Case(
    "Ν00002", 5, "two adults and three minors: 486, no income in six months. Grocery: 12,200 in the year > 5,500 + 4,800", income="0",
    yearly={"ΒΑΣΙΛΗΣ": "9800", "ΧΡΙΣΤΙΝΑ": "2400"}, guaranteed="eligible", amount="486", grocery="not eligible")


DEVICES = [("desk", True), ("phone", False), ("phone", True), ("narrow", True), ("dark", True), ("forced", True), ("large", True),
           ("large-phone", True)]
BY_HAND = [("desk", True), ("phone", False), ("large-phone", True)]


def at_the_counter(walk: Walk) -> None:
    """From the sign-in to an explained entitlement, in both languages."""
    walk.visit("/households/Ν00002")
    walk.expect("/sign-in" in walk.page.url, "a stranger is not led to the sign-in")
    walk.look("sign-in")
    if walk.device == "desk":
        walk.sign_in("eleni", "λάθος κωδικός εδώ")
        walk.expect(walk.page.locator(".sum").count() == 1, "a wrong password is not said in a summary")
        walk.look("wrong-password")
    walk.sign_in("eleni", PASSWORD)
    walk.expect("/households/" in walk.page.url, f"after signing in the page that was asked for does not come: {walk.page.url}")
    walk.visit("/")
    walk.look("start")
    walk.visit("/search")
    walk.look("search")
    search = walk.page.locator("main form[action='/search']")
    search.locator("input[name=q]").fill("ΧΡΙΣΤΙΝΑ σταματιου")
    walk.press(search.locator("button"))
    walk.look("found")
    walk.press(walk.page.locator("section[aria-labelledby=found] a", has_text="Ν00002").first)
    walk.look("household")
    form = walk.page.locator("section[aria-labelledby=ask] form.keep").first
    if form.count():  # Whoever comes later finds all answered.
        walk.press(form.locator("button"))
        walk.expect(walk.page.locator(".sum").count() == 1, "an empty answer is not refused in words")
        walk.look("refused")
        walk.visit("/households/Ν00002")
    for _ in range(10 if walk.device == "desk" and walk.scripts else 120):
        form = walk.page.locator("section[aria-labelledby=ask] form.keep").first
        if not form.count():
            break
        answer(form, FAMILY)
    walk.look("answered")
    walk.visit("/language/en")
    walk.visit("/households/Ν00002")
    walk.look("household-english")
    walk.paper("household-english", "Printed by Ελένη Δοκίμου", "ΥΑ Δ13")
    walk.visit("/language/el")
    walk.visit("/households/Ν00002")
    walk.paper("household", "Εκτύπωση: Ελένη Δοκίμου", "ΥΑ Δ13/οικ.53923/2021", "Σταματίου Άννα", "δήλωση")
    walk.press(walk.page.locator("main a[href^='/people/']").first)
    walk.look("person")
    walk.paper("person", "Εκτύπωση: Ελένη Δοκίμου", "δήλωση")


def where_it_ends(walk: Walk) -> None:
    """Addresses that are nobody's, and the way out."""
    walk.visit("/people/018f0000-0000-7000-8000-000000000000", 404)
    walk.look("not-found")
    walk.visit("/households/Ν99999", 404)
    walk.visit("/nowhere", 404)
    walk.visit("/")
    walk.press(walk.page.locator("form[action='/sign-out'] button").first)
    walk.visit("/search")
    walk.expect("/sign-in" in walk.page.url, "who signed out still searches")


def an_administrator_sees_no_file(walk: Walk) -> None:
    walk.visit("/sign-in")
    walk.sign_in("admin", f"{PASSWORD} α")
    walk.visit("/")
    walk.look("administrator")
    walk.visit("/households/Ν00002", 403)
    walk.look("not-allowed")
    walk.visit("/search", 403)


class Report:
    def __init__(self) -> None:
        self.passed = self.failed = 0

    def take(self, what: str, walk: Walk, began: float) -> None:
        walk.close()
        if walk.faults:
            self.failed += 1
            for fault in walk.faults[:40]:
                print(f"    {fault}", flush=True)
        else:
            self.passed += 1
        print(f"  {'failed' if walk.faults else 'passed'}  {what} ({time.monotonic() - began:.0f} s)", flush=True)


def register() -> Path | None:
    for path in (os.environ.get("MERIMNA_REGISTER"), ROOT.parent / "shared" / "data" / "register.csv"):
        if path and Path(path).is_file():
            return Path(path)
    return None


def shared_out(engine: str, asked: argparse.Namespace) -> list[tuple[str, bool]]:
    """The devices on which a database's house is walked: the first two on each, the others dealt out among the databases at hand."""
    others, all_ = DEVICES[2:], engines()
    return DEVICES if asked.whole else DEVICES[:2] + others[all_.index(engine)::len(all_)]


def demonstration(engine: str, asked: argparse.Namespace, browsers: Browsers, report: Report) -> None:
    with House(engine, asked.merimna) as house:
        house.run("import", "people", str(DEMONSTRATION))
        address = house.serve()
        for device, scripts in shared_out(engine, asked):
            began = time.monotonic()
            walk = Walk(browsers, address, device, scripts, asked.pictures, engine)
            at_the_counter(walk)
            where_it_ends(walk)
            report.take(f"{engine}, {device}, {'with' if scripts else 'without'} scripts", walk, began)
        began = time.monotonic()
        walk = Walk(browsers, address, "desk", False, asked.pictures, f"{engine}-family")
        walk.visit("/sign-in")
        walk.sign_in("eleni", PASSWORD)
        examine(walk, house, FAMILY)
        report.take(f"{engine}, the family by hand, page and command", walk, began)
        began = time.monotonic()
        walk = Walk(browsers, address, "desk", True, asked.pictures, f"{engine}-administrator")
        an_administrator_sees_no_file(walk)
        report.take(f"{engine}, an administrator", walk, began)
        began = time.monotonic()
        walk = Walk(browsers, address, "desk", True, asked.pictures, f"{engine}-left")
        too_late(walk)
        left_alone(walk)
        report.take(f"{engine}, a form that comes too late, and a page that is left alone", walk, began)
        for device, scripts in DEVICES if asked.whole else DEVICES[:2]:
            began = time.monotonic()
            walk = Walk(browsers, address, device, scripts, asked.pictures, f"{engine}-colleagues")
            other = Walk(browsers, address, device, scripts, asked.pictures, f"{engine}-newcomer")
            colleagues(walk, other)
            walk.faults += other.faults
            other.close()
            report.take(f"{engine}, a new colleague, {device}, {'with' if scripts else 'without'} scripts", walk, began)
            began = time.monotonic()
            walk = Walk(browsers, address, device, scripts, asked.pictures, f"{engine}-import")
            imports(walk, house)
            report.take(f"{engine}, a register by the browser, {device}, {'with' if scripts else 'without'} scripts", walk, began)
        house.stop()
        verify(house, report)


def twenty(engine: str, asked: argparse.Namespace, browsers: Browsers, report: Report) -> None:
    file = register()
    if file is None:
        print("  The municipality's register is absent: set MERIMNA_REGISTER to it to have its twenty households examined.", flush=True)
        return
    with House(engine, asked.merimna) as house:
        house.run("import", "people", str(file))
        address = house.serve()
        began = time.monotonic()
        walk = Walk(browsers, address, "desk", False, asked.pictures, f"{engine}-register")
        walk.visit("/sign-in")
        walk.sign_in("eleni", PASSWORD)
        cases = CASES if asked.whole else [case for case in CASES if case.number in FEW]
        for case in cases:
            examine(walk, house, case)
        report.take(f"{engine}, {len(cases)} households of a register, by hand, page and command", walk, began)
        house.stop()
        verify(house, report)


def empty(engine: str, asked: argparse.Namespace, browsers: Browsers, report: Report) -> None:
    with House(engine, asked.merimna) as house:
        address = house.serve()
        for device, scripts in BY_HAND if asked.whole else BY_HAND[:1]:
            began = time.monotonic()
            walk = Walk(browsers, address, device, scripts, asked.pictures, f"{engine}-by-hand")
            by_hand(walk, house)
            report.take(f"{engine}, by hand from an empty house, {device}, {'with' if scripts else 'without'} scripts", walk, began)
        house.stop()
        verify(house, report)


def a_whole_service(engine: str, asked: argparse.Namespace, browsers: Browsers, report: Report) -> None:
    """Everybody who works in a demonstration municipality, and whoever only looks in."""
    with House(engine, asked.merimna, demonstration=120) as house:
        people = users(house)
        address = house.serve()
        devices = DEVICES if asked.whole else DEVICES[:1] if engine == "sqlite" else DEVICES[1:3]
        for device, scripts in devices:
            began = time.monotonic()
            walk = Walk(browsers, address, device, scripts, asked.pictures, f"{engine}-visitor")
            looking_in(walk)
            report.take(f"{engine}, a visitor, {device}, {'with' if scripts else 'without'} scripts", walk, began)
            began = time.monotonic()
            walks = []
            # What differs between roles is walked by all; on the other devices by those who see most.
            for user, password, _, key in people if (device, scripts) == DEVICES[0] or asked.whole else people[-2:]:
                walk = Walk(browsers, address, device, scripts, asked.pictures, f"{engine}-role")
                role(walk, user, password, key, english=device == "desk" and user in ("manager", "admin", "social"))
                walks.append(walk)
            for other in walks[:-1]:
                walks[-1].faults += other.faults
                other.close()
            report.take(f"{engine}, {len(walks)} who work there, {device}, {'with' if scripts else 'without'} scripts", walks[-1], began)
        if engine == "sqlite":
            began = time.monotonic()
            walk = Walk(browsers, address, "desk", False, None, f"{engine}-answers")
            answers(walk, house)
            report.take(f"{engine}, eligible, not eligible and tell me, by every programme", walk, began)
        house.stop()
        verify(house, report)


def nothing(engine: str, asked: argparse.Namespace, browsers: Browsers, report: Report) -> None:
    for device, scripts in BY_HAND if asked.whole else BY_HAND[:1]:
        with House(engine, asked.merimna, demonstration=-1) as house:
            began = time.monotonic()
            address = house.serve("--set-up", "--programmes", str(ROOT / "Programmes"))
            walk = Walk(browsers, address, device, scripts, asked.pictures, f"{engine}-from-nothing")
            steps = from_nothing(walk, house)
            walk.expect(steps.seconds <= 600, f"from nothing to the first answer takes {steps.seconds:.0f} seconds of steps")
            report.take(f"{engine}, from nothing to the first answer, {device}: {steps.count} steps, {steps.seconds / 60:.1f} minutes", walk, began)
            house.stop()
            verify(house, report)


def verify(house: House, report: Report) -> None:
    """After a journey the audit verifies, and every answer that a page gave comes out the same; one that was altered does not."""
    command(house, report, "the audit afterwards", 0, "audit", "verify")
    command(house, report, "all answers again", 0, "eligibility", "replay")
    if house.rows("SELECT 1 FROM answer"):
        house.alter("UPDATE answer SET facts = REPLACE(facts, '{', '{ ') WHERE given_at = (SELECT MIN(given_at) FROM answer)")
        command(house, report, "all answers again, of which one was altered", 1, "eligibility", "replay")


def command(house: House, report: Report, what: str, code: int, *words: str) -> None:
    ended = subprocess.run(house.command(*words), capture_output=True, text=True)
    said = (ended.stdout.strip().splitlines() or [ended.stderr.strip()])[-1]
    passed = ended.returncode == code
    print(f"  {'passed' if passed else 'failed'}  {house.engine}, {what}: {said}", flush=True)
    if passed:
        report.passed += 1
    else:
        report.failed += 1


def side_by_side(engines: list[str]) -> int:
    """The journeys on each database by a process of its own, at once; their lines come as they are said, and the last says how many."""
    processes = [subprocess.Popen([sys.executable, *sys.argv, "--only", engine], stdout=subprocess.PIPE, text=True) for engine in engines]
    passed = failed = 0
    with ThreadPoolExecutor() as readers:
        for last in readers.map(told, processes):
            counts = re.fullmatch(r"(\d+) passed, (\d+) failed", last)
            passed += int(counts[1]) if counts else 0
            failed += int(counts[2]) if counts else 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or any(process.wait() for process in processes) else 0


def told(process: subprocess.Popen) -> str:
    """Passes on what a process says, but for its last line, which is the answer; nothing where it ended otherwise."""
    last = ""
    for line in process.stdout:
        if last:
            print(last, flush=True)
        last = line.rstrip("\n")
    return last


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", default=str(ROOT / ".build" / "debug" / "merimna"))
    arguments.add_argument("--pictures", type=Path)
    arguments.add_argument("--only")
    arguments.add_argument("--whole", action="store_true")
    asked = arguments.parse_args()
    if asked.only is None and len(engines()) > 1:
        sys.exit(side_by_side(engines()))
    report = Report()
    with sync_playwright() as playwright:
        browsers = Browsers(playwright)
        for engine in [asked.only] if asked.only else engines():
            demonstration(engine, asked, browsers, report)
            empty(engine, asked, browsers, report)
            twenty(engine, asked, browsers, report)
            a_whole_service(engine, asked, browsers, report)
            nothing(engine, asked, browsers, report)
        browsers.close()
    print(f"{report.passed} passed, {report.failed} failed")
    sys.exit(1 if report.failed else 0)


main()

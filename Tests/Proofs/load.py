#!/usr/bin/env python3
"""A hundred clerks at work for a minute, on both databases, each with time to think between two pages: what they sent is there, once,
and how long each page takes.

    Tests/Proofs/load.py --merimna .build/release/merimna [--clerks 100] [--seconds 60] [--households 8000]

Each clerk looks somebody up, opens a household and a person of it, tells a fact (now and then pressing twice), and looks at their day.
Ends with `N passed, N failed`.
"""
import argparse
import random
import re
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))

from clerk import Clerk, Hidden
from house import House, engines
from roles import users
from town import kept

# Seconds between two pages: people read, type and talk.
THINK = (1.0, 5.0)
NAMES = "παπαδοπουλου αγγελιδης βλαχου γεωργιου δημητριου μαρια ελενη γιωργος κωστας σταματιου νικολαου αννα".split()


class Day:
    """One clerk's work, each page timed."""

    def __init__(self, clerk: Clerk, households: list[str], seed: int, until: float):
        self.clerk, self.households, self.until = clerk, households, until
        self.chance = random.Random(seed)
        self.times: dict[str, list[float]] = defaultdict(list)
        self.faults: list[str] = []
        self.thread = threading.Thread(target=self.run)

    def run(self) -> None:
        try:
            # Not all at the same moment.
            time.sleep(self.chance.uniform(0, THINK[1]))
            while time.monotonic() < self.until:
                self.one()
        except Exception as error:
            self.faults.append(f"{type(error).__name__}: {error}")

    def one(self) -> None:
        self.asked("my day", lambda: self.clerk.ask("/"), 200)
        page = self.asked("search page", lambda: self.clerk.ask("/search"), 200)
        fields = Hidden(page.text).to("/search") + [("q", self.chance.choice(NAMES))]
        found = self.asked("search", lambda: self.clerk.ask("/search", fields), 303)
        self.asked("what was found", lambda: self.clerk.ask(found.location), 200)
        household = self.chance.choice(self.households)
        form = self.asked("household", lambda: self.clerk.form(household, self.chance.randrange(100_000)), None)
        self.asked("tell", lambda: self.clerk.send(form), 303)
        if self.chance.random() < 0.2:
            # Pressed twice: the second is the same form.
            self.asked("tell", lambda: self.clerk.send(form), 303)
        page = self.asked("household", lambda: self.clerk.ask(f"/households/{household}"), 200)
        people = re.findall(r'href="(/people/[0-9a-f-]{36})"', page.text)
        if people:
            self.asked("person", lambda: self.clerk.ask(self.chance.choice(people)), 200)

    def asked(self, what: str, ask, status: int | None):
        time.sleep(self.chance.uniform(*THINK))
        began = time.monotonic()
        reply = ask()
        self.times[what].append(time.monotonic() - began)
        if status is not None and reply.status != status:
            self.faults.append(f"{what} answered {reply.status}")
        return reply


def at(times: list[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(part * len(times)))] * 1_000


def prove(engine: str, asked: argparse.Namespace) -> list[str]:
    with House(engine, asked.merimna, demonstration=asked.households) as house:
        people = {user: password for user, password, _, _ in users(house)}
        households = [row for row in house.rows("SELECT number FROM household ORDER BY number")]
        house.serve()
        # As many browsers as there are clerks; a password takes its time, so one sign-in of each colleague is shared out.
        first = {}
        for user in ("social", "social2"):
            first[user] = Clerk(house.port)
            first[user].sign_in(user, people[user])
        until = time.monotonic() + asked.seconds
        days = [Day(first["social" if place % 2 else "social2"].copy(house.port), households, place, until) for place in range(asked.clerks)]
        for day in days:
            day.thread.start()
        for day in days:
            day.thread.join()
        faults = [fault for day in days for fault in day.faults]
        times: dict[str, list[float]] = defaultdict(list)
        for day in days:
            for what, some in day.times.items():
                times[what] += some
        pages = sum(map(len, times.values()))
        print(f"  {engine}: {asked.clerks} clerks, {asked.seconds} s, {len(households)} households, {pages} pages, {pages / asked.seconds:.0f} a second", flush=True)
        print(f"    {'page':16} {'times':>6} {'p50 ms':>8} {'p99 ms':>8} {'worst':>8}")
        for what, some in sorted(times.items()):
            print(f"    {what:16} {len(some):6} {at(some, 0.5):8.1f} {at(some, 0.99):8.1f} {max(some) * 1_000:8.1f}", flush=True)
        held = kept(house)
        sent = [form for day in days for form in day.clerk.told if form.is_acknowledged]
        lost = [form for form in sent if held.get(form.number) != [form.value]]
        double = [number for number, values in held.items() if len(values) > 1]
        print(f"    {len(sent)} facts acknowledged, {len(lost)} lost, {len(double)} double", flush=True)
        if lost or double:
            faults.append(f"{len(lost)} facts lost, {len(double)} double")
        if not sent:
            faults.append("nothing was told at all")
        house.stop()
        log = [line for line in house.log().splitlines() if "error" in line]
        faults += log[:5]
        house.run("audit", "verify")
        return faults


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", default=".build/release/merimna")
    arguments.add_argument("--clerks", type=int, default=100)
    arguments.add_argument("--seconds", type=int, default=60)
    arguments.add_argument("--households", type=int, default=8_000)
    asked = arguments.parse_args()
    passed = failed = 0
    for engine in engines():
        faults = prove(engine, asked)
        passed, failed = passed + (not faults), failed + bool(faults)
        for fault in faults[:10]:
            print(f"    {fault}", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()

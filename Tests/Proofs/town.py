"""What the proofs of a serving house share: clerks at work in it, and what must be true of it whatever was done to it."""
import itertools
import random
import re
import subprocess
import sys
import threading
import time
from http.client import HTTPException
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))
from house import PASSWORD, House  # noqa: E402
from clerk import Clerk, Form, Hidden, Reply  # noqa: E402

SHUT = ["Η βάση δεδομένων δεν απαντά", "Η βάση κόπηκε την ώρα που αποθήκευε"]
FULL = ["Η βάση δεδομένων δεν δέχεται αλλαγές"]
REFERENCE = re.compile(r"R-[0-9A-F]{4}-[0-9A-F]{4}")
# What no page may say: words of the database and its driver, statements, paths, addresses.
INSIDES = re.compile(r"postgres|sqlite|libpq|SQLSTATE|SELECT |INSERT |127\.0\.0\.1|/tmp/|Unavailable|StatementFailure|No space left", re.IGNORECASE)
# How long the sealer of a killed process may keep the next one waiting, and a margin for a busy machine.
PATIENCE = 30


class Town:
    """A house in which nobody works any more: with people, and with clerks who have signed in and opened forms. Proofs begin with a
    copy of it, in which those sessions and forms hold."""

    def __init__(self, house: House, register: str, clerks: int):
        self.house = house
        house.run("import", "people", register)
        house.serve()
        self.households = sorted(house.rows("SELECT number FROM household"))[:12]
        self.clerks = [Clerk(house.port) for _ in range(clerks)]
        self.pages: list[tuple[str, list[tuple[str, str]]]] = []
        for place, clerk in enumerate(self.clerks):
            clerk.sign_in("eleni", PASSWORD)
            form = clerk.form(self.households[place % len(self.households)], 0)
            self.pages.append((form.household, form.fields))
        house.stop()

    def staff(self, house: House) -> list[Clerk]:
        return [clerk.copy(house.port) for clerk in self.clerks]


class Work:
    """All clerks at work at once, each in a thread of its own, until it is ended or the house is gone."""

    def __init__(self, town: Town, staff: list[Clerk], seed: int, trouble: list[str] | None = None):
        """`trouble`: the titles of the pages that may say that the house cannot do it now; without any, none may."""
        self.town, self.staff, self.trouble = town, staff, trouble
        self.faults: list[str] = []
        self.references: list[str] = []
        self.refused = 0
        self.ended = threading.Event()
        self.threads = [threading.Thread(target=self.day, args=(place, random.Random(seed + place))) for place in range(len(staff))]
        for thread in self.threads:
            thread.start()

    def end(self) -> None:
        self.ended.set()
        for thread in self.threads:
            thread.join()

    def day(self, place: int, chance: random.Random) -> None:
        clerk, (household, fields) = self.staff[place], self.town.pages[place]
        page = Form("", household, 0, fields)
        while not self.ended.is_set():
            try:
                self.judge(clerk.send(clerk.another(page, next(VALUES))), 303)
                if chance.random() < 0.25:
                    self.judge(clerk.read(self.town.households, chance), 200)
            except (OSError, HTTPException) as error:
                if self.trouble is not None:
                    self.faults.append(f"no answer: {type(error).__name__}")
                return

    def judge(self, reply: Reply, wanted: int) -> None:
        if reply.status == wanted and (wanted == 200 or "noted=1" in reply.location):
            return
        if self.trouble is None:
            self.faults.append(f"answered {reply.status} {reply.location} where nothing was wrong")
            return
        self.refused += 1
        self.faults += unlike(reply, self.trouble)
        self.references += REFERENCE.findall(reply.text)[:1]
        time.sleep(0.2)


VALUES = itertools.count(1)


def unlike(reply: Reply, titles: list[str]) -> list[str]:
    """What is wrong with a page that must say that the house cannot do it now."""
    wrong = []
    if reply.status != 503:
        wrong.append(f"{reply.status} instead of 503")
    if not any(title in reply.text for title in titles):
        wrong.append(f"it does not say what is the matter: {' '.join(re.sub('<[^>]*>', ' ', reply.text).split())[:200]}")
    if not REFERENCE.search(reply.text):
        wrong.append("no number to ask by")
    if INSIDES.search(reply.text):
        wrong.append(f"it tells of its insides: {INSIDES.search(reply.text).group()}")
    return wrong


def kept(house: House) -> dict[str, list[int]]:
    """What the house holds under each form's number."""
    number = "lower(hex(form))" if house.engine == "sqlite" else "replace(form::text, '-', '')"
    held: dict[str, list[int]] = {}
    for row in house.rows(f"SELECT {number}, number FROM told WHERE form IS NOT NULL"):
        form, value = row.split("\t")
        held.setdefault(form, []).append(int(value))
    return held


def examine(house: House, staff: list[Clerk], before: int, chance: random.Random) -> list[str]:
    """What is wrong with a house that serves again: what was acknowledged is there once; what was not is there at most once, and
    exactly once when its form is sent again, as is what was; sessions hold; the trail is sealed, nothing waits. `before`: how many
    rows were told in a form before this staff came."""
    wrong, held = [], kept(house)
    for clerk in staff:
        clerk.port = house.port
        if clerk.ask("/").status != 200:
            wrong.append("a session does not hold")
    forms = [(clerk, form) for clerk in staff for form in clerk.told]
    for _, form in forms:
        found = held.get(form.number, [])
        if form.is_acknowledged and found != [form.value]:
            wrong.append(f"acknowledged {form.value}, kept {found}")
        if not form.is_acknowledged and found not in ([], [form.value]):
            wrong.append(f"sent {form.value}, kept {found}")
    acknowledged = [pair for pair in forms if pair[1].is_acknowledged]
    for clerk, form in [pair for pair in forms if not pair[1].is_acknowledged] + chance.sample(acknowledged, min(10, len(acknowledged))):
        reply = clerk.send(form)
        if reply.status != 303:
            wrong.append(f"sent again it answered {reply.status}")
    held = kept(house)
    wrong += [f"sent again, {form.value} is kept as {held.get(form.number)}" for _, form in forms if held.get(form.number) != [form.value]]
    if len(held) != before + len(forms):
        wrong.append(f"{len(held)} forms are kept, {before + len(forms)} were sent")
    return wrong + settled(house, staff)


def count(house: House, table: str) -> int:
    return int(house.rows(f"SELECT COUNT(*) FROM {table}")[0])


def settled(house: House, staff: list[Clerk]) -> list[str]:
    """What is wrong once all that waits had its time."""
    wrong = []
    deadline = time.monotonic() + PATIENCE
    waiting = {
        "entries unsealed": "audit WHERE number IS NULL", "deliveries not made": "event_delivery WHERE done IS NULL",
        "jobs not done": "job WHERE done IS NULL",
    }
    while (left := {name: count(house, rest) for name, rest in waiting.items()}) and any(left.values()):
        if time.monotonic() > deadline:
            wrong.append(f"still waiting after {PATIENCE} s: {left}")
            break
        time.sleep(0.2)
    events = count(house, "event WHERE name = 'registry.told'")
    told = count(house, "told WHERE form IS NOT NULL")
    if events != told:
        wrong.append(f"{told} facts were told, {events} events tell of them")
    looks = count(house, "audit WHERE action = 'registry.view'")
    if looks < sum(clerk.shown for clerk in staff):
        wrong.append(f"{sum(clerk.shown for clerk in staff)} pages were shown, {looks} are in the trail")
    ready = staff[0].ask("/readyz")
    if (ready.status, ready.text) != (200, "ready\n"):
        wrong.append(f"/readyz: {ready.status} {ready.text.strip()}")
    return wrong


def verified(house: House) -> list[str]:
    verdict = subprocess.run(house.command("audit", "verify"), capture_output=True, text=True)
    return [] if verdict.returncode == 0 else [f"audit: {verdict.stdout.strip()} {verdict.stderr.strip()}"]

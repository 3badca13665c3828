#!/usr/bin/env python3
"""Restarts, crashes and stops the PostgreSQL under a serving house, and looks what its readers and its commands are told meanwhile.

    Tests/Proofs/outages.py --merimna .build/release/merimna --rounds 10

On a PostgreSQL of its own. While clerks tell facts and read pages, the server is restarted, or crashes and comes back: whatever is
answered meanwhile is what was asked for, or 503 in words with a number that stands in the log, and no word of the insides. Then it is
stopped: each page and each command says so. When it is back, the same program serves on; what was acknowledged is there once.
"""
import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))
from house import PASSWORD, ROOT, House  # noqa: E402
from clerk import Clerk, Form, Hidden  # noqa: E402
from kills import people  # noqa: E402
from town import PATIENCE, REFERENCE, SHUT, VALUES, Town, Work, examine, kept, unlike, verified  # noqa: E402

CLERKS = 4
# What is asked of a house whose database is away, and how long it may take: the driver gives a server that starts anew three seconds.
COMMANDS = [
    ["import", "list"], ["import", "people", "REGISTER"], ["import", "people", "REGISTER", "--dry-run"],
    ["import", "undo", "018f0000-0000-7000-8000-000000000000"], ["programmes", "list"], ["programmes", "publish", str(ROOT / "Programmes")],
    ["eligibility", "--household", "Ν00001"], ["audit", "verify"], ["migrate"], ["serve", "--port", "0"],
    ["setup", "--municipality", "Δήμος", "--code", "9999", "--structure", "Κέντρο", "--administrator", "a", "--administrator-name", "Α Α",
     "--social-worker", "b", "--social-worker-name", "Β Β", "--password-file", "-"],
]


class Cluster:
    """A PostgreSQL of this proof's own."""

    def __enter__(self) -> "Cluster":
        said = subprocess.run([ROOT / "bin" / "postgres", "start"], capture_output=True, text=True, check=True).stdout
        words = dict(re.findall(r"(\w+)=(\S+)", said))
        self.folder = words["postgres_folder"]
        os.environ["MERIMNA_TEST_POSTGRES"] = words["MERIMNA_TEST_POSTGRES"]
        return self

    def __exit__(self, *_) -> None:
        self.order("stop")

    def order(self, *words: str) -> None:
        subprocess.run([ROOT / "bin" / "postgres", words[0], self.folder, *words[1:]], check=True, stdout=subprocess.DEVNULL)


def ready(house: House) -> list[str]:
    """Waits until the house says that it can work again."""
    clerk, deadline = Clerk(house.port), time.monotonic() + PATIENCE
    while (reply := clerk.ask("/readyz")).status != 200:
        if time.monotonic() > deadline:
            return [f"not ready {PATIENCE} s after the database was back: {reply.text.strip()}"]
        time.sleep(0.1)
    return []


def under_work(house: House, town: Town, cluster: Cluster, staff: list[Clerk], seed: int, how: str, chance: random.Random) -> list[str]:
    """One restart, or crash, in the middle of the day."""
    work = Work(town, staff, seed, SHUT)
    time.sleep(chance.uniform(0.2, 1.5))
    if how == "restart":
        cluster.order("restart")
    else:
        cluster.order("halt", "immediate")
        time.sleep(chance.uniform(0, 4))
        cluster.order("resume")
    wrong = ready(house)
    time.sleep(0.5)
    work.end()
    log = house.log()
    wrong += work.faults + [f"{number} does not stand in the log" for number in work.references if number not in log]
    return wrong


def stopped(house: House, town: Town, cluster: Cluster, staff: list[Clerk], register: str) -> tuple[list[str], str]:
    """Every page and every command while there is no database, and the pages once there is one again."""
    clerk, household = staff[0], town.households[0]
    person = re.findall(r"/people/[0-9a-f-]{36}", clerk.ask(f"/households/{household}").text)[0]
    visitor = Clerk(house.port)
    sign_in = Hidden(visitor.ask("/sign-in").text).to("/sign-in") + [("name", "eleni"), ("password", PASSWORD)]
    seek = Hidden(clerk.ask("/").text).to("/search") + [("q", "Παπαδοπουλου")]
    form = clerk.another(Form("", town.pages[0][0], 0, town.pages[0][1]), next(VALUES))
    asked = {
        "/": (clerk, None), "/search": (clerk, None), person: (clerk, None), f"/households/{household}": (clerk, None), "/nowhere": (clerk, None),
        "/search, a form": (clerk, seek), f"/households/{form.household}/facts": (clerk, form.fields), "/sign-in": (visitor, sign_in),
    }
    cluster.order("halt")
    began = time.monotonic()
    with ThreadPoolExecutor(len(asked)) as hands:
        replies = dict(zip(asked, hands.map(lambda path: asked[path][0].ask(path.split(",")[0], asked[path][1]), asked)))
    slowest = time.monotonic() - began
    log = house.log()
    wrong = [f"{path}: {fault}" for path, reply in replies.items() for fault in unlike(reply, SHUT)]
    wrong += [f"{path}: its number does not stand in the log" for path, reply in replies.items() if not set(REFERENCE.findall(reply.text)) <= set(REFERENCE.findall(log))]
    for path, status, text in [("/healthz", 200, "alive\n"), ("/readyz", 503, "database: it does not answer\n")]:
        reply = visitor.ask(path)
        if (reply.status, reply.text) != (status, text):
            wrong.append(f"{path}: {reply.status} {reply.text.strip()}")
    for words in COMMANDS:
        wrong += commanded(house, [register if word == "REGISTER" else word for word in words])
    cluster.order("resume")
    wrong += ready(house)
    for path, status in [("/", 200), ("/search", 200), (person, 200), (f"/households/{household}", 200), ("/nowhere", 404)]:
        if (reply := clerk.ask(path)).status != status:
            wrong.append(f"{path}: {reply.status} when the database is back")
    return wrong, f"{len(asked)} pages said so within {slowest:.1f} s, {len(COMMANDS)} commands"


def commanded(house: House, words: list[str]) -> list[str]:
    began = time.monotonic()
    done = subprocess.run(house.command(*words), capture_output=True, text=True, input=f"{PASSWORD} α\n{PASSWORD}\n", timeout=120)
    lines = done.stderr.splitlines()
    name = " ".join(words[:2])
    if done.returncode != 1 or done.stdout or len(lines) != 1 or "does not answer. Start it" not in lines[0]:
        return [f"merimna {name}: exit {done.returncode}, {done.stdout!r}, {done.stderr!r}"]
    return [f"merimna {name} took {time.monotonic() - began:.0f} s to say so"] if time.monotonic() - began > 10 else []


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", required=True)
    arguments.add_argument("--rounds", type=int, default=10)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    asked = arguments.parse_args()
    chance, passed, failed = random.Random(asked.seed), 0, 0
    print(f"Outages of PostgreSQL under a house that serves, seed {asked.seed}", flush=True)

    def take(what: str, wrong: list[str]) -> None:
        nonlocal passed, failed
        passed, failed = passed + (not wrong), failed + bool(wrong)
        print(f"  {'failed' if wrong else 'passed'}  {what}" + "".join(f"\n    {fault}" for fault in wrong[:12]), flush=True)

    with tempfile.TemporaryDirectory(prefix="merimna-outages.") as folder, Cluster() as cluster, House("postgres", asked.merimna) as house:
        town = Town(house, people(folder, 12), CLERKS)
        house.serve()
        process, before = house.server.pid, len(kept(house))
        staff = town.staff(house)
        for turn in range(asked.rounds):
            how = ["restart", "crash"][turn % 2]
            wrong = under_work(house, town, cluster, staff, asked.seed + turn, how, chance)
            take(f"a {how} while {CLERKS} clerks work", wrong)
        wrong, said = stopped(house, town, cluster, staff, f"{folder}/register-12.csv")
        take(f"a database that is stopped and started again: {said}", wrong)
        wrong = examine(house, staff, before, chance)
        if house.server.poll() is not None or house.server.pid != process:
            wrong.append("it is not the same program any more")
        forms = [form for clerk in staff for form in clerk.told]
        take(f"{len(forms)} forms sent over all outages are there once, and sealed", wrong)
        house.stop()
        take("the audit afterwards", verified(house))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

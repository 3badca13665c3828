#!/usr/bin/env python3
"""Fills the disk under a serving house and under commands, on both databases, and has one that may only be read.

    Tests/Proofs/disks.py --merimna .build/release/merimna --fillings 8

The disk is a small one in memory, mounted for this proof alone: for SQLite it holds database, keys and anchor, for PostgreSQL the
database's tablespace. Only root may mount, and only on this machine's PostgreSQL; where that cannot be had, the output says so.
What must be true: the house says so in words (503), each command in one line (exit 1), and nothing is half done; once there is room
again, all goes on, and the audit verifies.
"""
import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))
from house import PASSWORD, House, engines  # noqa: E402
from clerk import Form  # noqa: E402
from kills import people, remains  # noqa: E402
from town import FULL, INSIDES, REFERENCE, VALUES, Town, count, examine, kept, unlike, verified  # noqa: E402

CLERKS = 2
ROOM = [0, 4_096, 100_000, 400_000, 700_000, 850_000, 1_000_000, 1_500_000, 2_500_000]
SETUP = [
    "setup", "--municipality", "Δήμος Δοκιμής", "--code", "9999", "--structure", "Κέντρο Κοινότητας", "--administrator", "admin",
    "--administrator-name", "Άννα Δοκίμου", "--social-worker", "eleni", "--social-worker-name", "Ελένη Δοκίμου", "--password-file", "-",
]


class Disk:
    """A disk of so many megabytes, which goes with the proof."""

    def __init__(self, megabytes: int):
        self.megabytes = megabytes

    def __enter__(self) -> "Disk":
        self.path = Path(tempfile.mkdtemp(prefix="merimna-disk."))
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.megabytes}m,mode=0755", "tmpfs", self.path], capture_output=True, text=True)
        if done.returncode:
            self.path.rmdir()
            raise PermissionError(done.stderr.strip() or "mount failed")
        return self

    def __exit__(self, *_) -> None:
        subprocess.run(["umount", "--lazy", self.path], check=True)
        self.path.rmdir()

    def fill(self, leaving: int = 0) -> None:
        """Leaves room for so many bytes, as something else would that fills it."""
        free = os.statvfs(self.path)
        with open(self.path / "filling", "wb", buffering=0) as file:
            os.posix_fallocate(file.fileno(), 0, max(1, free.f_bavail * free.f_frsize - leaving))

    def empty(self) -> None:
        (self.path / "filling").unlink(missing_ok=True)

    def only_read(self, only: bool) -> None:
        subprocess.run(["mount", "-o", f"remount,{'ro' if only else 'rw'}", self.path], check=True)


def refused(house: House, said: str, *words: str) -> list[str]:
    """What is wrong where a command must end in one line that says this."""
    done = subprocess.run(house.command(*words), capture_output=True, text=True, input=f"{PASSWORD} α\n{PASSWORD}\n", timeout=120)
    lines = [line for line in done.stderr.splitlines() if line.startswith("merimna: ") or "rror" in line]
    if done.returncode == 1 and not done.stdout and len(lines) == 1 and said in lines[0]:
        return []
    return [f"merimna {' '.join(words[:2])}: exit {done.returncode}, {done.stdout!r}, {done.stderr!r}"]


def under_work(house: House, town: Town, disk: Disk, register: str, chance: random.Random) -> list[str]:
    """The disk fills while clerks work, and somebody brings in a register."""
    wrong, refusals, before = [], [], count(house, "told WHERE form IS NOT NULL")
    house.serve()
    staff = town.staff(house)
    people_before, log_before = remains(house), len(house.log())
    disk.fill(leaving=chance.choice([0, 4_096, 65_536, 1_048_576]))
    for clerk, (household, fields) in zip(staff, town.pages):
        page = Form("", household, 0, fields)
        for _ in range(600):
            reply = clerk.send(form := clerk.another(page, next(VALUES)))
            if reply.status != 303:
                break
        wrong += [f"a form: {fault}" for fault in unlike(reply, FULL)]
        refusals.append(form.number)
        reply = clerk.ask(f"/households/{town.households[0]}")
        wrong += [f"a page whose reader cannot be noted: {fault}" for fault in unlike(reply, FULL)] if reply.status != 200 else []
        clerk.shown += reply.status == 200
        if not set(REFERENCE.findall(reply.text)) <= set(REFERENCE.findall(house.log()[log_before:])):
            wrong.append("the number does not stand in the log")
    wrong += refused(house, "is full. Nothing was saved; make room and try again.", "import", "people", register)
    # A PostgreSQL without room may not let an auditor in, who would be another connection.
    disk.empty()
    wrong += ["a form that was refused is kept" for number in refusals if number in kept(house)]
    people_after = remains(house)
    # What the clerks told meanwhile is judged form by form.
    wrong += [f"{name} are half in" for name in people_after if name != "told" and people_after[name] != people_before[name]]
    said = house.run("import", "people", register).splitlines()[-1]
    again = house.run("import", "people", register).splitlines()[-1]
    if said.startswith("0 imported") or not again.startswith("0 imported"):
        wrong.append(f"once there is room: {said}, then {again}")
    wrong += examine(house, staff, before, chance)
    house.stop()
    return wrong + verified(house)


def at_the_beginning(merimna: str, disk: Disk, leaving: int) -> list[str]:
    """`setup` where there is not room enough for all of it, and again where there is. A house may just fit: then it must stand."""
    folder = disk.path / "new"
    folder.mkdir()
    place = ["--database", f"sqlite:{folder}/house.sqlite", "--keys", f"{folder}/house.keys"]
    passwords = f"{PASSWORD} α\n{PASSWORD}\n"
    wrong = []
    disk.fill(leaving)
    first = subprocess.run([merimna, *SETUP, *place], capture_output=True, text=True, input=passwords)
    disk.empty()
    lines = first.stderr.splitlines()
    if first.returncode != 0 and (first.returncode != 1 or first.stdout or len(lines) != 1 or not any(word in lines[0] for word in ("is full", "No space left"))):
        wrong.append(f"with {leaving} bytes: exit {first.returncode}, {first.stdout!r}, {first.stderr!r}")
    again = subprocess.run([merimna, *SETUP, *place], capture_output=True, text=True, input=passwords)
    stands = first.returncode == 0 or "set up already" in again.stderr
    if again.returncode != (1 if stands else 0):
        wrong.append(f"with room again after {leaving} bytes: exit {again.returncode}, {again.stdout!r}, {again.stderr!r}")
    verdict = subprocess.run([merimna, "audit", "verify", *place], capture_output=True, text=True)
    if verdict.returncode != 0:
        wrong.append(f"the audit after {leaving} bytes: {verdict.stdout} {verdict.stderr}")
    shutil.rmtree(folder)
    return wrong


def only_to_be_read(house: House, disk: Disk, register: str) -> list[str]:
    wrong = []
    disk.only_read(True)
    try:
        for words in (["import", "list"], ["import", "people", register], ["migrate"], ["eligibility", "--household", "Ν00001"],
                      ["programmes", "list"], ["audit", "verify"], ["serve", "--port", "0"], SETUP):
            wrong += refused(house, "may only be read. Give this program the right to write it.", *words)
    finally:
        disk.only_read(False)
    house.run("import", "list")
    return wrong


def tablespace(disk: Disk, folder: Path) -> str:
    folder.mkdir()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    name = f"small_{os.getpid()}"
    House._psql(os.environ["MERIMNA_TEST_POSTGRES"], f"CREATE TABLESPACE {name} LOCATION '{folder}'")
    return name


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", required=True)
    arguments.add_argument("--fillings", type=int, default=8)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    asked = arguments.parse_args()
    merimna, chance, results = os.path.abspath(asked.merimna), random.Random(asked.seed), []
    print(f"Full disks, and one that may only be read, seed {asked.seed}", flush=True)

    def take(what: str, wrong: list[str]) -> None:
        results.append(not wrong)
        print(f"  {'failed' if wrong else 'passed'}  {what}" + "".join(f"\n    {fault}" for fault in wrong[:12]), flush=True)

    with tempfile.TemporaryDirectory(prefix="merimna-disks.") as folder:
        small, large = people(folder, 12), people(folder, 400)
        try:
            for engine in engines():
                with Disk(64) as disk, House(engine, merimna) as bare:
                    town = Town(bare, small, CLERKS)
                    space = tablespace(disk, disk.path / "space") if engine == "postgres" else None
                    for turn in range(asked.fillings):
                        with House(engine, merimna, like=bare, disk=None if space else str(disk.path), tablespace=space) as house:
                            take(f"{engine}, a disk that fills under {CLERKS} clerks and an import", under_work(house, town, disk, large, chance))
                    if space:
                        House._psql(os.environ["MERIMNA_TEST_POSTGRES"], f"DROP TABLESPACE {space}")
                        continue
                    with House(engine, merimna, like=bare, disk=str(disk.path)) as house:
                        take(f"{engine}, a disk that may only be read", only_to_be_read(house, disk, small))
                    # A house needs some 1.5 MB: the schema, then the keys, then what is written into it.
                    for leaving in sorted(chance.sample(ROOM, min(len(ROOM), 2 * asked.fillings))):
                        take(f"{engine}, setup with room for {leaving} bytes", at_the_beginning(merimna, disk, leaving))
        except PermissionError as error:
            print(f"  not provoked: this user may not mount a small disk ({error}); run it as root, with the right to mount", flush=True)
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()

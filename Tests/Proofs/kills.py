#!/usr/bin/env python3
"""Kills the import in the middle, and the house that serves, again and again, and looks whether anything is half there or twice.

    Tests/Proofs/kills.py --merimna .build/release/merimna --times 100 --servers 30

On SQLite always, on PostgreSQL where MERIMNA_TEST_POSTGRES names one. An undisturbed import says what must be in the database
at the end and how long it takes. Then, as often as asked: a fresh house (a copy of one just set up), an import that is killed with SIGKILL at a random moment
of that time, up to three times, and at last one that may finish. What is then in the database must be the same to the row,
nothing may hold a lease or wait half done, and the audit must verify. Then the import is undone, killed up to twice on the way, until
nothing of it is left. The serving house: `killed_server.py`.
"""
import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))
from house import House, engines  # noqa: E402
import killed_server  # noqa: E402

# What an import leaves, said without identities, moments and versions, which differ from run to run.
REMAINS = {
    "people": "SELECT register_number, family_name, given_name, father_name, mother_name, birth_date, sex FROM person",
    "identifiers": "SELECT p.register_number, i.kind, i.value FROM identifier i JOIN person p ON p.id = i.person",
    "addresses": "SELECT p.register_number, a.street, a.number, a.postcode, a.since, a.ended FROM address a JOIN person p ON p.id = a.person",
    "contacts": "SELECT p.register_number, c.kind, c.value FROM contact c JOIN person p ON p.id = c.person",
    "households": "SELECT number FROM household",
    "members": "SELECT p.register_number, h.number, m.relation, m.since, m.ended FROM membership m JOIN person p ON p.id = m.person JOIN household h ON h.id = m.household",
    "missing members": "SELECT h.number, m.line, m.field, m.reason FROM missing_member m JOIN household h ON h.id = m.household",
    "civil status": "SELECT p.register_number, c.status, c.told_on FROM civil_status c JOIN person p ON p.id = c.person",
    "told": "SELECT p.register_number, h.number, t.fact, t.kind, t.number, t.flag, t.text, t.told_on, t.source FROM told t LEFT JOIN person p ON p.id = t.person LEFT JOIN household h ON h.id = t.household",
    "search": "SELECT p.register_number, t.token FROM person_token t JOIN person p ON p.id = t.person",
}


def remains(house: House) -> dict[str, list[str]]:
    return {name: sorted(house.rows(sql)) for name, sql in REMAINS.items()}


def differences(found: dict[str, list[str]], wanted: dict[str, list[str]]) -> list[str]:
    return [
        f"{name}: {len(set(wanted[name]) - set(found[name]))} rows missing, {len(found[name]) - len(wanted[name])} more than there should be"
        for name in REMAINS if found[name] != wanted[name]
    ]


def killed(house: House, after: float, *words: str) -> bool:
    """Starts a command and kills it after so many seconds. Whether it was still running."""
    running = subprocess.Popen(house.command(*words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        running.wait(after)
        return False
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
        return True


def imports(house: House) -> dict[str, str]:
    """The imports and how far each has come."""
    return {words[0]: words[2] for words in (line.split("\t") for line in house.run("import", "list").splitlines())}


def undo(house: House, span: float, chance: random.Random) -> tuple[int, list[str]]:
    """Undoes all that came in, each killed up to twice within that time. How often it was, and what was wrong."""
    kills = 0
    for record in [record for record, state in imports(house).items() if state == "published"]:
        kills += sum(killed(house, chance.uniform(0.02, span), "import", "undo", record) for _ in range(chance.randint(0, 2)))
        if imports(house)[record] != "undone":
            house.run("import", "undo", record)
    wrong = [f"{len(rows)} {name} left of an undone import" for name, rows in remains(house).items() if rows]
    return kills, wrong + [f"import {record} is {state}" for record, state in imports(house).items() if state != "undone"]


def prove(engine: str, merimna: str, register: str, times: int, seed: int) -> tuple[int, int]:
    with House(engine, merimna) as bare:
        return prove_from(bare, register, times, seed)


def prove_from(bare: House, register: str, times: int, seed: int) -> tuple[int, int]:
    engine, merimna = bare.engine, bare.merimna
    chance = random.Random(seed)
    with House(engine, merimna, like=bare) as house:
        began = time.monotonic()
        house.run("import", "people", register)
        span = time.monotonic() - began
        wanted = remains(house)
        said = house.run("import", "people", register).splitlines()[-1]
        *_, first = imports(house)
        began = time.monotonic()
        house.run("import", "undo", first)
        back = time.monotonic() - began
    passed = failed = kills = undone = 0
    for turn in range(times):
        with House(engine, merimna, like=bare) as house:
            for _ in range(chance.randint(1, 3)):
                kills += killed(house, chance.uniform(0.02, span), "import", "people", register)
            house.run("import", "people", register)
            wrong = differences(remains(house), wanted)
            if house.run("import", "people", register).splitlines()[-1] != said:
                wrong.append("importing once more says something else")
            more, left = undo(house, back, chance)
            undone += more
            wrong += left
            stuck = house.rows("SELECT kind FROM job WHERE lease_until IS NOT NULL")
            if stuck:
                wrong.append(f"stuck jobs: {stuck}")
            verdict = subprocess.run(house.command("audit", "verify"), capture_output=True, text=True)
            if verdict.returncode != 0:
                wrong.append(f"audit: {verdict.stdout.strip().splitlines()[-1:]}{verdict.stderr.strip()}")
        if wrong:
            failed += 1
            print(f"  {engine}, turn {turn}, seed {seed}: {'; '.join(wrong)}", flush=True)
        else:
            passed += 1
    print(f"  {engine:9} {times} imports, {kills} killed while running, each of them within {span:.1f} s, "
          f"and {undone} while undone: {passed} whole, {failed} not", flush=True)
    return passed, failed


def people(folder: str, households: int) -> str:
    """A register of so many households, in a file."""
    register = f"{folder}/register-{households}.csv"
    maker = Path(__file__).parent.parent.parent / "Demonstration" / "people.py"
    with open(register, "wb") as file:
        subprocess.run([sys.executable, str(maker), "--households", str(households)], stdout=file, check=True)
    return register


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", required=True)
    arguments.add_argument("--times", type=int, default=100)
    arguments.add_argument("--households", type=int, default=700)
    arguments.add_argument("--servers", type=int, default=30)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    asked = arguments.parse_args()
    merimna, folder, results = os.path.abspath(asked.merimna), tempfile.mkdtemp(prefix="merimna-kills."), []
    if asked.times:
        print(f"Kills: an import of {asked.households} households, seed {asked.seed}", flush=True)
        register = people(folder, asked.households)
        results += [prove(engine, merimna, register, asked.times, asked.seed) for engine in engines()]
    if asked.servers:
        print(f"Kills: a house that serves, seed {asked.seed}", flush=True)
        register = people(folder, 12)
        results += [killed_server.prove(engine, merimna, register, asked.servers, asked.seed) for engine in engines()]
    shutil.rmtree(folder)
    passed, failed = (sum(column) for column in zip(*results))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

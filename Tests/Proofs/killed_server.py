"""Kills a serving house under the hands of its clerks, restarts it and examines it. `kills.py` runs it after the killed imports.

Clerks who have signed in tell facts of households, each form with its own number, and read pages, until the house is killed with
SIGKILL at a random moment, once or twice. Then it must serve again; `town.examine` says what must be true of it.
"""
import random
import time

from house import House
from town import Town, Work, count, examine, verified

CLERKS = 4


def prove(engine: str, merimna: str, register: str, times: int, seed: int) -> tuple[int, int]:
    chance = random.Random(seed)
    passed = failed = kills = sent = unanswered = 0
    with House(engine, merimna) as bare:
        town, moved_in = Town(bare, register, CLERKS), time.monotonic()
        for turn in range(times):
            if time.monotonic() - moved_in > 900:
                # Sessions end after half an hour without use, and those of the town are used in its copies alone.
                town, moved_in = Town(bare, register, CLERKS), time.monotonic()
            with House(engine, merimna, like=bare) as house:
                wrong, staff, killed = one(house, town, chance, seed + turn)
            kills += killed
            sent += sum(len(clerk.told) for clerk in staff)
            unanswered += sum(not form.is_acknowledged for clerk in staff for form in clerk.told)
            passed, failed = passed + (not wrong), failed + bool(wrong)
            if wrong:
                print(f"  {engine}, turn {turn}, seed {seed}: {'; '.join(wrong[:10])}", flush=True)
    print(f"  {engine:9} {times} houses served by {CLERKS} clerks, {kills} killed, {sent} forms sent, {unanswered} of them first without an answer: "
          f"{passed} whole, {failed} not", flush=True)
    return passed, failed


def one(house: House, town: Town, chance: random.Random, seed: int) -> tuple[list[str], list, int]:
    before = count(house, "told WHERE form IS NOT NULL")
    house.serve()
    staff, wrong, kills = town.staff(house), [], chance.randint(1, 2)
    for _ in range(kills):
        work = Work(town, staff, seed)
        time.sleep(chance.uniform(0.1, 2.5))
        house.kill()
        work.end()
        wrong += work.faults
        house.serve()
        for clerk in staff:
            clerk.port = house.port
    unanswered = [form.number for clerk in staff for form in clerk.told if not form.is_acknowledged]
    wrong += examine(house, staff, before, chance)
    house.stop()
    for clerk in staff:
        for form in clerk.told:
            form.is_acknowledged = form.number not in unanswered
    return wrong + verified(house), staff, kills

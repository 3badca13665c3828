#!/usr/bin/env python3
"""A register sent by the browser, whose house is killed while the file is read and again while it comes in: nobody presses anything twice,
and everybody is in, once. `bin/prove kills` runs it.

    Tests/Proofs/killed_upload.py --merimna .build/release/merimna [--times 2] [--households 10000]
"""
import argparse
import http.client
import random
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))

from clerk import Clerk, Hidden
from house import PASSWORD, ROOT, House, engines

# A killed process's work is taken up when its lease of a minute has run out.
PATIENCE = 240


def send(clerk: Clerk, register: bytes) -> str:
    fields = Hidden(clerk.ask("/imports").text).to("/imports")
    parts = "".join(f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields).encode()
    body = parts + b'--b\r\nContent-Disposition: form-data; name="file"; filename="register.csv"\r\n\r\n' + register + b"\r\n--b--\r\n"
    connection = http.client.HTTPConnection("127.0.0.1", clerk.port, timeout=60)
    connection.request("POST", "/imports", body, {
        "Content-Type": "multipart/form-data; boundary=b", "Cookie": "; ".join(f"{name}={value}" for name, value in clerk.cookies.items())})
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 303, f"sending answered {answer.status}"
    return answer.headers["Location"]


def until(clerk: Clerk, page: str, holds) -> None:
    for _ in range(PATIENCE * 5):
        if holds(clerk.ask(page)):
            return
        time.sleep(0.2)
    raise AssertionError(f"after {PATIENCE} seconds {page} is not so far")


def one(engine: str, merimna: str, register: bytes, chance: random.Random) -> None:
    rows = register.decode("utf-8-sig").strip().count("\n")
    with House(engine, merimna) as house:
        house.serve()
        clerk = Clerk(house.port)
        clerk.sign_in("eleni", PASSWORD)
        page = send(clerk, register)
        until(clerk, page, lambda reply: "διαβάζεται" in reply.text and "<progress" in reply.text or "μπορούν να μπουν" in reply.text)
        time.sleep(chance.uniform(0, 0.8))
        house.kill()
        house.serve()
        clerk.port = house.port
        until(clerk, page, lambda reply: "μπορούν να μπουν" in reply.text)
        assert house.rows("SELECT COUNT(*) FROM person") == ["0"], "somebody is in before anybody said so"
        reply = clerk.ask(f"{page}/order", Hidden(clerk.ask(page).text).to(f"{page}/order"))
        assert reply.status == 303, f"the order answered {reply.status}"
        time.sleep(chance.uniform(0.6, 1.6))
        house.kill()
        house.serve()
        clerk.port = house.port
        until(clerk, page, lambda reply: reply.status == 303)
        people = house.rows("SELECT COUNT(*) FROM person WHERE compartment = 'open'")
        assert people == [str(rows)], f"{people[0]} people of {rows}"
        assert house.rows("SELECT COUNT(*) FROM register_file_piece") == ["0"], "the file is not let go"
        assert house.rows("SELECT COUNT(*) FROM import") == ["1"], "there is another import"
        house.stop()
        house.run("audit", "verify")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", default=".build/release/merimna")
    arguments.add_argument("--times", type=int, default=2)
    arguments.add_argument("--households", type=int, default=10_000)
    asked = arguments.parse_args()
    register = subprocess.run([sys.executable, str(ROOT / "Demonstration" / "people.py"), "--flawless", "--households", str(asked.households)],
                              capture_output=True, check=True).stdout
    passed = failed = 0
    for engine in engines():
        for turn in range(asked.times):
            try:
                one(engine, asked.merimna, register, random.Random(turn))
                passed += 1
            except AssertionError as fault:
                failed += 1
                print(f"  {engine}, turn {turn}: {fault}", flush=True)
        print(f"  {engine:9} {asked.times} registers sent, {2 * asked.times} times killed", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()

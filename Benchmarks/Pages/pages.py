#!/usr/bin/env python3
"""A list of fifty people and a person's page among 100,000, on PostgreSQL, at 1 and 16 connections: Merimna with session, rights and
audit, and the bare list on the same server, driver and markup without them, beside a Go and a Django page over the same tables, in one
run (wrk, closed loop, all on the same machine). Also what the program holds at rest, and how long it takes to start.

    Benchmarks/Pages/pages.py --merimna .build/release/merimna [--households 40000] [--seconds 8]
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent / "Tests" / "Journeys"))
sys.path.insert(0, str(HERE.parent.parent / "Tests" / "Proofs"))

from clerk import Clerk, Hidden
from house import House
from roles import users

REPORT = """
done = function(s, l, r)
  io.write(string.format("FIGURES %.1f %.3f %.3f %d\\n", s.requests / s.duration * 1e6, l:percentile(50) / 1000, l:percentile(99) / 1000,
    s.errors.status + s.errors.read + s.errors.timeout))
end
"""


def wrk(address: str, connections: int, seconds: int, cookie: str = "") -> tuple[float, float, float]:
    """Requests a second, p50 and p99 in ms."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write((f'wrk.headers["Cookie"] = "{cookie}"\n' if cookie else "") + REPORT)
        script.flush()
        done = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", script.name, address], capture_output=True, text=True)
    figures = re.search(r"FIGURES ([0-9.]+) ([0-9.]+) ([0-9.]+) (\d+)", done.stdout)
    if figures is None or int(figures.group(4)):
        raise SystemExit(f"wrk {address}: {done.stdout}{done.stderr}")
    return float(figures.group(1)), float(figures.group(2)), float(figures.group(3))


def ready(address: str) -> None:
    for _ in range(200):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"{address} does not answer")


def memory(pid: int) -> float:
    """Resident, in MB."""
    text = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text).group(1)) / 1_024


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", default=".build/release/merimna")
    arguments.add_argument("--benchmarks", default=".build/release/Benchmarks")
    arguments.add_argument("--households", type=int, default=40_000)
    arguments.add_argument("--seconds", type=int, default=8)
    asked = arguments.parse_args()
    with House("postgres", asked.merimna, demonstration=asked.households) as house:
        house.alter("VACUUM ANALYZE")
        began = time.monotonic()
        house.serve()
        started = time.monotonic() - began
        time.sleep(3)
        print(f"  at rest {memory(house.server.pid):.0f} MB; open {started * 1_000:.0f} ms after it was started", flush=True)
        people = {user: password for user, password, _, _ in users(house)}
        clerk = Clerk(house.port)
        clerk.sign_in("social", people["social"])
        page = clerk.ask("/search")
        found = clerk.ask("/search", Hidden(page.text).to("/search") + [("q", "παπαδοπουλου μαρια")]).location
        shown = clerk.ask(found).text
        rows = counted(shown)
        person = re.search(r"/people/[0-9a-f-]{36}", shown).group()
        one, two = tokens(house)
        cookie = "; ".join(f"{name}={value}" for name, value in clerk.cookies.items())
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["go", "build", "-o", f"{folder}/gopeer", "."], cwd=HERE / "gopeer", check=True,
                           env={**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": f"{folder}/cache"})
            query = urllib.parse.urlencode({"one": one, "two": two})
            peers = [
                ("bare", 18_093, subprocess.Popen([asked.benchmarks, "bare-list", "--database", house.database, "--port", "18093"])),
                ("Go", 18_092, subprocess.Popen([f"{folder}/gopeer", "18092", house.database])),
                ("Django", 18_091, subprocess.Popen(
                    [sys.executable, "-m", "gunicorn", "-w", "2", "-b", "127.0.0.1:18091", "--log-level", "error", "app:application"],
                    cwd=HERE / "djangopeer", env={**os.environ, "DATABASE_URL": house.database})),
            ]
            try:
                for name, port, _ in peers:
                    ready(f"http://127.0.0.1:{port}/list?{query}")
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/list?{query}") as answer:
                        count = counted(answer.read().decode())
                    if count != rows:
                        raise SystemExit(f"{name} shows {count} rows, Merimna {rows}")
                compare(house, found, person, cookie, query, rows, asked.seconds)
            finally:
                for _, _, peer in peers:
                    peer.terminate()
                    peer.wait()
        print(f"  after that {memory(house.server.pid):.0f} MB", flush=True)
        house.stop()


def counted(page: str) -> int:
    return len(re.findall(r"role=[\"']rowheader[\"']", page))


def compare(house: House, found: str, person: str, cookie: str, query: str, rows: int, seconds: int) -> None:
    print(f"  list of {rows}: requests a second, p50 ms, p99 ms", flush=True)
    for connections in (1, 16):
        ours, bare, go, django = [], [], [], []
        # Each three times in turn; the middle one counts, so that whatever else the machine does falls on all alike.
        for _ in range(3):
            ours.append(wrk(house.address + found, connections, seconds, cookie))
            bare.append(wrk(f"http://127.0.0.1:18093/list?{query}", connections, seconds))
            go.append(wrk(f"http://127.0.0.1:18092/list?{query}", connections, seconds))
            django.append(wrk(f"http://127.0.0.1:18091/list?{query}", connections, seconds))
        middle = {name: sorted(all_runs, key=lambda run: run[1])[1] for name, all_runs in (("Merimna", ours), ("bare", bare), ("Go", go), ("Django", django))}
        for name, (rate, p50, p99) in middle.items():
            print(f"    {connections:2} connections  {name:8} {rate:8.0f} {p50:8.2f} {p99:8.2f}", flush=True)
        m, b, g, d = (middle[name] for name in ("Merimna", "bare", "Go", "Django"))
        print(f"       Merimna to Go: p50 {m[1] / g[1]:.2f}, rate {m[0] / g[0]:.2f}; to Django: rate {m[0] / d[0]:.1f}. "
              f"Bare to Go: p50 {b[1] / g[1]:.2f}, rate {b[0] / g[0]:.2f}; to Django: rate {b[0] / d[0]:.1f}", flush=True)
    for connections in (1, 16):
        rate, p50, p99 = wrk(house.address + person, connections, seconds, cookie)
        print(f"    {connections:2} connections  a person's page, with what the household can get: {rate:.0f} {p50:.2f} {p99:.2f}", flush=True)


def tokens(house: House) -> tuple[str, str]:
    """The two keys by which everybody of that name is found, the longer first, which is the rarer, as the page itself asks for them."""
    rows = house.rows(
        "SELECT token FROM (SELECT token FROM person_token JOIN person ON person.id = person_token.person "
        "WHERE family_name = 'Παπαδοπούλου' AND given_name = 'Μαρία' GROUP BY token ORDER BY COUNT(*) DESC, token LIMIT 2) AS two "
        "ORDER BY LENGTH(token) DESC")
    return tuple(rows)


main()

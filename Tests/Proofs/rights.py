#!/usr/bin/env python3
"""A house served on PostgreSQL by a user with the rights of docs/running/rights.sql and no others: what colleagues do goes on, and what
the user may not do the server refuses.

    Tests/Proofs/rights.py --merimna .build/release/merimna [--households 8]

On a PostgreSQL of its own, which lets that user in by the socket of this machine alone, as whoever runs the proof, without any password.
The owner migrates and sets up; then the committed file is run, twice. A line for each check; ends with `N passed, N failed`.
"""
import argparse
import getpass
import http.client
import os
import re
import subprocess
import sys
import time
import urllib.parse
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))

from clerk import Clerk, Hidden, Reply
from house import ROOT, House
from second_step import code

RIGHTS = ROOT / "docs/running/rights.sql"
HEAD = "ΑΡ. ΜΗΤΡΩΟΥ;ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΗΜ/ΝΙΑ ΓΕΝΝΗΣΗΣ;ΚΩΔ. ΝΟΙΚΟΚΥΡΙΟΥ;ΣΧΕΣΗ;ΚΙΝΗΤΟ\r\n"
# What whoever serves must not be able to do. Each is possible to the owner, who does it first and takes it back.
FORBIDDEN = {
    "makes a table": "CREATE TABLE mine (id integer)",
    "makes one for a while": "CREATE TEMPORARY TABLE mine (id integer)",
    "alters a table": "ALTER TABLE person ADD COLUMN mine text",
    "takes a table away": "DROP TABLE answer_seal",
    "empties a table": "TRUNCATE audit_subject",
    "says that a step of the schema was taken": "INSERT INTO migration (name) VALUES ('2099-01-01-01-kit-mine')",
    "alters an entry of the trail": "UPDATE audit SET who = 'nobody'",
    "removes entries of the trail": "DELETE FROM audit_subject",
    "removes the end of the chain": "DELETE FROM audit_head",
    "puts another end of the chain beside it": "UPDATE audit_head SET fingerprint = ''",
    "alters what happened": "UPDATE event SET payload = '{}'",
    "removes a session": "DELETE FROM session",
    "removes an edition": "DELETE FROM edition WHERE false",
    "gives itself a right": "GRANT DELETE ON audit TO PUBLIC",
}

SERVING = "serving"
passed, failed = 0, 0


class Cluster:
    """A PostgreSQL of this proof's own."""

    def __enter__(self) -> "Cluster":
        said = subprocess.run([ROOT / "bin" / "postgres", "start"], capture_output=True, text=True, check=True).stdout
        words = dict(re.findall(r"(\w+)=(\S+)", said))
        self.folder, url = words["postgres_folder"], words["MERIMNA_TEST_POSTGRES"]
        self.port = urllib.parse.urlsplit(url).port
        os.environ["MERIMNA_TEST_POSTGRES"] = url
        return self

    def __exit__(self, *_) -> None:
        subprocess.run([ROOT / "bin" / "postgres", "stop", self.folder], check=True, stdout=subprocess.DEVNULL)

    def know(self, owner: str) -> None:
        """Lets whoever runs the proof in as the user who serves, and nobody else."""
        rules, names = Path(self.folder, "cluster/pg_hba.conf"), Path(self.folder, "cluster/pg_ident.conf")
        names.write_text(f"proof {getpass.getuser()} {SERVING}\n")
        rules.write_text(f"local all {SERVING},somebody peer map=proof\nhost all {SERVING},somebody all reject\n" + rules.read_text())
        House._psql(owner, "SELECT pg_reload_conf()")
        until = time.monotonic() + 10
        while psql(self.address("postgres", "somebody"), "-c", "SELECT 1").returncode == 0 and time.monotonic() < until:
            time.sleep(0.1)

    def address(self, name: str, user: str) -> str:
        return f"postgres:///{name}?host={self.folder}&port={self.port}&user={user}"



def check(what: str, holds: bool, found: object = "") -> None:
    global passed, failed
    passed, failed = passed + holds, failed + (not holds)
    print(f"  {'ok    ' if holds else 'FAILED'} {what}" + ("" if holds else f": {found}"), flush=True)


def psql(url: str, *words: str) -> subprocess.CompletedProcess:
    return subprocess.run(["psql", "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", url, *words], capture_output=True, text=True)


def forbidden(owner: str, serving: str) -> None:
    for what, statement in FORBIDDEN.items():
        possible = psql(owner, "-c", f"BEGIN; {statement}; ROLLBACK")
        tried = psql(serving, "-c", f"BEGIN; {statement}; ROLLBACK")
        refused = tried.returncode != 0 and re.search("permission denied|must be owner", tried.stderr)
        # A right that was not the user's to give is not given, without an error.
        kept = "no privileges were granted" in tried.stderr
        check(f"whoever serves never {what}", possible.returncode == 0 and bool(refused or kept), possible.stderr + tried.stderr)


def classified(house: House) -> None:
    """Each table stands in a class of docs/classes.md, and that page names no other."""
    section = (ROOT / "docs/classes.md").read_text().split("## The classes")[1].split("\n## ")[0]
    rows = [row.split("|")[3] for row in section.splitlines() if row.startswith("| **")]
    named = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row) if not name.startswith("incoming_")}
    tables = {table for table in house.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'") if not table.startswith("incoming_")}
    check("each table has its class in docs/classes.md", len(tables) > 40 and tables <= named, sorted(tables - named))
    check("and no class has a table that is not there", named <= tables, sorted(named - tables))


def signed_in(house: House, user: str, people: dict[str, tuple[str, str]]) -> Clerk:
    clerk, (password, key) = Clerk(house.port), people[user]
    reply = clerk.ask("/sign-in", Hidden(clerk.ask("/sign-in").text).to("/sign-in") + [("name", user), ("password", password)])
    if reply.status == 200:
        reply = clerk.ask("/sign-in/second", Hidden(reply.text).to("/sign-in/second") + [("code", code(key))])
    check(f"{user} signs in", reply.status == 303, reply.status)
    return clerk


def counter(house: House, clerk: Clerk) -> None:
    """A morning of a social worker."""
    found = clerk.ask("/search", Hidden(clerk.ask("/search").text).to("/search") + [("q", "μαρια")])
    check("a search is answered", found.status == 303 and clerk.ask(found.location).status == 200, found.status)
    household = house.rows("SELECT number FROM household ORDER BY number LIMIT 1")[0]
    form = clerk.form(household, 1_234)
    check("a fact is told", clerk.send(form).status == 303 and form.is_acknowledged, form)
    form = clerk.form(household, 4_321)
    check("and told anew", clerk.send(form).status == 303 and form.is_acknowledged, form)
    page = clerk.ask(f"/households/{household}")
    person = re.search(r'href="(/people/[0-9a-f-]{36})"', page.text)
    check("a household and a person are read", page.status == 200 and person is not None and clerk.ask(person.group(1)).status == 200, page.status)


def settled(clerk: Clerk, address: str, word: str, seconds: float = 60) -> str:
    """The page at that address once it says that word, or the last that it was."""
    until = time.monotonic() + seconds
    while True:
        page = clerk.ask(address)
        if page.status in (302, 303):
            address = page.location
        if word in page.text or time.monotonic() > until:
            return page.text
        time.sleep(0.3)


def pressed(clerk: Clerk, page: str, ending: str) -> str:
    """Where the form of that page leads whose address ends so; nothing where there is none."""
    action = re.search(rf'action="(/imports/[^"]*/{ending})"', page)
    return clerk.ask(action.group(1), Hidden(page).to(action.group(1))).location if action else ""


def register(house: House, clerk: Clerk) -> None:
    """A register is sent, read, brought in and taken out: whatever is laid, moved and removed in the registry."""
    edge, hidden = uuid.uuid4().hex, Hidden(clerk.ask("/imports").text).to("/imports")
    rows = HEAD + "".join(f"9{number:05d};ΜΗΤΣΟΥ;ΑΝΝΑ;{number % 28 + 1}/2/1950;Χ{number:05d};υπόχρεος;6900 {number:03d} 214\r\n" for number in range(40))
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in hidden]
    parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="register.csv"\r\nContent-Type: text/csv\r\n\r\n{rows}\r\n--{edge}--\r\n')
    reply = clerk.send_whole("/imports", "".join(parts).encode(), f"multipart/form-data; boundary={edge}")
    before = len(house.rows("SELECT id FROM person"))
    page = settled(clerk, reply.location or "/imports", "/order")
    address = pressed(clerk, page, "order")
    page = settled(clerk, address or "/imports", "/undo")
    came = len(house.rows("SELECT id FROM person")) - before
    check("a register is sent, read and brought in", came == 40, f"{came} came; {reply.status} {address}")
    address = pressed(clerk, page, "undo")
    settled(clerk, address or "/imports", "αναιρέθηκε")
    until = time.monotonic() + 30
    while len(house.rows("SELECT id FROM person")) != before and time.monotonic() < until:
        time.sleep(0.3)
    left = len(house.rows("SELECT id FROM person")) - before
    check("and taken out again", bool(address) and came == 40 and left == 0, f"{left} are left; {address}")


def colleague(admin: Clerk) -> None:
    """Somebody new is given an account, a post and a code, and comes in by it."""
    page = admin.ask("/colleagues/new").text
    place = re.search(r'<option value="([0-9A-Fa-f-]{36})"', page)
    typed = [("fullName", "Νέα Συνάδελφος"), ("signInName", "nea"), ("role", "reception"), ("structure", place.group(1) if place else "")]
    reply = admin.ask("/colleagues", Hidden(page).to("/colleagues") + typed)
    given = re.search(r"\d{4} \d{4} \d{4}", reply.text)
    check("a colleague is given an account and a code", given is not None, reply.status)
    newcomer, chosen = Clerk(admin.port), "βροχή στα κεραμίδια 31"
    hidden = Hidden(newcomer.ask("/sign-in/code").text).to("/sign-in/code")
    reply = newcomer.ask("/sign-in/code", hidden + [("name", "nea"), ("code", given.group() if given else ""), ("chosen", chosen), ("again", chosen)])
    check("who comes in by it", reply.status == 303 and newcomer.ask("/me").status == 200, reply.status)


class Sender(Clerk):
    """A clerk who sends files."""

    def send_whole(self, path: str, body: bytes, kind: str) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST", path, body, {"Content-Type": kind, "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return Reply(answer.status, answer.headers.get("Location", ""), text)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", default=".build/release/merimna")
    arguments.add_argument("--households", type=int, default=8)
    asked = arguments.parse_args()
    with Cluster() as cluster, House("postgres", asked.merimna, demonstration=asked.households) as house:
        owner = house.database
        House._psql(owner, f"CREATE ROLE {SERVING} LOGIN")
        cluster.know(owner)
        serving = cluster.address(house.name, SERVING)
        people = {name: (password, key) for name, password, _, key in (line.split("\t") for line in house.run("demo", "users").splitlines())}
        for what, address in (("by another way than the socket", owner.replace("merimna@", f"{SERVING}@")), ("in another's name", cluster.address(house.name, "somebody"))):
            refused = psql(address, "-c", "SELECT 1")
            check(f"nobody comes in {what}", "authentication failed" in refused.stderr or "rejects connection" in refused.stderr, refused.stderr)
        bare = psql(serving, "-c", "SELECT 1 FROM person")
        check("before, the user comes in and may not even read", "permission denied for table" in bare.stderr, bare.stderr)
        for turn in ("", " a second time"):
            done = psql(owner, "-v", f"serving={SERVING}", "-f", str(RIGHTS))
            check(f"the owner gives the rights{turn}", done.returncode == 0, done.stderr)
        classified(house)
        forbidden(owner, serving)
        try:
            serves(house, owner, serving, people)
        finally:
            house.database = owner
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


def serves(house: House, owner: str, serving: str, people: dict[str, tuple[str, str]]) -> None:
    house.database = serving
    house.serve()
    # Read beside the program, as the owner.
    house.database = owner
    users = house.rows("SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name = 'merimna'")
    check("the house serves as that user alone", users == [SERVING], users)
    social = signed_in(house, "social", people)
    counter(house, social)
    register(house, Sender(house.port, social.cookies))
    manager = signed_in(house, "manager", people)
    check("the head of service reads the trail", manager.ask("/trail").status == 200)
    admin = signed_in(house, "admin", people)
    colleague(admin)
    check("who signs out is out", social.ask("/sign-out", Hidden(social.ask("/").text).to("/sign-out")).status == 303 and social.ask("/search").status == 303)
    time.sleep(1.5)
    ready = admin.ask("/readyz")
    unsealed = house.rows("SELECT COUNT(*) FROM audit WHERE number IS NULL")
    check("all is well, and the trail is sealed", (ready.status, ready.text, unsealed) == (200, "ready\n", ["0"]), (ready.text, unsealed))
    house.stop()
    errors = [line for line in house.log().splitlines() if " error " in line]
    check("the house's log holds no error", not errors, errors[:5])
    house.database = serving
    said = subprocess.run(house.command("audit", "verify"), capture_output=True, text=True)
    check("the trail is verified by that user", said.returncode == 0 and " 0 failed" in said.stdout, said.stdout + said.stderr)
    said = subprocess.run(house.command("migrate"), capture_output=True, text=True)
    check("who serves cannot migrate", said.returncode == 1, said.stdout + said.stderr)
    house.database = owner


main()

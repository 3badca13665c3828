#!/usr/bin/env python3
"""Two of Debian's scanners over every route of a demonstration: wapiti follows every link and form as a visitor and as each of three
colleagues; sqlmap tries every part of an address, every query and every box. Neither may find anything.

    Tests/Proofs/scan.py --merimna .build/release/merimna [--seconds 120]

Ends with `N passed, N failed`; each finding is a line.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))

from clerk import Clerk, Hidden
from house import House
from roles import users
from second_step import code

# What wapiti says of a house that speaks to a proxy on the same machine by plain HTTP (cookies are bound to TLS, and HSTS is sent, behind
# one: SignInTests), and of a header that browsers have given up and OWASP advises against.
EXPECTED = ("Secure flag is not set", "Strict-Transport-Security is not set", "X-XSS-Protection is not set")
# Every box of a form that may bring a file wapiti sends as a file, the token too, and takes the refusal of both for one answer:
# ImportPagesTests shows that a forged token is refused and the right one is not.
SENT_AS_FILES = ("/imports", "CSRF token")
# Debian's wapiti writes a flag of a pattern where its Python takes none, as soon as an address is left out.
WAPITI = """
import re, sys, wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile("(?ms)" + ".*".join(map(re.escape, pattern.split("*"))) + r"\\Z")
from wapitiCore.main.wapiti import wapiti_main
sys.argv[0] = "wapiti"
wapiti_main()
"""
MODULES = "sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,xxe,ssrf,htaccess,csp,http_headers,cookieflags,backup,methods,csrf"


def signed_in(house: House, user: str, password: str, key: str) -> Clerk:
    clerk = Clerk(house.port)
    page = clerk.ask("/sign-in")
    reply = clerk.ask("/sign-in", Hidden(page.text).to("/sign-in") + [("name", user), ("password", password)])
    if reply.status == 200:
        reply = clerk.ask("/sign-in/second", Hidden(reply.text).to("/sign-in/second") + [("code", code(key))])
    assert reply.status == 303, f"{user} does not come in: {reply.status}"
    return clerk


def wapiti(house: House, who: str, cookies: dict[str, str], seconds: int) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        report = f"{folder}/report.json"
        command = ["/usr/bin/python3", "-c", WAPITI, "-u", house.address + "/", "--scope", "domain", "-m", MODULES, "-f", "json", "-o", report, "--flush-session",
                   "--max-scan-time", str(seconds), "--max-attack-time", str(max(seconds // 10, 5)), "-d", "6", "--no-bugreport", "-S", "paranoid",
                   "-x", house.address + "/sign-out", "-x", house.address + "/language/*", "-x", house.address + "/me/*", "--store-session", folder,
                   "--store-config", folder, "-v", "1"]
        if cookies:
            command += ["-H", "Cookie: " + "; ".join(f"{name}={value}" for name, value in cookies.items())]
        done = subprocess.run(command, capture_output=True, text=True)
        if not Path(report).exists():
            return [f"wapiti, {who}: it wrote no report: {done.stdout[-300:]}{done.stderr[-300:]}"]
        found = json.loads(Path(report).read_text())
        asked = {line.split(" (")[0].split("?")[0] for line in done.stdout.splitlines() if line.startswith(("[+] GET", "[+] POST"))}
        print(f"  wapiti, {who}: {len(asked)} addresses followed, {seconds} s at most", flush=True)
        if len(asked) < (10 if who == "a visitor" else 20):
            return [f"wapiti, {who}: it followed only {sorted(asked)}"]
        all_found = [(name, item) for kind in ("vulnerabilities", "anomalies") for name, items in found[kind].items() for item in items]
        return [f"wapiti, {who}: {name}: {item['method']} {item['path']} {item['parameter']} {item['info'][:200]}"
                for name, item in all_found if not item["info"].startswith(EXPECTED) and (item["path"], item["info"][:10]) != SENT_AS_FILES]


def sqlmap(house: House, who: str, cookies: dict[str, str], address: str, data: str | None) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        command = ["sqlmap", "-u", house.address + address, "--batch", "--level", "2", "--risk", "1", "--technique", "BEUS", "--threads", "2",
                   "--output-dir", folder, "--disable-coloring", "--ignore-code", "*", "--timeout", "10", "--retries", "1", "--flush-session",
                   "--cookie", "; ".join(f"{name}={value}" for name, value in cookies.items()), "--skip", "Cookie,User-Agent,Referer"]
        if data:
            command += ["--data", data]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        text = done.stdout
        if "all tested parameters do not appear to be injectable" in text or "does not seem to be injectable" in text:
            return []
        if "sqlmap identified the following injection point" in text or "is vulnerable" in text:
            return [f"sqlmap, {who}: {address}: {text[-600:]}"]
        return [f"sqlmap, {who}: {address}: it did not try: {text.strip().splitlines()[-1][:300] if text.strip() else done.stderr[-300:]}"]


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", default=".build/release/merimna")
    arguments.add_argument("--seconds", type=int, default=120)
    arguments.add_argument("--only", choices=["wapiti", "sqlmap"])
    asked = arguments.parse_args()
    passed, findings = 0, []
    with House("sqlite", asked.merimna, demonstration=60) as house:
        people = {user: (password, key) for user, password, _, key in users(house)}
        house.serve()
        clerks = {user: signed_in(house, user, *people[user]) for user in ("social", "manager", "admin")}
        for who, cookies in [("a visitor", {})] + [(user, clerk.cookies) for user, clerk in clerks.items()] if asked.only != "sqlmap" else []:
            found = wapiti(house, who, cookies, asked.seconds)
            passed, findings = passed + (not found), findings + found
        person = house.rows("SELECT id FROM person LIMIT 1" if house.engine == "postgres" else "SELECT LOWER(HEX(id)) FROM person LIMIT 1")[0]
        social, manager, admin = (clerks[user] for user in ("social", "manager", "admin"))
        search = dict(Hidden(social.ask("/search").text).to("/search"))
        token = f"_token={search['_token']}&_page=/search&q=1*"
        tried = [
            ("social", social, "/search", token), ("social", social, "/people/1*", None), ("social", social, f"/people/{person}?show=1*", None),
            ("social", social, "/households/1*", None), ("social", social, "/households/N00001?tell=1*&of=2*", None),
            ("social", social, "/households/N00001/members/1*", None), ("social", social, "/households/incomplete?page=1*", None),
            ("social", social, "/imports/1*", None), ("social", social, "/imports/files/1*", None), ("social", social, "/programmes/1*", None),
            ("a visitor", Clerk(house.port), "/services/1*", None), ("a visitor", Clerk(house.port), "/sign-in?next=1*", None),
            ("a visitor", Clerk(house.port), "/language/1*?back=2*", None), ("manager", manager, "/trail/1*", None),
            ("manager", manager, f"/people/{person}/sightings?before=1*", None), ("admin", admin, "/colleagues/1*", None),
        ]
        for who, clerk, address, data in tried if asked.only != "wapiti" else []:
            found = sqlmap(house, who, clerk.cookies, address, data)
            passed, findings = passed + (not found), findings + found
        print(f"  sqlmap: {len(tried)} addresses", flush=True)
        house.stop()
        errors = [line for line in house.log().splitlines() if " error " in line]
        findings += [f"the house's own log: {line}" for line in errors[:10]]
    for finding in findings:
        print(f"    {finding}", flush=True)
    print(f"{passed} passed, {len(findings)} failed")
    sys.exit(1 if findings else 0)


main()

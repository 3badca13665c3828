#!/usr/bin/env python3
"""The committed nginx configuration in front of a house: TLS, what plain HTTP gets, what arrives whole, and what nobody can forge.

    Tests/Proofs/proxy.py --merimna .build/release/merimna [--households 8] [--largest 32] [--configuration docs/running/nginx.conf]

Only ports, folders and the certificate are put in: what is proved is what docs/running/nginx.conf says. Where something must be refused,
the same client first comes through a server that allows it. `--largest`: of how many megabytes the largest file is that is sent whole; 32
is what the house takes. A line for each check; ends with `N passed, N failed`.
"""
import argparse
import contextlib
import http.client
import json
import os
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import urllib.parse
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Journeys"))

from clerk import Hidden
from front import AGENT, ELSEWHERE, NAME, TALLY, Answer, Authority, Browser, Lenient, Nginx, check
from house import ROOT, House
from second_step import code

CONFIGURATION = ROOT / "docs/running/nginx.conf"
UNIT = ROOT / "docs/running/merimna.service"
# The program's place in the unit.
INSTALLED = "/opt/merimna/merimna"
# Of 100, as systemd-analyze counts what a unit lets its program do: from 20 on it is no longer "OK".
EXPOSURE = 20
# What a page carries, whoever gives it, and with what in it.
SAFETY = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains", "Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin", "Permissions-Policy": "camera=()", "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store",
}
OF_NGINX = ("Strict-Transport-Security", "Content-Security-Policy", "X-Content-Type-Options", "Cache-Control")
# No forward secrecy, no authenticated encryption, or no encryption at all.
WEAK = ["AES128-SHA", "AES256-SHA256", "AES128-GCM-SHA256", "AES256-GCM-SHA384", "ECDHE-RSA-AES128-SHA", "ECDHE-RSA-AES256-SHA384", "NULL-SHA256"]
# Words that may stand in no log: of a query, a path, a form and a header.
SECRETS = ["zografouquery", "zografoupath", "zografouform", AGENT]
FORGED = "203.0.113.66"
MEGABYTE = 1_024 * 1_024


def shaken(port: int, lowest: ssl.TLSVersion, highest: ssl.TLSVersion, ciphers: str = "DEFAULT@SECLEVEL=0", name: str | None = NAME) -> tuple | None:
    """What a handshake came to; None where it was refused."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers(ciphers)
    context.minimum_version, context.maximum_version = lowest, highest
    context.set_alpn_protocols(["h2", "http/1.1"])
    try:
        with socket.create_connection(("127.0.0.1", port), 10) as taken, context.wrap_socket(taken, server_hostname=name) as secure:
            return secure.version(), secure.cipher()[0], secure.selected_alpn_protocol()
    except OSError:
        return None


def unit(folder: str, merimna: str) -> None:
    """The committed unit, as far as it can be judged without systemd at work."""
    text = UNIT.read_text()
    place = Path(folder, "merimna.service")
    place.write_text(text.replace(INSTALLED, os.path.abspath(merimna)))
    said = subprocess.run(["systemd-analyze", "verify", str(place)], capture_output=True, text=True)
    check("systemd takes the unit without a warning", text.count(INSTALLED) == 1 and said.returncode == 0 and not said.stderr.strip(), said.stderr)
    said = subprocess.run(["systemd-analyze", "security", "--offline=true", f"--threshold={EXPOSURE}", str(place)], capture_output=True, text=True)
    check("it lets the house do little", said.returncode == 0 and "exposure level" in said.stdout, said.stdout.strip().splitlines()[-1:] + [said.stderr])
    words = re.search(r"^ExecStart=(.*(?:\\\n.*)*)", text, re.M).group(1).replace("\\\n", " ").split()[1:]
    known = subprocess.run([merimna, words[0], "--help"], capture_output=True, text=True).stdout
    unknown = [word for word in words if word.startswith("--") and word not in known]
    check("it starts the house with options that the house has, behind TLS", not unknown and "--behind-tls" in words, unknown)


def protocols(nginx: Nginx, lenient: Lenient) -> None:
    old = [("1.0", ssl.TLSVersion.TLSv1), ("1.1", ssl.TLSVersion.TLSv1_1)]
    new = [("1.2", ssl.TLSVersion.TLSv1_2), ("1.3", ssl.TLSVersion.TLSv1_3)]
    for number, version in old:
        control = shaken(lenient.port, version, version, "ALL@SECLEVEL=0")
        refused = shaken(nginx.secure, version, version, "ALL@SECLEVEL=0") is None
        check(f"TLS {number} is refused, to a client that speaks it", control is not None and refused, f"elsewhere {control}, refused {refused}")
    for number, version in new:
        found = shaken(nginx.secure, version, version)
        check(f"TLS {number} is accepted", found is not None and found[0] == f"TLSv{number}", found)
    found = shaken(nginx.secure, ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3)
    check("of both, TLS 1.3 is taken, and HTTP/2", found is not None and (found[0], found[2]) == ("TLSv1.3", "h2"), found)
    two = ssl.TLSVersion.TLSv1_2
    for cipher in WEAK:
        control = shaken(lenient.port, two, two, f"{cipher}:@SECLEVEL=0")
        found = shaken(nginx.secure, two, two, f"{cipher}:@SECLEVEL=0")
        check(f"{cipher} is refused, to a client that has it", control is not None and found is None, f"elsewhere {control}, here {found}")
    found = shaken(nginx.secure, two, two, "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES256-GCM-SHA384")
    check("of the client's ciphers the best is taken, not its first", found is not None and found[1] == "ECDHE-RSA-AES256-GCM-SHA384", found)
    said = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{nginx.secure}", "-servername", NAME, "-tls1_3", "-ciphersuites",
                           "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384"], input="", capture_output=True, text=True).stdout
    check("so it is with TLS 1.3", "Cipher is TLS_AES_256_GCM_SHA384" in said, re.findall("Cipher is.*", said))
    check("another name, or none, gets no handshake", shaken(nginx.secure, two, two, name="other.example.gr") is None and shaken(nginx.secure, two, two, name=None) is None)


def plain(browser: Browser) -> None:
    for method in ("GET", "HEAD"):
        reply = browser.ask(f"/services?q={SECRETS[0]}", secure=False, method=method)
        wanted = f"https://{NAME}/services?q={SECRETS[0]}"
        check(f"{method} over plain HTTP is led to https", (reply.status, reply.location) == (301, wanted), (reply.status, reply.location))
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
        reply = browser.ask("/sign-in", secure=False, method=method, body=f"name={SECRETS[2]}".encode())
        check(f"{method} over plain HTTP is refused, not led on", reply.status == 403 and not reply.location and not reply.is_of_the_house, (reply.status, reply.location))
    for address in ("/healthz", "/readyz", "/version"):
        reply = browser.ask(address, secure=False)
        check(f"{address} over plain HTTP is refused, not led on", reply.status == 403 and not reply.location, (reply.status, reply.location))
    reply = browser.ask("/.well-known/acme-challenge/token", secure=False)
    check("an authority finds its challenge over plain HTTP", (reply.status, reply.text) == (200, "challenge\n"), reply)
    check("plain HTTP sets no cookie", not browser.set_cookies, browser.set_cookies)


def silent(browser: Browser, secure: bool) -> object:
    """What comes to whoever asks for another host; None where nothing does."""
    try:
        return browser.ask("/", secure=secure, host="other.example.gr")
    except (OSError, http.client.HTTPException):
        return None


def safety(reply: Answer, names=tuple(SAFETY)) -> list[str]:
    """What is wrong with the headers of an answer."""
    wrong = []
    for name in names:
        values = reply.headers.get_all(name) or []
        if len(values) != 1 or not values[0].startswith(SAFETY[name]):
            wrong.append(f"{name}: {values}")
    if re.search(r"\d", reply.headers.get("Server", "")) or re.search(r"nginx/\d", reply.text):
        wrong.append(f"the version: {reply.headers.get('Server')}")
    return wrong


def pages(browser: Browser) -> None:
    check("another host over plain HTTP gets nothing", silent(browser, False) is None, silent(browser, False))
    check("another host over TLS gets nothing", silent(browser, True) is None, silent(browser, True))
    reply = browser.ask("/services", headers={"Host": NAME})
    check("a page comes with every safety header, once", reply.status == 200 and not safety(reply), (reply.status, safety(reply)))
    reply = browser.ask(f"/{SECRETS[1]}?q={SECRETS[0]}")
    check("so does one that is not there", reply.status == 404 and reply.is_of_the_house and not safety(reply), (reply.status, safety(reply)))
    for address in ("/healthz", "/readyz", "/version"):
        reply = browser.ask(address)
        wrong = safety(reply, OF_NGINX)
        check(f"{address} is not told outside, by an answer of nginx with its headers", reply.status == 404 and not reply.is_of_the_house and not wrong, (reply.status, wrong))
    said = subprocess.run(["curl", "-sS", "--http2", "--cacert", browser.authority, "--resolve", f"{NAME}:{browser.nginx.secure}:127.0.0.1", "-o", os.devnull,
                           "-w", "%{http_version} %{http_code}", f"https://{NAME}:{browser.nginx.secure}/services"], capture_output=True, text=True)
    check("a page comes by HTTP/2", said.stdout == "2 200", said.stdout + said.stderr)


def signed_in(house: House, browser: Browser, user: str, password: str, key: str) -> None:
    """Comes in, pretending all the while to call from somewhere else."""
    forged = {"X-Forwarded-For": FORGED, "X-Real-IP": FORGED, "Forwarded": f"for={FORGED}"}
    page = browser.ask("/sign-in", headers=forged)
    reply = browser.ask("/sign-in", Hidden(page.text).to("/sign-in") + [("name", user), ("password", password)], headers=forged)
    if reply.status == 200 and key != "-":
        reply = browser.ask("/sign-in/second", Hidden(reply.text).to("/sign-in/second") + [("code", code(key))], headers=forged)
    check(f"{user} signs in over TLS", reply.status == 303, reply.status)
    for name in ("session", "device", "visit"):
        found = [cookie for cookie in browser.set_cookies if cookie.startswith(f"__Host-merimna-{name}=")]
        kept = all({"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= {part.strip() for part in cookie.split(";")} for cookie in found)
        check(f"the cookie {name} is Secure under __Host-", bool(found) and kept, browser.set_cookies)
    check("there is no cookie beside them", all(cookie.startswith("__Host-merimna-") for cookie in browser.set_cookies), browser.set_cookies)
    addresses = house.rows("SELECT address FROM session")
    check("a forged X-Forwarded-For is not who called", addresses == [ELSEWHERE], addresses)


def slowed(house: House, authority: Authority, nginx: Nginx) -> None:
    """Wrong passwords from one machine, each with another forged address and another name, are counted together."""
    before = len(house.rows("SELECT failures FROM sign_in_attempt"))
    stranger = Browser(nginx, authority, "127.0.0.3")
    for number in range(3):
        page = stranger.ask("/sign-in")
        stranger.ask("/sign-in", Hidden(page.text).to("/sign-in") + [("name", f"nobody{number}"), ("password", "καμία σχέση")],
                     headers={"X-Forwarded-For": f"203.0.113.{number}"})
    counted = house.rows("SELECT failures FROM sign_in_attempt ORDER BY failures DESC")
    # Three names with one failure each, and one machine with three.
    check("guesses behind forged addresses count against one machine", len(counted) - before == 4 and counted[0] == "3", counted)


def sent(browser: Browser, size: int) -> Answer:
    hidden = Hidden(browser.ask("/imports").text).to("/imports")
    edge = uuid.uuid4().hex
    # No register: what is in it is refused later and in words, and nobody need wait until it is read.
    line = "μπλε;7 πόντοι\r\n".encode()
    rows = "ΧΡΩΜΑ;ΜΗΚΟΣ\r\n".encode() + line * (size // len(line))
    rows = rows[:size - 2] + b"\r\n"
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in hidden]
    parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="register.csv"\r\nContent-Type: text/csv\r\n\r\n'.encode() + rows + b"\r\n")
    body = b"".join(parts) + f"--{edge}--\r\n".encode()
    return browser.ask("/imports", body=body, headers={"Content-Type": f"multipart/form-data; boundary={edge}"})


def files(house: House, browser: Browser, largest: int) -> None:
    for megabytes in sorted({5, largest}):
        size = megabytes * MEGABYTE
        reply = sent(browser, size)
        kept = house.rows(f"SELECT size FROM register_file WHERE size = {size}")
        check(f"a file of {megabytes} MB arrives whole", reply.status == 303 and kept == [str(size)], (reply.status, kept, reply.text[-300:]))
    reply = sent(browser, 34 * MEGABYTE)
    check("beyond 32 MB the house itself says so, on a page", reply.status == 413 and reply.is_of_the_house, (reply.status, reply.text[-300:]))
    reply = sent(browser, 66 * MEGABYTE)
    wrong = safety(reply, OF_NGINX)
    check("far beyond it nginx does, in words and with its headers", reply.status == 413 and not reply.is_of_the_house and "πολύ μεγάλο" in reply.text and not wrong,
          (reply.status, wrong, reply.text[:300]))


def logs(nginx: Nginx, house: House) -> None:
    lines = Path(nginx.folder, "log/merimna.log").read_text().splitlines()
    entries = [json.loads(line) for line in lines]
    kept = {"time", "from", "method", "area", "status", "bytes", "seconds", "house", "tls"}
    check("the log is an object of JSON a line, of nothing but what it should hold", len(entries) > 40 and all(set(entry) == kept for entry in entries), lines[:2])
    areas = {entry["area"] for entry in entries}
    check("it tells areas, and what is none of them not", {"people", "households", "sign-in", "other"} <= areas and all(re.fullmatch("[a-z-]*", area) for area in areas), areas)
    text = "".join(path.read_text(errors="replace") for path in Path(nginx.folder, "log").iterdir())
    people = house.rows("SELECT LOWER(HEX(id)) FROM person")
    told = [word for word in SECRETS + ["Ν000", "%CE%9D000"] + people if word in text or word in text.replace("-", "")]
    check("no log holds a query, an address, a form or a header", bool(people) and not told, told)
    check("it tells from where", {entry["from"] for entry in entries} >= {ELSEWHERE, "127.0.0.3"} and FORGED not in text, {entry["from"] for entry in entries})


def own_log(house: House) -> None:
    """The lines of the house itself, as docs/logs.md says that they look."""
    lines = [line for line in house.log().splitlines() if not line.startswith("Merimna is open at ")]
    form = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4}) (notice|error) merimna:( [a-z]+=\S.*?)+ \[[A-Za-z]+\] [A-Z].*")
    other = [line for line in lines if not form.fullmatch(line)]
    check("each line of the house's log has the form that is written down", bool(lines) and not other, other[:3])
    refused = [line for line in lines if "route=GET /colleagues" in line and "why=notAllowed" in line and re.search("account=[0-9A-F-]{36}", line)]
    check("who was refused stands in it, by their account", len(refused) == 1, lines[:3])
    check("it holds no error", not [line for line in lines if " error " in line], lines[:5])


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--merimna", default=".build/release/merimna")
    arguments.add_argument("--households", type=int, default=8)
    arguments.add_argument("--largest", type=int, default=32)
    arguments.add_argument("--configuration", type=Path, default=CONFIGURATION)
    asked = arguments.parse_args()
    with contextlib.ExitStack() as open_things:
        folder = open_things.enter_context(tempfile.TemporaryDirectory(prefix="merimna-proxy."))
        house = open_things.enter_context(House("sqlite", asked.merimna, demonstration=asked.households))
        people = {user: (password, key) for user, password, _, key in (line.split("\t") for line in house.run("demo", "users").splitlines())}
        house.serve("--behind-tls")
        os.chmod(folder, 0o755)
        authority = Authority(folder)
        os.mkdir(f"{folder}/nginx")
        nginx = open_things.enter_context(Nginx(f"{folder}/nginx", house.port, authority, asked.configuration))
        unit(folder, asked.merimna)
        browser = Browser(nginx, authority)
        protocols(nginx, Lenient(authority))
        plain(browser)
        pages(browser)
        signed_in(house, browser, "social", *people["social"])
        household = house.rows("SELECT number FROM household ORDER BY number LIMIT 1")[0]
        page = browser.ask("/households/" + urllib.parse.quote(household))
        person = re.search(r'href="(/people/[0-9a-f-]{36})"', page.text)
        check("the page of a household is read", page.status == 200 and household in page.text and person is not None and not safety(page), (page.status, safety(page)))
        check("what a role does not open is refused", browser.ask("/colleagues").status == 403)
        page = browser.ask(person.group(1) if person else "/people")
        check("and that of a person of it", page.status == 200 and page.is_of_the_house, page.status)
        admin = Browser(nginx, authority)
        signed_in_by_two_steps(admin, *people["admin"])
        slowed(house, authority, nginx)
        files(house, browser, asked.largest)
        house.stop()
        reply = browser.ask("/")
        wrong = safety(reply, OF_NGINX)
        check("of a house that is shut nginx says so, and when to come again", reply.status == 503 and reply.headers.get("Retry-After") == "30"
              and "Μέριμνα" in reply.text and not wrong, (reply.status, wrong))
        logs(nginx, house)
        own_log(house)
    print(f"{TALLY.passed} passed, {TALLY.failed} failed")
    sys.exit(1 if TALLY.failed or not TALLY.passed else 0)


def signed_in_by_two_steps(browser: Browser, password: str, key: str) -> None:
    reply = browser.form("/sign-in", "/sign-in", [("name", "admin"), ("password", password)])
    asked = reply.status == 200
    reply = browser.ask("/sign-in/second", Hidden(reply.text).to("/sign-in/second") + [("code", code(key))])
    check("the administrator signs in by two steps", asked and reply.status == 303 and browser.ask("/colleagues").status == 200, reply.status)


main()

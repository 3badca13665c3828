"""What the proof of the proxy stands on: a certificate authority, the committed nginx at work, a browser at another machine, and the count
of what held."""
import contextlib
import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import threading
import time
import urllib.parse
import warnings
from pathlib import Path

from clerk import Hidden, Reply

NAME = "merimna.example.gr"
# Whoever asks does so from an address of this machine that is neither the proxy's nor the house's.
ELSEWHERE = "127.0.0.2"
# What every request bears, and no log may hold.
AGENT = "zografouagent"
# Protocols that nobody should speak are spoken here to be refused.
warnings.filterwarnings("ignore", category=DeprecationWarning)


class Tally:
    """What held, and what did not: a line for each."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def check(self, what: str, holds: bool, found: object = "") -> None:
        self.passed, self.failed = self.passed + holds, self.failed + (not holds)
        print(f"  {'ok    ' if holds else 'FAILED'} {what}" + ("" if holds else f": {found}"), flush=True)


TALLY = Tally()
check = TALLY.check


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Authority:
    """A certificate authority that lives as long as its folder, and a certificate of it for the house."""

    def __init__(self, folder: str):
        self.root, self.chain, self.key = f"{folder}/root.pem", f"{folder}/fullchain.pem", f"{folder}/privkey.pem"
        Path(f"{folder}/names").write_text(f"subjectAltName=DNS:{NAME}\n")
        self.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Proof", "-keyout", f"{folder}/root.key", "-out", self.root)
        self.openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={NAME}", "-keyout", self.key, "-out", f"{folder}/request")
        self.openssl("x509", "-req", "-in", f"{folder}/request", "-CA", self.root, "-CAkey", f"{folder}/root.key", "-CAcreateserial", "-days", "1",
                     "-extfile", f"{folder}/names", "-out", self.chain)

    @staticmethod
    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], check=True, capture_output=True)


class Lenient:
    """A server that speaks every protocol and cipher that this machine knows: what a client cannot do here it cannot be refused."""

    def __init__(self, authority: Authority):
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1
        self.context.set_ciphers("ALL:eNULL:@SECLEVEL=0")
        self.context.load_cert_chain(authority.chain, authority.key)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                taken, _ = self.socket.accept()
                with contextlib.suppress(OSError), self.context.wrap_socket(taken, server_side=True):
                    pass


class Nginx:
    """`with Nginx(folder, house's port) as nginx:` runs the committed file as an ordinary process of this machine."""

    def __init__(self, folder: str, house: int, authority: Authority, shipped: Path):
        self.folder, self.plain, self.secure = folder, free_port(), free_port()
        text = shipped.read_text()
        put = [("/run/nginx.pid", f"{folder}/pid", 1), ("/var/log/nginx/", f"{folder}/log/", 2), ("/var/lib/nginx/", f"{folder}/", 2),
               ("/var/www/acme", f"{folder}/acme", 1), ("/etc/nginx/merimna/fullchain.pem", authority.chain, 1), ("/etc/nginx/merimna/privkey.pem", authority.key, 1),
               ("listen 80", f"listen 127.0.0.1:{self.plain}", 2), ("listen 443", f"listen 127.0.0.1:{self.secure}", 2),
               ("listen [::]:80", f"listen [::1]:{self.plain}", 2), ("listen [::]:443", f"listen [::1]:{self.secure}", 2),
               ("127.0.0.1:8080", f"127.0.0.1:{house}", 1)]
        for there, here, times in put:
            if text.count(there) != times:
                raise SystemExit(f"{shipped}: `{there}` stands in it {text.count(there)} times, not {times}: the proof must be told.")
            text = text.replace(there, here)
        if not Path("/proc/net/if_inet6").exists() or not Path("/proc/net/if_inet6").read_text().strip():
            text = re.sub(r".*listen \[::1\].*\n", "", text)
        for place in ("log", "acme/.well-known/acme-challenge"):
            os.makedirs(f"{folder}/{place}")
        Path(f"{folder}/acme/.well-known/acme-challenge/token").write_text("challenge\n")
        self.file = f"{folder}/nginx.conf"
        Path(self.file).write_text(text)
        # Its workers run as a user of their own.
        for place in (folder, f"{folder}/acme", f"{folder}/log"):
            os.chmod(place, 0o755)
        self.process = None

    def command(self, *more: str) -> list[str]:
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        return [program, "-c", self.file, "-p", self.folder, "-e", f"{self.folder}/start.log", *more]

    def __enter__(self) -> "Nginx":
        tried = subprocess.run(self.command("-t"), capture_output=True, text=True)
        warnings = [line for line in tried.stderr.splitlines() if "[warn]" in line and '"user" directive' not in line]
        check("nginx takes the file without a warning", tried.returncode == 0 and not warnings, tried.stderr)
        self.process = subprocess.Popen(self.command("-g", "daemon off;"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.secure), 1):
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise SystemExit(f"nginx did not start:\n{Path(self.folder, 'start.log').read_text()}")

    def __exit__(self, *_) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(20)


class Answer(Reply):
    """A reply with its headers: each name with all its values."""

    def __init__(self, answer: http.client.HTTPResponse, body: bytes):
        super().__init__(answer.status, answer.headers.get("Location", ""), body.decode(errors="replace"))
        self.headers = answer.headers

    @property
    def is_of_the_house(self) -> bool:
        return "X-Frame-Options" in self.headers


class Browser:
    """Somebody at another machine, as far as nginx can tell, with a browser that trusts the proof's authority."""

    def __init__(self, nginx: Nginx, authority: Authority, machine: str = ELSEWHERE):
        self.nginx, self.machine, self.cookies = nginx, machine, {}
        self.set_cookies: list[str] = []
        self.authority = authority.root
        self.context = ssl.create_default_context(cafile=authority.root)

    def ask(self, path: str, fields: list[tuple[str, str]] | None = None, *, secure: bool = True, method: str | None = None, host: str = NAME,
            body: bytes | None = None, headers: dict[str, str] | None = None) -> Answer:
        sent = {"Host": host, "User-Agent": AGENT, **(headers or {})}
        if self.cookies and secure:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if fields is not None:
            body = urllib.parse.urlencode(fields).encode()
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        if body is not None:
            sent["Origin"] = f"https://{NAME}"
        connection = self.connection(secure)
        try:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError, ssl.SSLError):
                # Who is cut off while they send may still read the answer.
                connection.request(method or ("GET" if body is None else "POST"), path, body, sent)
            answer = connection.getresponse()
            reply = Answer(answer, answer.read())
            self.set_cookies += answer.headers.get_all("Set-Cookie") or []
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, value = cookie.split(";")[0].split("=", 1)
                self.cookies[name] = value
            return reply
        finally:
            connection.close()

    def connection(self, secure: bool) -> http.client.HTTPConnection:
        port = self.nginx.secure if secure else self.nginx.plain
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=(self.machine, 0))
        connection.connect()
        if secure:
            connection.sock = self.context.wrap_socket(connection.sock, server_hostname=NAME)
        return connection

    def form(self, page: str, action: str, typed: list[tuple[str, str]]) -> Answer:
        return self.ask(action, Hidden(self.ask(page).text).to(action) + typed)

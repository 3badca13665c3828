"""A house for a journey or a proof: set up by the command, on either database, served on a loopback port, and taken away."""
import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PASSWORD = "φως στο παράθυρο 7"


def engines() -> list[str]:
    """The databases at hand. Says so where PostgreSQL is not."""
    if os.environ.get("MERIMNA_TEST_POSTGRES"):
        return ["sqlite", "postgres"]
    print("MERIMNA_TEST_POSTGRES is not set: on SQLite alone.", file=sys.stderr)
    return ["sqlite"]


class House:
    """`with House("sqlite", merimna) as house:` makes a municipality with its first colleagues and its programmes."""

    def __init__(self, engine: str, merimna: str, like: "House | None" = None, disk: str | None = None, tablespace: str | None = None,
                 demonstration: int = 0):
        """`like`: a house that nobody works in; this one begins as a copy of it. `disk`: the folder in which it lies; `tablespace`: where
        PostgreSQL keeps it; `demonstration`: of how many households it is one, in place of a municipality that was set up; -1 leaves it
        without anything."""
        self.demonstration = demonstration
        self.engine, self.merimna, self.like = engine, os.path.abspath(merimna), like
        self.folder = tempfile.mkdtemp(prefix="merimna-house.", dir=disk)
        self.logs = tempfile.mkdtemp(prefix="merimna-logs.")
        self.server = None
        self.server_log = None
        if engine == "postgres":
            base = os.environ["MERIMNA_TEST_POSTGRES"]
            self.name = f"house_{uuid.uuid4().hex[:12]}"
            self.admin = base
            self.database = base.rsplit("/", 1)[0] + "/" + self.name
            self._psql(self.admin, f"CREATE DATABASE {self.name}" + (f" TEMPLATE {like.name}" if like else "")
                       + (f" TABLESPACE {tablespace}" if tablespace else ""))
        else:
            self.path = f"{self.folder}/merimna.sqlite"
            self.database = f"sqlite:{self.path}"

    def __enter__(self) -> "House":
        if self.like:
            for file in Path(self.like.folder).glob("merimna.*"):
                shutil.copy(file, self.folder)
        else:
            self.set_up()
        return self

    def __exit__(self, *_) -> None:
        self.stop()
        if self.engine == "postgres":
            self._psql(self.admin, f"DROP DATABASE {self.name} WITH (FORCE)")
        shutil.rmtree(self.folder)
        shutil.rmtree(self.logs)

    def demonstrate(self, households: int) -> None:
        """Makes a demonstration of it, in place of the municipality."""
        self.run("demo", "--households", str(households), "--programmes", str(ROOT / "Programmes"))

    def set_up(self) -> None:
        if self.demonstration < 0:
            return  # Nothing at all: somebody sets it up in the browser.
        if self.demonstration:
            return self.demonstrate(self.demonstration)
        self.run(
            "setup", "--municipality", "Δήμος Δοκιμής", "--code", "9999", "--community", "1η Δημοτική Κοινότητα",
            "--structure", "Κέντρο Κοινότητας", "--administrator", "admin", "--administrator-name", "Άννα Δοκίμου",
            "--social-worker", "eleni", "--social-worker-name", "Ελένη Δοκίμου", "--password-file", "-",
            input=f"{PASSWORD} α\n{PASSWORD}\n")
        self.run("programmes", "publish", str(ROOT / "Programmes"), "--approved-by", "Δοκιμαστική Πρόεδρος", "--decision", "απόφαση δοκιμής")

    def command(self, *words: str) -> list[str]:
        return [self.merimna, *words, "--database", self.database, "--keys", f"{self.folder}/merimna.keys"]

    def run(self, *words: str, **more) -> str:
        """What the command says. Stops the proof where it fails."""
        done = subprocess.run(self.command(*words), capture_output=True, text=True, **more)
        if done.returncode:
            raise SystemExit(f"{' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def rows(self, sql: str) -> list[str]:
        """The rows of a query, each as one line. Read beside the program, as an auditor would."""
        if self.engine == "postgres":
            # Days as SQLite keeps them: counted from 1970.
            return self._psql(self.database, f"COPY ({sql}) TO STDOUT").splitlines()
        import sqlite3
        with contextlib.closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            return ["\t".join("\\N" if cell is None else str(cell) for cell in row) for row in connection.execute(sql)]

    def alter(self, sql: str) -> None:
        """Changes the database behind the program's back."""
        if self.engine == "postgres":
            self._psql(self.database, sql)
            return
        import sqlite3
        with contextlib.closing(sqlite3.connect(self.path)) as connection, connection:
            connection.execute(sql)

    def serve(self, *more: str) -> str:
        """Starts the server; its address once it answers."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.server_log = open(f"{self.logs}/server.log", "ab")
        self.server = subprocess.Popen(self.command("serve", "--port", str(self.port), *more), stdout=self.server_log, stderr=self.server_log)
        self.address = f"http://127.0.0.1:{self.port}"
        for _ in range(300):
            if self.server.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=2):
                    return self.address
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"The server did not start:\n{Path(self.server_log.name).read_text()}")

    def log(self) -> str:
        return Path(f"{self.logs}/server.log").read_text()

    def kill(self) -> None:
        """Ends the server as a power cut would."""
        self.server.kill()
        self.server.wait()
        self.server_log.close()
        self.server = None

    def stop(self) -> None:
        """Ends the server as an operator would, and says where it does not end."""
        if self.server is None:
            return
        self.server.terminate()
        try:
            code = self.server.wait(20)
        except subprocess.TimeoutExpired:
            self.server.kill()
            raise SystemExit("The server did not end within 20 seconds of TERM.")
        if code != 0:
            raise SystemExit(f"The server ended with {code}:\n{Path(self.server_log.name).read_text()}")
        self.server_log.close()
        self.server = None

    @staticmethod
    def _psql(url: str, sql: str) -> str:
        done = subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-At", url, "-c", sql], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"psql: {done.stderr}")
        return done.stdout

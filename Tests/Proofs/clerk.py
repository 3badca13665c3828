"""A clerk at a machine without a browser: signs in, reads pages and tells facts by plain HTTP, and keeps what was acknowledged."""
import http.client
import random
import re
import urllib.parse
import uuid
from dataclasses import dataclass, field
from html.parser import HTMLParser

PATIENCE = 60


@dataclass
class Reply:
    status: int
    location: str
    text: str


@dataclass
class Form:
    """What one form tells, under the number by which it is taken once."""
    number: str
    household: str
    value: int
    fields: list[tuple[str, str]]
    is_acknowledged: bool = False


class Hidden(HTMLParser):
    """The hidden boxes of each form of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.forms: list[tuple[str, list[tuple[str, str]]]] = []
        self.is_inside = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        box = dict(attributes)
        if tag == "form":
            self.forms.append((box.get("action", ""), []))
            self.is_inside = True
        elif tag == "input" and self.is_inside and box.get("type") == "hidden":
            self.forms[-1][1].append((box.get("name", ""), box.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "form":
            self.is_inside = False

    def to(self, action: str, **boxes: str) -> list[tuple[str, str]]:
        for address, fields in self.forms:
            if urllib.parse.unquote(address) == action and boxes.items() <= dict(fields).items():
                return fields
        raise AssertionError(f"there is no form to {action}")


@dataclass
class Clerk:
    """`port` is where the house answers now; it changes with each restart, the session does not."""
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    told: list[Form] = field(default_factory=list)
    shown: int = 0

    def ask(self, path: str, fields: list[tuple[str, str]] | None = None) -> Reply:
        """Throws OSError or HTTPException where no whole answer comes."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
            body = None
            if fields is not None:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
                body = urllib.parse.urlencode(fields)
            connection.request("GET" if fields is None else "POST", urllib.parse.quote(path, safe="/?=&#%"), body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, value = cookie.split(";")[0].split("=", 1)
                self.cookies[name] = value
            return Reply(answer.status, answer.headers.get("Location", ""), text)
        finally:
            connection.close()

    def sign_in(self, name: str, password: str) -> None:
        page = self.ask("/sign-in")
        reply = self.ask("/sign-in", Hidden(page.text).to("/sign-in") + [("name", name), ("password", password)])
        assert reply.status == 303, f"signing in answered {reply.status}"

    def copy(self, port: int) -> "Clerk":
        """The same clerk, with the same session, in a copy of the house."""
        return Clerk(port, dict(self.cookies))

    def form(self, household: str, value: int) -> Form:
        """Opens the household's page and fills its form. Only what the page was shown for counts as seen."""
        reply = self.ask(f"/households/{household}?tell=deposits&of=household")
        assert reply.status == 200, f"the page of {household} answered {reply.status}"
        self.shown += 1
        hidden = Hidden(reply.text).to(f"/households/{household}/facts", fact="deposits", of="household")
        return self.filled(household, hidden, value)

    def another(self, form: Form, value: int) -> Form:
        """The same page opened once more, as far as a form goes: another number, another answer."""
        return self.filled(form.household, [(name, str(uuid.uuid4()) if name == "form" else text) for name, text in form.fields], value)

    def filled(self, household: str, fields: list[tuple[str, str]], value: int) -> Form:
        fields = [(name, text) for name, text in fields if name not in ("value", "source")]
        form = Form(dict(fields)["form"].replace("-", "").lower(), household, value, fields + [("value", str(value)), ("source", "declaration")])
        self.told.append(form)
        return form

    def send(self, form: Form) -> Reply:
        reply = self.ask(f"/households/{form.household}/facts", form.fields)
        for _ in range(5):
            if reply.status != 409:
                break
            # Somebody told it otherwise meanwhile: the form is back with both answers, and the clerk sends theirs again.
            hidden = Hidden(reply.text).to(f"/households/{form.household}/facts", fact="deposits", of="household")
            form.fields = hidden + [(name, text) for name, text in form.fields if name in ("value", "source")]
            reply = self.ask(f"/households/{form.household}/facts", form.fields)
        if reply.status == 303 and "noted=1" in reply.location:
            form.is_acknowledged = True
        return reply

    def read(self, households: list[str], chance: random.Random) -> Reply:
        """Looks at something: a household, one of its people, or what a search finds."""
        reply = self.ask(f"/households/{chance.choice(households)}")
        if reply.status == 200:
            self.shown += 1
            people = re.findall(r'href="(/people/[0-9a-f-]{36})"', reply.text)
            if people and chance.random() < 0.5:
                reply = self.ask(chance.choice(people))
                self.shown += reply.status == 200
        return reply

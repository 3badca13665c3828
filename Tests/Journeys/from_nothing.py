"""From a server that was just started on nothing to the first explained entitlement, by people who have never seen it: every box that
they fill and every button that they press is counted, and timed by the keystroke-level model (Card, Moran and Newell, 1980)."""
import re
import time

import second_step
from answers import answer
from browser import Walk
from by_hand import amka
from house import House
from twenty import Case

ALONE = Case("", 1, "one adult: 216, no income in six months", income="0", yearly={}, guaranteed="eligible", amount="216", grocery="eligible")

# Seconds: to decide what to do next, to point at it, to press, and for a key of somebody who types without hurry.
DECIDE, POINT, PRESS, KEY = 1.35, 1.1, 0.2, 0.28
# Reading a page that one has never seen.
READ = 10.0


class Steps:
    def __init__(self, walk: Walk):
        self.walk, self.count, self.seconds = walk, 0, 0.0

    def read(self) -> None:
        self.seconds += READ

    def fill(self, box: str, text: str) -> None:
        self.walk.page.locator(box).first.fill(text)
        self._step(KEY * len(text))

    def choose(self, box: str, value: str) -> None:
        self.walk.page.locator(box).first.select_option(value)
        self._step(POINT + PRESS)

    def pick(self, box: str) -> None:
        self.walk.page.locator(box).first.check()
        self._step(0)

    def press(self, button: str) -> None:
        self.walk.press(self.walk.page.locator(button).first)
        self._step(0)

    def open(self, summary: str) -> None:
        self.walk.page.locator("summary", has_text=summary).first.click()
        self._step(0)

    def go(self, path: str) -> None:
        """By the menu, or an address that is read off a screen."""
        self.walk.visit(path)
        self._step(0)

    def _step(self, more: float) -> None:
        self.count += 1
        self.seconds += DECIDE + POINT + PRESS + more


def set_up_code(house: House) -> str:
    for _ in range(100):
        found = re.search(r"set-up code ([A-Z0-9-]+),", house.log())
        if found:
            return found.group(1)
        time.sleep(0.1)
    raise SystemExit(f"The server prints no set-up code:\n{house.log()}")


def from_nothing(walk: Walk, house: House) -> Steps:
    code = set_up_code(house)
    steps = Steps(walk)
    walk.visit("/people/new")
    walk.expect(walk.page.url.endswith("/setup"), "a house in which nothing is set up does not lead to its set-up")
    walk.look("set-up")
    steps.read()
    steps.press("main form[action='/setup'] button")
    walk.expect(walk.page.locator(".sum li").count() == 1, "without the code more is judged than the code")
    walk.look("set-up-refused")
    steps.fill("input[name=code]", code.lower().replace("-", " "))
    steps.press("main form[action='/setup'] button")
    walk.expect(walk.page.locator(".sum li").count() >= 5, "an empty set-up is not refused all at once")
    walk.look("set-up-refused-all")
    password, chosen = "τέσσερις γάτες στη βροχή", "ένα καράβι φεύγει αργά"
    for box, text in (("code", code), ("municipality", "Δήμος Καλλιρρόης"), ("number", "9001"), ("holiday.day", "26"), ("holiday.month", "10"),
                      ("holiday.name", "Αγίου Δημητρίου"), ("prefix", "ΚΠΡ"), ("fullName", "Άννα Διαχειρίστρια"), ("signInName", "anna"),
                      ("chosen", password), ("again", password)):
        steps.fill(f"input[name='{box}']", text)
    steps.fill("textarea[name=structures]", "Κέντρο Κοινότητας\nΚοινωνική Υπηρεσία")
    steps.press("main form[action='/setup'] button")
    walk.expect(walk.page.url.endswith("/me/second-step"), f"who set it up is not led to the second step: {walk.page.url}")
    walk.expect("Δήμος Καλλιρρόης" in walk.text(), "the house does not bear its name at once")
    steps.read()
    key = second_step.set_up(walk, password)
    second_step.PHONES[walk.address, "anna"] = (key, walk.page.locator(".codes b").all_inner_texts())
    steps.count += 3
    steps.seconds += 25
    codes = {}
    for name, user, role in (("Σοφία Προϊσταμένη", "sofia", "manager"), ("Ελένη Κοινωνική", "eleni", "social_worker")):
        steps.go("/colleagues/new")
        steps.fill("input[name=fullName]", name)
        steps.fill("input[name=signInName]", user)
        steps.choose("select[name=role]", role)
        walk.page.locator("select[name=structure]").select_option(index=1)
        steps.press("main form[action='/colleagues'] button")
        codes[user] = re.search(r"\d{4} \d{4} \d{4}", walk.text()).group()
    out(walk)
    enter(steps, "sofia", codes["sofia"], chosen)
    walk.look("waits-for-approval")
    walk.expect("3 προγράμματα περιμένουν έγκριση" in walk.text(), "the head of service is not told what waits for her")
    steps.go("/programmes")
    steps.read()
    walk.look("programmes-to-approve")
    for title in ("Ελάχιστο", "βρεφονηπιακός", "Παντοπωλείο"):
        steps.open(title)
        form = walk.page.locator("details[open] form[action$='/approve']").first
        form.locator("input[name=decision]").fill("ΔΕ 12/2026")
        walk.press(form.locator("button"))
        steps.count += 2
        steps.seconds += 2 * (DECIDE + POINT + PRESS) + 10 * KEY
    walk.expect("περιμένουν έγκριση" not in walk.text(), "what was approved still waits")
    walk.look("programmes-approved")
    out(walk)
    enter(steps, "eleni", codes["eleni"], chosen)
    take_in(steps)
    return steps


def enter(steps: Steps, user: str, code: str, chosen: str) -> None:
    """A colleague comes in by the code that they were handed."""
    walk = steps.walk
    walk.visit("/")
    walk.look("home-of-nothing")
    steps.press("main a[href='/sign-in']")
    steps.open("Δεν μπορώ")
    steps.press("a[href='/sign-in/code']")
    for box, text in (("name", user), ("code", code), ("chosen", chosen), ("again", chosen)):
        steps.fill(f"input[name={box}]", text)
    steps.press("main form button")
    steps.read()


def take_in(steps: Steps) -> None:
    """Somebody at the counter, who has a number and no paper with her, and what she can get."""
    walk = steps.walk
    steps.go("/people/new")
    steps.read()
    for box, text in (("family", "Δημητρίου"), ("given", "Μαρία"), ("born.day", "4"), ("born.month", "6"), ("born.year", "1991"),
                      ("amka", amka((4, 6, 1991), 4112))):
        steps.fill(f"form[action='/people'] input[name='{box}']", text)
    steps.pick("form[action='/people'] input[name=sex][value=female]")
    steps.press("form[action='/people'] button")
    steps.press("form[action='/households'] button")
    walk.look("opened")
    for _ in range(60):
        form = walk.page.locator("section[aria-labelledby=ask] form.keep").first
        if not form.count():
            break
        answer(form, ALONE)
        steps.count += 3
        steps.seconds += 3 * (DECIDE + POINT + PRESS) + 3 * KEY
        if "Γιατί" in walk.text() and walk.page.locator("section[aria-labelledby=can-get] .st.ok, section[aria-labelledby=can-get] .st.no").count():
            break
    walk.expect("Γιατί" in walk.text(), "the answer does not say why")
    steps.read()
    walk.look("first-answer")


def out(walk: Walk) -> None:
    walk.visit("/")
    walk.press(walk.page.locator("form[action='/sign-out'] button").first)


"""Everybody who works in a demonstration municipality, by every line of their menu, in both languages; and whoever only looks in."""
import json

import second_step
from browser import Walk
from house import House


def users(house: House) -> list[list[str]]:
    """User, password, role and key of the second step, as the command lists them."""
    return [line.split("\t") for line in house.run("demo", "users").splitlines()]


def role(walk: Walk, user: str, password: str, key: str, english: bool) -> None:
    if key != "-":
        second_step.PHONES[walk.address, user] = (key, [])
    walk.visit("/sign-in")
    walk.sign_in(user, password)
    walk.expect(walk.page.url.rstrip("/").count("/") == 2, f"{user} is not led to their day: {walk.page.url}")
    walk.look(f"{user}-day")
    lines = walk.page.locator("nav.side a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    walk.expect("/" in lines and "/me" in lines, f"{user} has no menu")
    for line in lines:
        if line != "/":
            walk.visit(line)
            walk.look(f"{user}{line.replace('/', '-')}")
            deeper(walk, user, line)
    if english:
        walk.visit("/language/en")
        for line in lines:
            walk.visit(line)
            walk.look(f"{user}{line.replace('/', '-')}-english")
        walk.visit("/language/el")
    walk.visit("/")
    walk.press(walk.page.locator("form[action='/sign-out'] button").first)


def deeper(walk: Walk, user: str, line: str) -> None:
    """One page beneath a list."""
    if line == "/programmes":
        walk.press(walk.page.locator("main table a").first)
        walk.look(f"{user}-programme")
        walk.paper("programme", "Δικαιολογητικά")
    if line == "/trail":
        walk.press(walk.page.locator("form[action='/trail/verify'] button"))
        walk.expect("Στέκει όπως γράφτηκε" in walk.text(), "the trail does not stand")
        walk.look(f"{user}-verified")
        walk.paper("trail", "σφραγισμένες εγγραφές")
    if line == "/search" and user in ("social", "manager"):
        search = walk.page.locator("main form[action='/search']")
        search.locator("input[name=q]").fill("μαρια")
        walk.press(search.locator("button"))
        walk.press(walk.page.locator("section[aria-labelledby=found] a").first)
        if "/households/" in walk.page.url:
            walk.press(walk.page.locator("main a[href^='/people/']").first)
        walk.look(f"{user}-person")
        if user == "manager":
            walk.press(walk.page.locator("a[href$='/sightings']"))
            walk.expect("Σοφία Προϊσταμένη" in walk.text(), "whoever just looked is not among those who did")
            walk.look("sightings")
            walk.paper("sightings", "Ποιος είδε")


def looking_in(walk: Walk) -> None:
    """What anyone sees, without a name."""
    walk.visit("/")
    walk.expect("Επίδειξη" in walk.text(), "the demonstration does not say what it is")
    walk.look("home")
    walk.press(walk.page.locator("ul.needs a").first)
    walk.look("service")
    walk.visit("/services")
    walk.look("services")
    walk.visit("/language/en")
    walk.visit("/")
    walk.look("home-english")
    walk.press(walk.page.locator("ul.needs a").nth(1))
    walk.look("service-english")
    walk.visit("/nowhere", 404)
    walk.look("nowhere")


def answers(walk: Walk, house: House) -> None:
    """Every programme finds who is eligible, who is not, and whom it must ask."""
    seen: dict[str, set[str]] = {}
    wanted = {"eligible", "not eligible", "tell me"}
    for number in range(1, 121):
        if len(seen) == 3 and all(found == wanted for found in seen.values()):
            return
        result = json.loads(house.run("eligibility", "--household", f"Ν{number:05d}"))
        for answer in result["results"]:
            seen.setdefault(answer["programme"], set()).add(answer["status"])
    walk.expect(len(seen) == 3, f"not every programme answers: {sorted(seen)}")
    for programme, found in seen.items():
        walk.expect(found == wanted, f"{programme} answers only {sorted(found)}")

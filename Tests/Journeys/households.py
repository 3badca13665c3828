"""The twenty households on the page and from the command, beside what was worked out by hand."""
import json
from decimal import Decimal

from answers import answer
from browser import Walk
from house import House
from twenty import REFUSED, Case

TITLES = {
    "minimum-guaranteed-income": {"el": "Ελάχιστο Εγγυημένο Εισόδημα", "en": "Minimum guaranteed income"},
    "social-grocery": {"el": "Κοινωνικό Παντοπωλείο", "en": "Social grocery"},
}
STATES = {
    "eligible": {"el": "Δικαιούται", "en": "Eligible"},
    "not eligible": {"el": "Όχι τώρα", "en": "Not now"},
    "tell me": {"el": "Λείπει κάτι", "en": "Tell me"},
}


def euros(text: str) -> Decimal:
    """A sum as a page writes it, in either language."""
    figure = "".join(letter for letter in text if letter.isdigit() or letter in ".,")
    if "," in figure and figure.rfind(",") > figure.rfind("."):
        return Decimal(figure.replace(".", "").replace(",", "."))
    if figure.count(".") == 1 and len(figure.split(".")[1]) == 3 and "," not in figure:
        return Decimal(figure.replace(".", ""))
    return Decimal(figure.replace(",", ""))


def shown(walk: Walk, programme: str, language: str) -> tuple[str, str]:
    """The state and the figure that the page shows for a programme."""
    row = walk.page.locator("section[aria-labelledby=can-get] ul.tasks > li").filter(has=walk.page.get_by_role("heading", name=TITLES[programme][language], exact=True))
    if row.count() != 1:
        return f"{row.count()} rows", ""
    figure = row.locator("> .n b")
    return row.locator("> .st").inner_text().strip(), figure.first.inner_text() if figure.count() else ""


def commanded(house: House, number: str) -> dict:
    said = json.loads(house.run("eligibility", "--household", number))
    return {result["programme"]: result for result in said["results"]}


def examine(walk: Walk, house: House, case: Case) -> None:
    walk.visit(f"/households/{case.number}")
    if case.is_answered:
        for _ in range(120):
            form = walk.page.locator("section[aria-labelledby=ask] form.keep").first
            if not form.count():
                break
            answer(form, case)
            walk.expect("noted=1" in walk.page.url, f"{case.number}: the answer was not taken: {walk.text()[:300]}")
    wanted = {
        "minimum-guaranteed-income": case.guaranteed or "tell me",
        "social-grocery": case.grocery or "tell me",
    }
    results = commanded(house, case.number)
    for programme, status in wanted.items():
        said = results.get(programme, {})
        walk.expect(said.get("status") == status, f"{case.number} ({case.why}), {programme}: by hand {status}, the command says {said.get('status')}")
        amount = (said.get("amount") or {}).get("value")
        if case.amount and programme == "minimum-guaranteed-income":
            walk.expect(amount is not None and Decimal(str(amount)) == Decimal(case.amount),
                        f"{case.number} ({case.why}): by hand {case.amount} €, the command says {amount}")
        if status == "tell me":
            walk.expect(bool(said.get("missing")), f"{case.number}, {programme}: nothing is asked")
        if case.number in REFUSED:
            walk.expect(amount is None, f"{case.number}, {programme}: a figure for a household that is not complete")
    for language in ("el", "en"):
        walk.visit(f"/language/{language}?next=/households/{case.number}")
        walk.visit(f"/households/{case.number}")
        for programme, status in wanted.items():
            state, figure = shown(walk, programme, language)
            walk.expect(state == STATES[status][language], f"{case.number}, {programme}: by hand {status}, the page says {state}")
            if case.amount and programme == "minimum-guaranteed-income":
                walk.expect(bool(figure) and euros(figure) == Decimal(case.amount), f"{case.number}: by hand {case.amount} €, the page says {figure}")
    walk.visit("/language/el")

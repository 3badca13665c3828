"""From an empty house to an explained entitlement without a file: a family is taken in at the counter, person by person."""
from dataclasses import replace

from browser import Walk
from house import PASSWORD, House
from households import examine
from twenty import Case

# Two adults and a minor: 216 + 108 + 54, no income in six months. Grocery: 3,000 in the year ≤ 5,500 + 2 × 1,200.
FAMILY = Case(
    "", 3, "two adults and a minor: 378, no income. Grocery: 3,000 ≤ 7,900", income="0",
    yearly={"ΣΑΜΙΡΑ": "3000", "ΝΑΝΤΕΡ": "0"}, guaranteed="eligible", amount="378", grocery="eligible")


def amka(born: tuple[int, int, int], serial: int) -> str:
    """A number for that day of birth, with its check digit (Luhn)."""
    digits = f"{born[0]:02d}{born[1]:02d}{born[2] % 100:02d}{serial:04d}"
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


def fill(form, person: dict, number: str) -> None:
    for name, text in person["names"].items():
        form.locator(f"input[name={name}]").fill(text)
    for part, value in zip(("day", "month", "year"), person["born"]):
        form.locator(f"input[name='born.{part}']").fill(str(value))
    form.locator(f"input[name=sex][value={person['sex']}]").check()
    form.locator("input[name=amka]").fill(number)


def by_hand(walk: Walk, house: House) -> None:
    serial = {"desk": 1000, "phone": 2000}.get(walk.device, 3000)
    people = [
        {"names": {"family": f"Χαντάντ{'α' * (serial // 1000)}", "given": "Σαμίρα", "father": "Γιουσέφ"}, "born": (4, 6, 1991), "sex": "female"},
        {"names": {"family": "Χαντάντ", "given": "Νάντερ"}, "born": (9, 2, 1988), "sex": "male"},
        {"names": {"family": "Χαντάντ", "given": "Λίνα"}, "born": (1, 3, 2022), "sex": "female"},
    ]
    numbers = [amka(person["born"], serial + place * 2 + (person["sex"] == "male")) for place, person in enumerate(people)]
    walk.visit("/sign-in")
    walk.sign_in("eleni", PASSWORD)

    # Nobody is there: she is taken in, and what is wrong is told at once.
    walk.visit("/search")
    search = walk.page.locator("main form[action='/search']")
    search.locator("input[name=q]").fill(numbers[0])
    walk.press(search.locator("button"))
    walk.look("nobody-found")
    walk.press(walk.page.get_by_role("link", name="Καταχωρίστε νέο πρόσωπο"))
    form = walk.page.locator("form[action='/people']")
    walk.expect(form.locator("input[name=amka]").input_value() == numbers[0], "the number that was looked for is not in the form")
    form.locator("input[name=afm]").fill("123456789")
    form.locator("input[name='born.month']").fill("6")
    walk.press(form.locator("button"))
    walk.expect(walk.page.locator(".sum li").count() == 3, f"not all that is wrong is told at once: {walk.page.locator('.sum').inner_text()}")
    walk.look("new-person-refused")
    form.locator("input[name=afm]").fill("")
    fill(form, people[0], numbers[0])
    walk.look("new-person")
    walk.press(form.locator("button"))
    walk.expect("Καταχωρίστηκε." in walk.text(), f"she is not taken in: {walk.text()[:300]}")
    walk.look("taken-in")
    walk.press(walk.page.locator("form[action='/households'] button"))
    title = walk.page.locator("h1").inner_text()
    walk.expect(title.startswith("Νοικοκυριό Ν20"), f"no household was opened: {title}")
    number = title.removeprefix("Νοικοκυριό ")
    walk.look("opened")

    # The others are added; whoever is there already is shown, and not written twice.
    for person, amka_number in zip(people[1:], numbers[1:]):
        walk.press(walk.page.get_by_role("link", name="Προσθέστε μέλος"))
        walk.look("add-member")
        walk.page.locator("section[aria-labelledby=new] summary").click()
        form = walk.page.locator("section[aria-labelledby=new] form")
        fill(form, person, numbers[0])
        form.locator("select[name=relation]").select_option("spouse" if person is people[1] else "child")
        walk.press(form.locator("button"))
        walk.expect("ανήκει" in walk.page.locator(".sum").inner_text() or "άλλο πρόσωπο" in walk.page.locator(".sum").inner_text(),
                    "a number that somebody has is not refused")
        walk.expect(walk.page.locator("section[aria-labelledby=bearers]").count() == 1, "who has the number is not shown")
        if person is people[1]:
            walk.look("already-here")
        form = walk.page.locator("section[aria-labelledby=new] form")
        fill(form, person, amka_number)
        walk.press(form.locator("button"))
        walk.expect("Σημειώθηκε." in walk.text(), f"the member is not added: {walk.text()[:300]}")
    walk.expect(walk.page.locator("section[aria-labelledby=members] li").count() == 3, "the household has not three members")
    examine(walk, house, replace(FAMILY, number=number))
    walk.visit(f"/households/{number}")
    walk.look("entitled")
    walk.paper("entitled", "Εκτύπωση: Ελένη Δοκίμου", "378 €")

    # Another head: what follows is chosen already. The child leaves, and the household is counted without her.
    members = walk.page.locator("section[aria-labelledby=members]")
    walk.press(members.locator("a[href*='/members/']", has_text="Νάντερ"))
    walk.look("membership")
    form = walk.page.locator("form[action$='/head']")
    chosen = [form.locator("select").nth(place).input_value() for place in range(form.locator("select").count())]
    walk.expect(chosen == ["spouse", "child"], f"what the others are to the new head: {chosen}")
    walk.press(form.locator("button"))
    walk.expect("Χαντάντ Νάντερ" in walk.page.locator("section.who").inner_text(), "the spouse is not the head")
    walk.press(walk.page.locator("section[aria-labelledby=members] a[href*='/members/']", has_text="Νάντερ"))
    walk.press(walk.page.locator("form[action$='/end'] button"))
    walk.expect("Διαλέξτε πρώτα άλλον υπόχρεο" in walk.page.locator(".sum").inner_text(), "a head leaves a household without one")
    walk.look("head-goes-last")
    walk.visit(f"/households/{number}")
    walk.press(walk.page.locator("section[aria-labelledby=members] a[href*='/members/']", has_text="Λίνα"))
    walk.press(walk.page.locator("form[action$='/end'] button"))
    walk.expect(walk.page.locator("section[aria-labelledby=members] li").count() == 2, "who left is still a member")
    walk.look("two-are-left")
    walk.visit("/")
    walk.press(walk.page.locator("form[action='/sign-out'] button").first)

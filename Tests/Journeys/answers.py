"""Answers the facts that a household's page asks for, as a clerk at the counter would, form by form."""
import unicodedata

from playwright.sync_api import Locator

# What a household is told where its case says nothing else: nothing owned, nothing unusual, everybody a Greek resident.
FACTS = {
    "members complete": "yes", "residence right": "Greek", "resident": "yes", "on municipal roll": "yes",
    "dependent": "yes", "housing": "rented", "employment": "unemployed", "lease registered": "yes",
}


def folded(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.upper())
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).replace("Σ", "Σ")


def value_for(case, fact: str, question: str) -> str | None:
    """What this case says of the fact; None where the usual answer does."""
    if fact == "income last 6 months":
        return case.income
    if fact == "deposits":
        return case.deposits
    if fact == "property value":
        return case.estate
    if fact == "yearly income":
        named = [figure for name, figure in case.yearly.items() if name in folded(question)]
        return named[0] if named else None
    if fact == "cares alone" and case.alone:
        return "yes" if case.alone in folded(question) else "no"
    return FACTS.get(fact)


def answer(form: Locator, case) -> str:
    """Fills one form and sends it. Answers with the fact's name."""
    fact = form.locator("input[name=fact]").get_attribute("value")
    question = form.locator("xpath=ancestor::details[1]/summary").inner_text()
    wanted = value_for(case, fact, question)
    radios = form.locator("input[name=value][type=radio]")
    if radios.count():
        values = [radios.nth(place).get_attribute("value") for place in range(radios.count())]
        pick = wanted if wanted in values else "no" if "no" in values else values[0]
        form.locator(f"input[name=value][value='{pick}']").check()
    elif form.locator("select[name=value]").count():
        options = form.locator("select[name=value] option")
        values = [options.nth(place).get_attribute("value") for place in range(options.count())]
        form.locator("select[name=value]").select_option(wanted if wanted in values else values[1])
    elif form.locator("input[name=value][type=checkbox]").count():
        if case.alone and fact == "parents" and case.alone not in folded(question):
            boxes = form.locator("label", has=form.page.locator("input[name=value]"))
            for place in range(boxes.count()):
                if case.alone in folded(boxes.nth(place).inner_text()):
                    boxes.nth(place).locator("input").check()
    elif form.locator("input[name='value.day']").count():
        for part, text in (("day", "1"), ("month", "1"), ("year", "2020")):
            form.locator(f"input[name='value.{part}']").fill(text)
    else:
        form.locator("input[name=value]").fill(wanted if wanted is not None else "0")
    form.locator("input[name=source][value=declaration]").check()
    with form.page.expect_navigation():
        form.locator("button").click()
    return fact

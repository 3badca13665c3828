"""Two people at one household, and a machine that somebody walks away from."""
import re

from browser import Walk
from house import PASSWORD

HOME = "/households/Ν00002"
TELL = f"{HOME}?tell=deposits&of=household"


def too_late(walk: Walk) -> None:
    """Another tells a fact between the opening of a form and its sending: both answers stand on the page, and mine counts once sent again."""
    walk.visit("/sign-in")
    walk.sign_in("eleni", PASSWORD)
    other = walk.context.new_page()
    tell(other, "1200")
    walk.visit(TELL)
    tell(other, "1300")
    other.close()
    form = walk.page.locator("section[aria-labelledby=told] form.keep")
    form.locator("input[name=value]").fill("500")
    form.locator("input[name=source][value=declaration]").check()
    walk.press(form.locator("button"))
    walk.expect("Κάποιος το άλλαξε στο μεταξύ" in walk.text(), "a form that came too late does not say so")
    walk.expect("Τώρα γράφει: 1.300" in walk.text(), "the newer answer does not stand beside mine")
    walk.expect(form.locator("input[name=value]").input_value() == "500", "what was typed is lost")
    walk.look("too-late")
    walk.press(form.locator("button"))
    walk.expect("noted=1" in walk.page.url, "what came too late is not taken when it is sent again")


def tell(page, deposits: str) -> None:
    page.goto(TELL)
    form = page.locator("section[aria-labelledby=told] form.keep")
    form.locator("input[name=value]").fill(deposits)
    form.locator("input[name=source][value=declaration]").check()
    with page.expect_navigation():
        form.locator("button").click()


def left_alone(walk: Walk) -> None:
    """After half an hour nothing of anyone is on the screen or behind it; what was half typed comes back; signing out shuts other tabs."""
    walk.page.clock.install()
    walk.visit(TELL)
    walk.page.locator("section[aria-labelledby=told] input[name=value]").fill("777")
    walk.page.clock.fast_forward("30:10")
    walk.expect("Η σύνδεσή σας έληξε" in walk.text(), "a page that was left alone stays")
    behind = re.sub(r"<form.*?</form>", "", walk.page.content(), flags=re.DOTALL)
    walk.expect("Σταματίου" not in behind, "a page that was left alone still holds whom it was about")
    walk.look("left-alone")
    walk.press(walk.page.get_by_role("button", name="Συνέχεια"))
    walk.expect(walk.page.locator("input[name=value][value='777']").count() == 1, "what was half typed is lost")
    walk.visit(HOME)
    walk.page.clock.fast_forward("30:10")
    walk.expect("Σταματίου" not in walk.page.content(), "a page that was left alone still holds whom it was about")
    walk.press(walk.page.get_by_role("button", name="Συνέχεια"))
    walk.expect("Σταματίου" in walk.text(), "who is still signed in does not come back to the page")
    other = walk.context.new_page()
    other.goto("/")
    with other.expect_navigation():
        other.locator("form[action='/sign-out'] button").first.click()
    walk.page.get_by_role("heading", name="Η σύνδεσή σας έληξε").wait_for()
    walk.expect("Σταματίου" not in walk.page.content(), "signing out in one tab leaves the other as it was")
    other.close()

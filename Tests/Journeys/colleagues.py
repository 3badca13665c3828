"""The administrator gives a colleague an account, a second post and a code; the colleague comes in by it; the account is closed."""
import re

import second_step
from browser import Walk
from house import PASSWORD

CHOSEN = "δύο καράβια στη βροχή"


def colleagues(walk: Walk, other: Walk) -> None:
    """`walk` is the administrator's browser, `other` the new colleague's."""
    name = f"Νίκος Δήμου {walk.device} {'με' if walk.scripts else 'χωρίς'}"
    user = f"nikos-{walk.device}-{'s' if walk.scripts else 'n'}"
    walk.visit("/sign-in")
    walk.sign_in("admin", f"{PASSWORD} α")
    walk.press(walk.page.locator("a[href='/colleagues']").first) if walk.device == "desk" else walk.visit("/colleagues")
    walk.look("colleagues")
    walk.press(walk.page.locator("main a[href='/colleagues/new']"))
    walk.look("new-colleague")
    form = walk.page.locator("main form[action='/colleagues']")
    walk.press(form.locator("button"))
    walk.expect(walk.page.locator(".sum li").count() >= 2, "an empty form is not refused in a summary")
    walk.look("refused")
    form.locator("input[name=fullName]").fill(name)
    form.locator("input[name=signInName]").fill(user)
    form.locator("select[name=role]").select_option("reception")
    walk.press(form.locator("button"))
    walk.look("code")
    code = re.search(r"\d{4} \d{4} \d{4}", walk.text())
    walk.expect(code is not None, "no code is shown")
    if code is None:
        return
    walk.page.reload()
    walk.expect(code.group() not in walk.text(), "the code is shown a second time")
    walk.visit("/colleagues")
    walk.press(walk.page.locator("main table a", has_text=name))
    post = walk.page.locator("main form[action$='/posts']")
    post.locator("select[name=role]").select_option("programme_officer")
    walk.press(post.locator("button"))
    walk.expect("Υπεύθυνος προγράμματος" in walk.text(), "the second post is not there")
    walk.look("colleague")
    lets_in(walk, name)
    address = walk.page.url.split("?")[0]
    comes_in(other, user, code.group(), name)
    walk.page.goto(address)
    walk.press(walk.page.locator("main form[action$='/close'] button"))
    walk.expect("έκλεισε" in walk.text(), "a closed account does not say so")
    walk.look("closed")
    other.page.goto("/me")
    other.expect("/sign-in" in other.page.url, "whose account was closed is still in")


def lets_in(walk: Walk, name: str) -> None:
    """One of two names somebody to what is sealed, and takes it back."""
    address = walk.page.url
    walk.visit("/compartments")
    walk.look("compartments")
    form = walk.page.locator("main form[action='/compartments']")
    walk.press(form.locator("button"))
    walk.expect(walk.page.locator(".sum li").count() == 2, "an empty naming is not refused in a summary")
    walk.look("naming-refused")
    form.locator("select[name=account]").select_option(label=name)
    form.locator("select[name=compartment]").select_option("women")
    walk.press(form.locator("button"))
    walk.expect("1 από 2" in walk.text(), "who was named does not wait for a second person")
    walk.expect(walk.page.locator("form[action$='/confirm']").count() == 0, "who names somebody is asked to confirm it too")
    walk.look("named")
    walk.press(walk.page.locator("form[action$='/withdraw'] button"))
    walk.expect("1 από 2" not in walk.text(), "what was withdrawn still waits")
    walk.page.goto(address)


def comes_in(walk: Walk, user: str, code: str, name: str) -> None:
    walk.visit("/sign-in")
    walk.page.locator("main summary").click()
    walk.press(walk.page.locator("a[href='/sign-in/code']"))
    walk.look("by-code")
    form = walk.page.locator("main form")
    form.locator("input[name=name]").fill(user)
    form.locator("input[name=code]").fill("1111 1111 1111")
    form.locator("input[name=chosen]").fill(CHOSEN)
    form.locator("input[name=again]").fill(CHOSEN)
    walk.press(form.locator("button"))
    walk.expect(walk.page.locator(".sum").count() == 1, "a wrong code is not refused in a summary")
    walk.look("wrong-code")
    for field, text in (("code", code), ("chosen", CHOSEN), ("again", CHOSEN)):
        form.locator(f"input[name={field}]").fill(text)
    walk.press(form.locator("button"))
    walk.expect(name in walk.text() or walk.device != "desk", "the colleague is not greeted by name")
    walk.visit("/me")
    walk.look("me")
    walk.visit("/me/second-step")
    second_step.set_up(walk, CHOSEN)
    walk.visit("/me")
    walk.expect("Από" in walk.text(), "one's own page does not say since when there is a second step")
    walk.visit("/colleagues", 403)
    walk.visit("/search")

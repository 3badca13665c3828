"""The administrator gives a colleague an account, a second post and a code; the colleague comes in by it; the account is closed."""
import re

from browser import Walk
from house import PASSWORD

CHOSEN = "δύο καράβια στη βροχή"


def colleagues(walk: Walk, other: Walk) -> None:
    """`walk` is the administrator's browser, `other` the new colleague's."""
    name = f"Νίκος Δήμου {walk.device}{'' if walk.scripts else ' χωρίς'}"
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
    address = walk.page.url.split("?")[0]
    comes_in(other, user, code.group(), name)
    walk.page.goto(address)
    walk.press(walk.page.locator("main form[action$='/close'] button"))
    walk.expect("έκλεισε" in walk.text(), "a closed account does not say so")
    walk.look("closed")
    other.page.goto("/")
    other.expect("/sign-in" in other.page.url, "whose account was closed is still in")


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
    walk.visit("/colleagues", 403)
    walk.visit("/search")

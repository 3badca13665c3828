"""A telephone that shows codes (RFC 6238), and the codes on paper of whoever set it up in a journey."""
import base64
import hashlib
import hmac
import struct
import time

PERIOD = 30
# By the house's address and the user's name: the key, and the codes on paper that were not used.
PHONES: dict[tuple[str, str], tuple[str, list[str]]] = {}
# The half minute whose code somebody gave last: none up to it opens again.
LAST: dict[str, int] = {}


def unused(key: str) -> str:
    """A code that opens: of this half minute or a neighbour, and never one twice."""
    while True:
        now = int(time.time()) // PERIOD
        step = max(now - 1, LAST.get(key, 0) + 1)
        if step <= now + 1:
            LAST[key] = step
            return code(key, step)
        time.sleep(1)


def code(key: str, step: int | None = None) -> str:
    secret = base64.b32decode(key.replace(" ", "") + "=" * (-len(key.replace(" ", "")) % 8))
    mac = hmac.new(secret, struct.pack(">Q", int(time.time()) // PERIOD if step is None else step), hashlib.sha1).digest()
    start = mac[19] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def take(walk, name: str, password: str) -> None:
    """Whatever of the second step the house asks of whoever just gave a password: set up, or given."""
    origin = "/".join(walk.page.url.split("/")[:3])
    form = walk.page.locator("main form[action='/sign-in/second']")
    if form.count():
        walk.look("second-step")
        key, on_paper = PHONES[origin, name]
        form.locator("input[name=code]").fill(on_paper.pop() if on_paper else unused(key))
        walk.press(form.locator("button"))
    elif walk.page.url.endswith("/me/second-step"):
        key = set_up(walk, password)
        PHONES[origin, name] = (key, walk.page.locator(".codes b").all_inner_texts())
        walk.visit("/")


def set_up(walk, password: str) -> str:
    walk.look("set-up-second-step")
    form = walk.page.locator("main form[action='/me/second-step']")
    walk.press(form.locator("button"))
    walk.expect(walk.page.locator(".sum").count() == 1, "an empty second step is not refused in a summary")
    walk.look("second-step-refused")
    key = walk.page.locator("main b.key").inner_text()
    form.locator("input[name=code]").fill(code(key))
    form.locator("input[name=current]").fill(password)
    walk.press(form.locator("button"))
    walk.expect(walk.page.locator(".codes li").count() == 10, "no codes on paper are shown")
    walk.look("codes-on-paper")
    return key

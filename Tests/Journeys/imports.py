"""A register brought in by the browser: checked, brought in, looked at, undone; and what is no register refused in words."""
import time

from browser import Walk
from house import PASSWORD, House

HEADINGS = "ΑΡ. ΜΗΤΡΩΟΥ;ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΗΜ/ΝΙΑ ΓΕΝΝΗΣΗΣ;ΚΩΔ. ΝΟΙΚΟΚΥΡΙΟΥ;ΣΧΕΣΗ;ΚΙΝΗΤΟ"
# By device, so that each walk brings people of its own.
PLACES = ["desk", "phone", "narrow", "dark", "large", "large-phone", "forced"]


def register(walk: Walk) -> bytes:
    first = 70_000 + 1_000 * PLACES.index(walk.device) + (0 if walk.scripts else 500)
    rows = []
    for number in range(first, first + 200):
        day = "31/2/1990" if number % 3 == 0 else f"{number % 28 + 1}/{number % 12 + 1}/19{number % 50 + 40}"
        rows.append(f"{number};ΜΗΤΣΟΥ{'ΑΒΓΔΕΖΗΘΙΚ'[number % 10]};ΑΝΝΑ;{day};Χ{number};υπόχρεος;6900 {number % 1000:03d} 214")
    return ("\r\n".join([HEADINGS, *rows]) + "\r\n").encode("cp1253")


def imports(walk: Walk, house: House) -> None:
    walk.visit("/sign-in")
    walk.sign_in("eleni", PASSWORD)
    walk.press(walk.page.locator("a[href='/imports']").first) if walk.device == "desk" else walk.visit("/imports")
    walk.look("imports")
    form = walk.page.locator("main form[action='/imports']")
    walk.press(form.locator("button"))
    walk.expect(walk.page.locator(".sum").count() == 1, "no file at all is not refused in a summary")
    walk.look("no-file")
    form.locator("input[type=file]").set_input_files({"name": "χρώματα.csv", "mimeType": "text/csv", "buffer": "ΧΡΩΜΑ;ΜΗΚΟΣ\nμπλε;7\n".encode()})
    walk.press(form.locator("button"))
    follow(walk, "Λείπουν στήλες")
    walk.look("no-register")
    walk.press(walk.page.locator("form[action$='/drop'] button"))
    form.locator("input[type=file]").set_input_files({"name": "μητρώο παλιό.csv", "mimeType": "text/csv", "buffer": register(walk)})
    walk.press(form.locator("button"))
    walk.look("being-read")
    follow(walk, "μπορούν να μπουν")
    walk.look("checked")
    walk.expect("Δεν υπάρχει τέτοια ημέρα" in walk.text(), "what is refused does not say why")
    if walk.device == "desk" and walk.scripts:
        with walk.page.expect_download() as download:
            walk.page.locator("a[href$='/refused']").click()
        kept = download.value.path().read_text("utf-8-sig")
        walk.expect(kept.startswith("Γραμμή;Στήλη;Γράφει") and "31/2/1990" in kept, "the refused rows do not come as a file")
        walk.press(walk.page.locator(".pages a").last)
        walk.look("refused-second-page")
    walk.press(walk.page.locator("form[action$='/order'] button"))
    follow(walk, "Αναίρεση της εισαγωγής")
    walk.look("came-in")
    address = walk.page.url
    walk.paper("import", "μητρώο παλιό.csv")
    walk.page.locator("summary", has_text="Αναίρεση").click()
    walk.look("undo")
    walk.press(walk.page.locator("form[action$='/undo'] button"))
    follow(walk, "αναιρέθηκε")
    walk.look("undone")
    walk.visit("/language/en")
    walk.page.goto(address)
    walk.expect("undone" in walk.text(), "the import does not say in English that it is undone")
    walk.look("undone-english")
    walk.visit("/language/el")


def follow(walk: Walk, words: str) -> None:
    """Waits until the page says so: by itself where scripts run, else asked anew by hand."""
    for _ in range(120):
        if words in walk.page.locator("body").inner_text():
            return
        if walk.scripts:
            time.sleep(0.5)
        else:
            time.sleep(1)
            walk.page.reload()
    walk.fault(f"after a minute the page does not say {words}")

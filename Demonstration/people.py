#!/usr/bin/env python3
"""Writes the register of the demonstration municipality: people who do not exist, the same ones every time.

    Demonstration/people.py > Demonstration/register.csv

Also used by the proofs, which want many: people.py --households 30000. Names are common Greek ones put together here; AMKA and
AFM have right check digits (Luhn; sum of digits by powers of two, modulo 11) and belong to nobody on purpose.
"""
import argparse
import random
import sys
from datetime import date, timedelta

MEN = "Γιώργος Δημήτρης Κώστας Γιάννης Νίκος Παναγιώτης Χρήστος Βασίλης Ανδρέας Θανάσης Μιχάλης Σπύρος Αλέξανδρος Στέφανος Ηλίας".split()
WOMEN = "Μαρία Ελένη Αικατερίνη Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Κωνσταντίνα Παρασκευή Άννα Ευαγγελία Ειρήνη Χριστίνα Ζωή".split()
# A man's surname and a woman's.
FAMILIES = [
    ("Παπαδόπουλος", "Παπαδοπούλου"), ("Αγγελίδης", "Αγγελίδου"), ("Βλάχος", "Βλάχου"), ("Γεωργίου", "Γεωργίου"),
    ("Δημητρίου", "Δημητρίου"), ("Ζαχαρίου", "Ζαχαρίου"), ("Καραγιάννης", "Καραγιάννη"), ("Λαμπρόπουλος", "Λαμπροπούλου"),
    ("Μακρής", "Μακρή"), ("Νικολάου", "Νικολάου"), ("Οικονόμου", "Οικονόμου"), ("Πετρίδης", "Πετρίδου"),
    ("Ραφαηλίδης", "Ραφαηλίδου"), ("Σταματίου", "Σταματίου"), ("Τσακίρης", "Τσακίρη"), ("Φωτιάδης", "Φωτιάδου"),
    ("Χατζής", "Χατζή"), ("Ψαρράς", "Ψαρρά"), ("Ξενάκης", "Ξενάκη"), ("Ιωαννίδης", "Ιωαννίδου"),
]
STREETS = "Αθηνάς|Ελευθερίου Βενιζέλου|28ης Οκτωβρίου|Αγίου Δημητρίου|Ομήρου|Σμύρνης|Ηρώων Πολυτεχνείου|Κύπρου|Μακεδονίας".split("|")
HEADINGS = (
    "ΑΡ. ΜΗΤΡΩΟΥ;ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΠΑΤΡΩΝΥΜΟ;ΜΗΤΡΩΝΥΜΟ;ΗΜ/ΝΙΑ ΓΕΝΝΗΣΗΣ;ΦΥΛΟ;ΑΜΚΑ;ΑΦΜ;ΟΔΟΣ;ΑΡΙΘΜΟΣ;Τ.Κ.;ΔΗΜ. ΚΟΙΝΟΤΗΤΑ;"
    "ΤΗΛΕΦΩΝΟ;ΚΙΝΗΤΟ;EMAIL;ΟΙΚ. ΚΑΤΑΣΤΑΣΗ;ΚΩΔ. ΝΟΙΚΟΚΥΡΙΟΥ;ΣΧΕΣΗ;ΕΤΗΣΙΟ ΕΙΣΟΔΗΜΑ;ΠΟΣΟΣΤΟ ΑΝΑΠΗΡΙΑΣ;ΑΝΕΡΓΟΣ;ΗΜ/ΝΙΑ ΑΙΤΗΣΗΣ;"
    "ΠΑΡΑΤΗΡΗΣΕΙΣ"
)
TODAY = date(2026, 11, 1)


class Municipality:
    """Makes people one household after another, and never the same number twice."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.numbers: set[str] = set()
        self.register = 0

    def amka(self, born: date, is_man: bool) -> str:
        while True:
            serial = self.random.randrange(1000) * 10 + self.random.randrange(0, 10, 2) + is_man
            digits = f"{born:%d%m%y}{serial:04d}"
            doubled = [int(d) * (2 if place % 2 else 1) for place, d in enumerate(digits)]
            number = digits + str(-sum(d - 9 if d > 9 else d for d in doubled) % 10)
            if number not in self.numbers:
                self.numbers.add(number)
                return number

    def afm(self) -> str:
        while True:
            digits = f"{self.random.randrange(1, 5)}{self.random.randrange(10_000_000):07d}"
            number = digits + str(sum(int(d) << (8 - place) for place, d in enumerate(digits)) % 11 % 10)
            if number not in self.numbers:
                self.numbers.add(number)
                return number

    def born(self, youngest: int, oldest: int) -> date:
        return TODAY - timedelta(days=self.random.randrange(youngest * 366, oldest * 365))

    def household(self, number: int) -> list[list[str]]:
        draw = self.random
        family = draw.choice(FAMILIES)
        home = [draw.choice(STREETS), str(draw.randrange(1, 180)), f"173 4{draw.randrange(1, 4)}", f"{number % 7 + 1}η Δημοτική Κοινότητα"]
        adults, children = draw.choice([(1, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 0), (2, 1), (2, 2), (2, 3), (3, 0), (3, 1)])
        father, mother = draw.choice(MEN), draw.choice(WOMEN)
        applied = TODAY - timedelta(days=draw.randrange(30, 300))
        rows = []
        for place in range(adults + children):
            is_child = place >= adults
            is_man = draw.random() < 0.5 if place != 1 or adults < 2 else rows[0][6] == "ΓΥΝΑΙΚΑ"
            born = self.born(0, 17) if is_child else self.born(25, 60) if place < 2 else self.born(62, 90)
            income = "" if is_child else f"{draw.choice([0, 2400, 4800, 6200.5, 9800, 14300.75]):.2f}".replace(".", ",")
            self.register += 1
            rows.append([
                str(self.register), family[0 if is_man else 1],
                (draw.choice(MEN) if is_man else draw.choice(WOMEN)) if is_child or place > 1 else (father if is_man else mother),
                father if is_child else draw.choice(MEN), mother if is_child else draw.choice(WOMEN),
                f"{born:%d/%m/%Y}", "ΑΝΔΡΑΣ" if is_man else "ΓΥΝΑΙΚΑ", self.amka(born, is_man), "" if is_child else self.afm(),
                *home, "" if is_child else f"210{draw.randrange(2_000_000, 9_999_999)}",
                "" if is_child else f"69{draw.randrange(10_000_000, 99_999_999)}", "",
                "ΑΓΑΜΟΣ/Η" if is_child or adults != 2 else "ΕΓΓΑΜΟΣ/Η", f"Ν{number:05d}",
                "ΥΠΟΧΡΕΟΣ" if place == 0 else "ΤΕΚΝΟ" if is_child else "ΣΥΖΥΓΟΣ" if place == 1 else "ΓΟΝΕΑΣ", income,
                "80" if draw.random() < 0.05 else "", "" if is_child else draw.choice(["ΝΑΙ", "ΟΧΙ", ""]), f"{applied:%d/%m/%Y}", "",
            ])
        return rows


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--households", type=int, default=60)
    arguments.add_argument("--seed", type=int, default=2026)
    arguments.add_argument("--flawless", action="store_true", help="without the two rows that the import must refuse")
    asked = arguments.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="\r\n")
    print("\ufeff" + HEADINGS)
    municipality = Municipality(asked.seed)
    households = [municipality.household(number) for number in range(1, asked.households + 1)]
    if not asked.flawless:
        with_child = next(rows for rows in households if rows[-1][18] == "ΤΕΚΝΟ")
        with_child[-1][7] = with_child[-1][7][:-1] + str((int(with_child[-1][7][-1]) + 1) % 10)
        last = households[-1][0]
        last[5] = "31/02/1971"
        last[7] = last[8] = ""
    for rows in households:
        for row in rows:
            print(";".join(row))


main()

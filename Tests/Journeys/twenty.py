"""Twenty households of a municipality's register, over all sizes, worked out by hand from the figures of the law.

Minimum guaranteed income (ΥΑ Δ13/οικ.53923/2021, Β 6456/2023): a month 216 + 108 for each further adult + 54 for each minor, at
most 972; in a family of a lone parent the oldest minor counts as an adult. Six months' income at most six times that; paid: the
month's figure less a sixth of the income. Deposits at most 4,800 + 2,400 for each further adult + 1,200 for each minor.
Social grocery (first example): yearly income at most 5,500 + 1,200 for each dependent spouse or child, + 3,000 where somebody
has 67 % or more.

Of ten the missing facts are answered; of the others the register tells too little, and Merimna must say so and ask. A year's
income is answered again where the register told it more than a year ago.
"""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    """A household: its number, its size, what is answered, and what must come out."""
    number: str
    size: int
    why: str
    income: str = ""        # of six months
    yearly: dict[str, str] = field(default_factory=dict)    # of adults, where it is asked again: folded given name → figure
    deposits: str = "0"
    estate: str = "0"
    alone: str = ""          # folded given name of a parent who cares alone
    guaranteed: str = ""     # eligible | not eligible
    amount: str = ""         # euros a month
    grocery: str = ""        # eligible | not eligible

    @property
    def is_answered(self) -> bool:
        return bool(self.guaranteed)


CASES = [
    Case("Ν02463", 1, "216; 600 in six months: 216 − 100 = 116. Grocery: 3,900 ≤ 5,500",
         yearly={"ΒΑΡΔΗΣ": "3900"}, income="600", guaranteed="eligible", amount="116", grocery="eligible"),
    Case("Ν00328", 1, "limit 6 × 216 = 1,296, just reached: entitled to 0 €. Grocery: 524.74 ≤ 8,500",
         yearly={"ΚΡΥΣΤΑΛΛΕΝΙΑ": "524,74"}, income="1296", guaranteed="eligible", amount="0", grocery="eligible"),
    Case("Ν00662", 2, "a lone parent's oldest minor is an adult: 324, limit 1,944 < 1,950. Grocery: 6,878 > 6,700",
         yearly={"ΜΥΡΣΙΝΗ": "6878"}, income="1950", alone="ΜΥΡΣΙΝΗ", guaranteed="not eligible", grocery="not eligible"),
    Case("Ν02705", 2, "two adults 324; 1,200 in six months: 324 − 200 = 124; deposits of 7,200 are just allowed. Grocery: 6,516.24 ≤ 6,700",
         yearly={"ΚΛΗΜΕΝΤΙΝΗ": "6516,24"}, income="1200", deposits="7200", guaranteed="eligible", amount="124", grocery="eligible"),
    Case("Ν00214", 3, "two adults and a minor: 378, no income. Grocery: 11,533.07 > 5,500 + 2,400",
         income="0", guaranteed="eligible", amount="378", grocery="not eligible"),
    Case("Ν00733", 4, "two and two: 432; deposits 9,600.01 > 9,600. Grocery: 1,243.55 ≤ 9,100",
         income="600", deposits="9600,01", guaranteed="not eligible", grocery="eligible"),
    Case("Ν03057", 4, "two and two: 432 − 1,000.50 ÷ 6 = 265.25. Grocery: 7,513.72 ≤ 5,500 + 3,600 + 3,000, a child has 67 %",
         income="1000,50", guaranteed="eligible", amount="265.25", grocery="eligible"),
    Case("Ν03033", 5, "two and three: 486, limit 2,916 just reached: 0 €. Grocery: 7,415 ≤ 10,300",
         yearly={"ΒΡΑΣΙΔΑΣ": "7415"}, income="2916", guaranteed="eligible", amount="0", grocery="eligible"),
    Case("Ν02986", 6, "two and four: 540 − 1,000 ÷ 6 = 373.33. Grocery: 18,538.90 > 11,500",
         yearly={"ΧΛΟΗ": "12249,10"}, income="1000", guaranteed="eligible", amount="373.33", grocery="not eligible"),
    Case("Ν00173", 6, "two and four: limit 6 × 540 = 3,240 < 3,240.01. Grocery: 18,805 > 11,500",
         income="3240,01", guaranteed="not eligible", grocery="not eligible"),
    # The register tells too little: ask.
    Case("Ν02022", 1, "nothing but a year's income, told more than a year ago"),
    Case("Ν00951", 1, "one adult"),
    Case("Ν00436", 2, "a father and an infant"),
    Case("Ν03798", 2, "a couple"),
    Case("Ν02839", 3, "three"),
    Case("Ν03976", 4, "two and two"),
    Case("Ν02865", 6, "two and four"),
    # A member was refused: no figure until somebody says who lives there.
    Case("Ν01734", 2, "the second of two was refused"),
    Case("Ν00401", 3, "one of three was refused"),
    Case("Ν00185", 4, "one of four was refused"),
]
REFUSED = {"Ν01734", "Ν00401", "Ν00185"}
# Those that every test run examines; the others take their turn in the long proof.
FEW = {"Ν02463", "Ν00662", "Ν00951", "Ν03798", "Ν00401"}

import CDecimal

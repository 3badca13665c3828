// Intel's decimal floating-point library, as Debian builds it: arguments by value, rounding mode and flags as arguments.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <stddef.h>
#include <bid_conf.h>
#include <bid_functions.h>

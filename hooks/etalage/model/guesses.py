"""What an editor probably meant by a date or number written in another way.

In: the value as typed. Out: the way to write it here, or an empty string. Only messages use it:
no value is read by guessing.
"""

import re
from datetime import date


def guess_date(value: object) -> str:
    """`18-04-2017`, `18/4/2017`, `2017/04/18` -> 2017-04-18; `2017-4`, `04-2017` -> 2017-04."""
    parts = re.fullmatch(r"(\d{1,4})[-/. ](\d{1,4})(?:[-/. ](\d{1,4}))?", str(value).strip())
    numbers = [int(part) for part in parts.groups() if part] if parts else []
    if numbers and numbers[0] < 100:
        numbers.reverse()
    try:
        written = (
            date(*[*numbers, 1][:3]).isoformat() if len(numbers) > 1 and numbers[0] >= 1000 else ""
        )
    except ValueError:
        return ""
    return written[:7] if len(numbers) == 2 else written


def guess_number(value: object) -> str:
    """`€ 285.119,01` -> 285119.01, `10,3 %` -> 10.3; only where it can be read in one way."""
    if not isinstance(value, str):
        return ""
    sign = re.search(r"€|%|EUR|euro", value)
    bare = re.sub(r"€|%|EUR|euro|\s|,-$|,--$", "", value)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+,\d+|\d+,\d{1,2}|\d+,\d{4,}", bare):
        bare = bare.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}", bare):
        bare = bare.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(\.\d{3}){2,}" if not sign else r"\d{1,3}(\.\d{3})+", bare):
        bare = bare.replace(".", "")
    elif not re.fullmatch(r"\d+(\.\d{1,2})?", bare):
        return ""
    bare = re.sub(r"^0+(?=\d)", "", bare)
    return f"{bare}, without {sign[0]}" if sign else bare

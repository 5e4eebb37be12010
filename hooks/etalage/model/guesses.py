"""What an editor probably meant by a date, number or address written in another way.

In: the value as typed. Out: the way to write it here, or an empty string. Only messages use it:
no value is read by guessing.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from ..cldr import locale_of
from .currencies import unit_marks


def guess_date(value: object, languages: Sequence[str] = ()) -> str:
    """`18-04-2017`, `18 april 2017`, `20170418` -> 2017-04-18; `2017-4`, `04-2017` -> 2017-04.

    languages: of the site, by whose names of months dates are read.
    """
    if isinstance(value, list | dict):
        return ""
    typed = re.sub("[\u2010-\u2015\u2212]", "-", _in_plain_digits(str(value).strip()))
    text = _with_numbers(typed, languages)
    if whole := re.fullmatch(r"(\d{4})(\d\d)(\d\d)|\W*(\d{4}-\d\d-\d\d)(?:[T ].*)?\W*", text):
        text = whole[4] or "-".join(whole.groups()[:3])
    parts = re.fullmatch(r"\W*(\d{1,4})(?:[-/. ]{1,2}(\d{1,4})(?:[-/. ]{1,2}(\d{1,4}))?)?\W*", text)
    year = re.fullmatch(r"\D*\b(\d{4})\b\D*", text)
    found = parts.groups() if parts else year.groups() if year else ()
    numbers = [int(part) for part in found if part]
    if numbers and numbers[0] < 100:
        numbers.reverse()
    try:
        written = date(*[*numbers, 1, 1][:3]).isoformat() if numbers and numbers[0] >= 1000 else ""
    except ValueError:
        return ""
    return written[: (4, 7, 10)[len(numbers) - 1]] if written else ""


def _in_plain_digits(text: str) -> str:
    """`٢٠١٧` -> 2017: the digits of other scripts, and their signs for thousands and decimals."""
    digits = (str(unicodedata.decimal(it)) if it.isdecimal() else it for it in text)
    return "".join(digits).replace("٫", ".").replace("٬", "")


def _with_numbers(text: str, languages: Iterable[str]) -> str:
    """The text with numbers for the names of months."""
    for language in languages:
        for name, number in _months(language).items():
            if found := re.search(rf"(?<!\w){re.escape(name)}\.?(?!\w)", text, re.I):
                return f"{text[: found.start()]}{number}{text[found.end() :]}".strip()
    return text


@cache
def _months(language: str) -> dict[str, int]:
    """Longest first, so that none is taken for its own beginning."""
    known = locale_of(language).months["format"]
    names = {
        str(name).strip("."): number
        for it in ("wide", "abbreviated")
        for number, name in known[it].items()
    }
    return {it: names[it] for it in sorted(names, key=len, reverse=True) if not it.isdecimal()}


HALVES = "½⅓⅔¼¾"


def guess_number(value: object) -> str:
    """`€ 285.119,01` -> 285119.01, `10,3 %` -> 10.3; only where it can be read in one way."""
    if not isinstance(value, str):
        return ""
    value = _in_plain_digits(value)
    sign = unit_marks().search(value)
    bare = re.sub(r"[,.]-{1,2}$|[_'’\s+]", "", unit_marks().sub("", value)).replace("−", "-")
    bare, minus = bare.lstrip("-"), "-" if bare.startswith("-") else ""
    plain = _plain(bare, has_sign=sign is not None)
    if not plain:
        return _guess_inside(value)
    plain = minus + plain if plain.strip("0.") else plain
    return f"{plain}, without {sign[0]}" if sign else plain


def _plain(bare: str, *, has_sign: bool) -> str:
    """Digits with a point for decimals; empty for what can be read in two ways or none."""
    if re.fullmatch(r"\d{1,3}(\.\d{3})+,\d+|\d+,\d{1,2}|\d+,\d{4,}", bare, re.A):
        bare = bare.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}", bare, re.A):
        bare = bare.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(\.\d{3})+" if has_sign else r"\d{1,3}(\.\d{3}){2,}", bare, re.A):
        bare = bare.replace(".", "")
    elif power := re.fullmatch(r"(\d+(?:\.\d+)?)[eE](\d{1,2})", bare):
        bare = f"{float(bare):.0f}" if int(power[2]) < 15 else ""
    elif len(bare) == 1 and bare in HALVES:
        bare = f"{unicodedata.numeric(bare):.2g}"
    elif not re.fullmatch(r"\d+|\d*\.?\d{1,2}|\d+\.", bare, re.A):
        return ""
    bare = bare.rstrip(".")
    return re.sub(r"^0+(?=\d)", "", f"0{bare}" if bare.startswith(".") else bare)


def _guess_inside(value: str) -> str:
    """`ca. 45000`, `> 45000` and ranges: what stands under other keys besides the number."""
    numbers = re.findall(r"\d[\d.,]*\d|\d", value)
    plain = [_plain(it, has_sign=False) for it in numbers]
    if (
        len(numbers) == 2
        and re.fullmatch(r"[\d.,]+\s*(?:-|–|—|(?<=\s)[a-z]{1,3}(?=\s))\s*[\d.,]+", value)
        and all(plain)
    ):
        return f"{plain[0]}, and the end of a range, {plain[1]}, under value_to"
    after = (
        re.sub(r"^\W*", "", value[value.rfind(numbers[-1]) + len(numbers[-1]) :]) if numbers else ""
    )
    if len(numbers) != 1 or after or not plain[0]:
        return ""
    return f"{plain[0]} alone; how exact it is goes under a key of its own"


SCHEME = re.compile(r"h?t?t?ps?:?/{0,3}(?=[\w-]+\.)|//", re.I)


def guess_url(value: str) -> str:
    """`<www.a.fr>`, `htp:/a.fr`, `[a](https://a.fr)`, `https://a.fr/b,` -> the address in it."""
    inner = re.fullmatch(r"\[[^\]]*\]\((.*)\)|<(.*)>", value.strip())
    bare = next((it for it in inner.groups() if it), "") if inner else value.strip()
    bare = re.sub(r"^(https?://)+(?=https?://)", "", bare).rstrip(".,;:!'\"”’»…*_")
    if bare.endswith(")") and bare.count(")") > bare.count("("):
        bare = bare[:-1]
    if not re.match(r"https?://", bare):
        scheme = SCHEME.match(bare)
        bare = f"https://{bare[scheme.end() :] if scheme else bare}"
    return bare

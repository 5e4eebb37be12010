"""What CLDR knows of a language, by its BCP 47 code: the one door to Babel's own form of a code.

In: a code such as en-GB or sr-Latn. Out: the `Locale` by which Babel writes dates and numbers, and
the codes that a language takes after.
"""

from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global


@cache
def locale_of(code: str) -> Locale:
    """Raises ValueError, or Babel's UnknownLocaleError, for a code that CLDR does not know."""
    return Locale.parse(code, sep="-")


def lineage(code: str) -> Iterator[str]:
    """The code itself, then those it takes after: `pt-BR`, `pt`.

    Another script is another language to who reads it, so `sr-Latn` takes after nothing.
    """
    parents = get_global("parent_exceptions")
    while code != "root":
        yield code
        parent = parents.get(code.replace("-", "_"))
        wider, _, last = code.rpartition("-")
        code = str(parent).replace("_", "-") if parent else wider if last else "root"
        code = code or "root"

"""Whose rules tell syllables apart, by which a text is said to be hard or easy.

In: a code as typed, in a formula of data/site.yml. Out: one that the package syllabreak knows, or
what to write instead. The package is imported when it is first needed. Next: `quality.readability`
counts by it.
"""

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, WithJsonSchema

from ..cldr import canonical, in_three_letters, lineage
from .languages import LanguageCode
from .values import describe, languages_of, parse_line, refusal

if TYPE_CHECKING:
    from syllabreak import Syllabreak


@cache
def syllable_rules() -> "Syllabreak":
    """Kept, for it reads the rules of all languages."""
    from syllabreak import Syllabreak

    return Syllabreak("-")


@cache
def _codes() -> tuple[str, ...]:
    return tuple(sorted(syllable_rules().supported_languages()))


def _parse(value: Any) -> str:
    code = parse_line(value)
    if code in _codes():
        return code
    meant = in_three_letters(canonical(code) or code.lower())
    told = f"{describe(code)} is no code of rules in the package syllabreak"
    if meant in _codes():
        raise refusal(f"{told}; write {meant}")
    raise refusal(f"{told}; write one of {', '.join(_codes())}, or take this formula out")


def _parse_used(code: str, info: ValidationInfo) -> str:
    """A formula for another language would be read by nobody."""
    languages = languages_of(info)
    if languages and not any(code in lineage(it) for it in languages):
        told = f"is no language of this site ({', '.join(languages)})"
        raise refusal(f"{describe(code)} {told}; take this formula out")
    return code


UsedLanguage = Annotated[LanguageCode, AfterValidator(_parse_used)]

SyllableRules = Annotated[str, BeforeValidator(_parse), WithJsonSchema({"type": "string"})]

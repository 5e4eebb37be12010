"""References from one record to another, by slug.

In: the slug an editor wrote and, as validation context, the slugs that exist. Out: a `Reference`
that knows its kind. A wrong slug is refused while the record is read, so it is reported together
with the file's other problems.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from ..letters import APOSTROPHES, PLAIN
from .values import describe, refusal

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

RESERVED = {"index", "page", "readme"}
"""Slugs that would stand in the place of a list, or of a page of one."""

OTHERWISE_TAKEN = re.compile("null|true|false|con|prn|aux|nul|(com|lpt)[0-9]")
"""Slugs that a reference cannot name without quotes, and those that Windows gives to no file."""

LONGEST_NAME = 100
"""Characters of a slug or an address; systems of files end at 255 of their own."""


class Lack(str):
    """What is said of a reference to a record that is not there."""

    record: str
    """Kind and slug, such as sources/guide, by which all that name it are known to do so."""

    def __new__(cls, kind: str, slug: object, advice: str) -> Self:
        said = super().__new__(cls, f"there is no {describe(slug)} in data/{kind}/{advice}")
        said.record = f"{kind}/{slug}"
        return said


def make_slug(name: str) -> str:
    """`Café: 's avonds` -> cafe-s-avonds; empty when the name has no letter or digit of use."""
    letters = unicodedata.normalize("NFKD", name.lower().translate(PLAIN))
    plain = re.sub(f"[{APOSTROPHES}]", "", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@dataclass(frozen=True)
class Conventions:
    """What data/site.yml settles for all records; nothing while it is wrong itself."""

    country: str = ""
    """Code of ISO 3166."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key of a list in that file -> names of its items, among which records choose."""

    forms: Mapping[str, str] = field(default_factory=dict)
    """Name of a register of places -> the regular expression of its codes."""


@dataclass(frozen=True)
class Context:
    """What a value needs to know of the site around it while it is read."""

    languages: tuple[str, ...]
    """Codes in the site's order, the default first."""

    slugs: Mapping[str, Collection[str]]
    """Kind -> slugs that have a file."""

    conventions: Conventions = field(default_factory=Conventions)

    @cached_property
    def settled(self) -> str:
        """All but the slugs, in one text."""
        return repr((self.languages, self.conventions))


def conventions_of(info: ValidationInfo) -> Conventions:
    """Of the site, as far as they are known around a value."""
    return info.context.conventions if isinstance(info.context, Context) else Conventions()


def find_nearest(word: object, known: Collection[str]) -> str | None:
    """The known word that was probably meant.

    Capitals, spaces, a folder before it and `.yml` after it do not count.
    """
    plain = {_plain(it): it for it in sorted(known, reverse=True)}
    nearest = get_close_matches(_plain(str(word)), plain, n=1)
    return plain[nearest[0]] if nearest else None


def _plain(word: str) -> str:
    bare = re.sub(r"\.ya?ml$", "", word.strip().lower().rpartition("/")[2])
    return re.sub(r"[\s_-]+", "-", bare)


def suggestion(word: object, known: Collection[str]) -> str:
    """`; did you mean “x”?` for the nearest known word, or an empty string."""
    nearest = find_nearest(word, known)
    return f"; did you mean “{nearest}”?" if nearest else ""


def _not_a_name(kind: str, value: object, context: Context) -> str:
    """What to say of a number or the like in the place of a slug."""
    if str(value) in context.slugs.get(kind, ()):
        return f'{describe(value)} is read as a number; write "{value}", with quotes'
    advice = f"write that of a record in data/{kind}/, without .yml"
    return f"{describe(value)} is no file name; {advice}"


def missing_slug(kind: str, slug: object, context: Context) -> str:
    """What to say where no record of this kind has this slug; empty where one has."""
    known = context.slugs.get(kind, ())
    if slug in known:
        return ""
    elsewhere = next(
        (f"; there is one in data/{it}/" for it in context.slugs if slug in context.slugs[it]),
        "; choose one that is there, or add it first",
    )
    advice = suggestion(slug, known) or elsewhere
    return Lack(kind, slug, advice)


class Name(str):
    """A text that stands for something elsewhere; subclasses know what may be named."""

    @classmethod
    def read(cls, value: Any, info: core_schema.ValidationInfo) -> Self:
        """A name of something that is there. Raises a refusal of any other."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls.read, serialization=core_schema.to_string_ser_schema()
        )


class Reference(Name):
    """The slug of another record. Subclasses say of which kind."""

    kind: ClassVar[str]
    """Folder of the record below data/."""

    @classmethod
    def read(cls, value: Any, info: core_schema.ValidationInfo) -> Self:
        """The slug of a record that is there. Raises a refusal of any other."""
        assert isinstance(info.context, Context)
        if not isinstance(value, str):
            raise refusal(_not_a_name(cls.kind, value, info.context))
        if message := missing_slug(cls.kind, value, info.context):
            raise refusal(message)
        return cls(value)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{SLUG.pattern}$", "x-kind": cls.kind}


class ShowcaseRef(Reference):
    kind = "showcases"


class SpecialisationRef(Reference):
    kind = "specialisations"


class ProjectRef(Reference):
    kind = "projects"


class ProgrammeRef(Reference):
    kind = "programmes"


class PlaceRef(Reference):
    kind = "places"


class OrganisationRef(Reference):
    kind = "organisations"


class SourceRef(Reference):
    kind = "sources"


class AgendaRef(Reference):
    kind = "agendas"

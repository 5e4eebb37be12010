"""The site itself: region, publisher and licences (data/site.yml)."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from .conventions import (
    CodeScheme,
    CodeSchemeName,
    PlaceKind,
    PlaceKindName,
    TimeZone,
)
from .lines import Line
from .localised import Label, Text
from .record import Participation, Strict
from .references import Conventions, OrganisationRef, ShowcaseRef
from .syllables import SyllableRules, UsedLanguage
from .units import CurrencyCode
from .values import Coefficient, Country, WebUrl, parse_whole


class Licence(Strict):
    name: Label = Field(description="Name of the licence")
    url: WebUrl = Field(description="Address of its text")


class Formula(Strict):
    """How easy a text is: a constant, less what long sentences and words take off (as Flesch's)."""

    language: UsedLanguage = Field(description="Language it was made for, such as fr")
    name: Line = Field(
        description="Name of the formula, as shown on the quality page: Flesch-Douma"
    )
    constant: Coefficient = Field(description="What it starts from, such as 206.84")
    per_word: Coefficient = Field(
        description="What each word of an average sentence takes off, such as 0.93"
    )
    per_syllable: Coefficient = Field(
        description="What each syllable of an average word takes off, such as 77"
    )
    syllables: SyllableRules = Field(
        description="Whose rules tell syllables apart: code in the package syllabreak, such as nld"
    )


Theme = Literal[
    "AGRI",
    "ECON",
    "EDUC",
    "ENER",
    "ENVI",
    "GOVE",
    "HEAL",
    "INTR",
    "JUST",
    "REGI",
    "SOCI",
    "TECH",
    "TRAN",
]
"""The European Union's themes of data."""


class OpenData(Strict):
    """Who answers for the open data, for catalogues of such data (DCAT-AP-NL)."""

    publisher: OrganisationRef = Field(
        description="Organisation that publishes the data, by file name"
    )
    publisher_id: WebUrl | None = Field(
        default=None,
        description="Its address in a register of public bodies, such as TOOI; without it, the "
        "ROR id of its record counts",
    )
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] | None = Field(
        default=None, description="Where questions on the data can be mailed"
    )
    telephone: Annotated[str, Field(pattern=r"^\+[0-9 ()-]{6,25}$")] | None = Field(
        default=None, description="The same by telephone, with the country: +31 20 123 4567"
    )
    themes: tuple[Theme, ...] = Field(
        min_length=1, description="The European Union's themes that it falls under, such as REGI"
    )


SITE_LISTS = (PlaceKindName.listed, CodeSchemeName.listed)
"""Keys whose items records choose among by name."""


class Site(Strict):
    name: Label = Field(description="Name of the site, as shown at the top of every page")
    tagline: Label = Field(description="What the site shows, in one sentence")
    region: Label = Field(description="Name of the region, as used inside sentences")
    introduction: Text = Field(
        description="Two or three sentences on the home page: what this is, and for whom"
    )
    country: Country = Field(
        description="Country code of two capitals (ISO 3166); organisations are in it "
        "unless they say otherwise"
    )
    currency: CurrencyCode = Field(
        description="Currency of the budgets of projects, by its code (ISO 4217)"
    )
    time_zone: TimeZone = Field(
        description="Whose midnight begins a day here, by its name (IANA): a continent and a city"
    )
    place_kinds: tuple[PlaceKind, ...] = Field(
        min_length=1, description="Kinds of places, in the order of lists"
    )
    place_codes: tuple[CodeScheme, ...] = Field(
        default=(), description="Registers that give places codes, in the order of the page"
    )
    publisher: Label = Field(description="Who is responsible for the site")
    contact: WebUrl = Field(description="Official page with contact details")
    contacts: tuple[Participation, ...] = Field(
        default=(),
        description="Organisations that partners can turn to, with what for, on the partners page",
    )
    hosting: Text = Field(
        description="Who hosts the site and what its servers keep; for the privacy page"
    )
    accessibility_status: Text = Field(
        description="Status of the accessibility statement, as in the official register"
    )
    featured: tuple[ShowcaseRef, ...] = Field(
        description="Showcases on the home page, by file name, best known first"
    )
    text_licence: Licence = Field(description="Licence of the texts")
    data_licence: Licence = Field(description="Licence of the data")
    repository: WebUrl | None = Field(
        default=None,
        description="Where data/ is edited on the web, such as https://…/edit/main; "
        "leave out for no link",
    )
    open_data: OpenData | None = Field(
        default=None,
        description="Who answers for the open data; without it there is no catalogue of them",
    )
    translation_lag_days: Annotated[int, Field(ge=0), BeforeValidator(parse_whole)] = Field(
        default=30,
        description="Days that a text may be older than that of another language "
        "before its page says so",
    )
    readability: tuple[Formula, ...] = Field(
        default=(),
        description="Formula for each language; a language without one gets no reading score",
    )

    @cached_property
    def kinds(self) -> Mapping[str, PlaceKind]:
        """Kinds of places by name, in the order of lists."""
        return {kind.name: kind for kind in self.place_kinds}

    @property
    def lists(self) -> Mapping[str, Sequence[PlaceKind | CodeScheme]]:
        """Key of a list -> the items among which records choose by name."""
        return {key: getattr(self, key) for key in SITE_LISTS}

    @property
    def conventions(self) -> Conventions:
        """What the records follow."""
        forms = {scheme.name: scheme.form for scheme in self.place_codes}
        names = {key: tuple(it.name for it in listed) for key, listed in self.lists.items()}
        return Conventions(self.country, names, forms)

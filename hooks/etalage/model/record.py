"""What records have in common, and the small parts they are made of.

Field descriptions are written for editors: they become the hover text in their editor.
"""

import re
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from .languages import LanguageCodeIfAny
from .lines import Line
from .localised import DatePerLanguage, Label, Markdown, Summary, Text
from .references import LONGEST_NAME, RESERVED, Context, OrganisationRef, SourceRef
from .traversal import Walked
from .units import PERCENT, Unit
from .values import Clash, Degrees, FullDate, Number, PartialDate, WebUrl, describe, refusal

PICTURES = "assets/images"
"""Where pictures are kept, below docs/ and on the site alike; a record names the file alone."""

PICTURE_FOLDER = f"/docs/{PICTURES}/"
"""What a form writes before the name of a picture: its path from the project's root."""

PICTURE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\.(svg|png|jpe?g|webp|avif)")
"""A name that is the same in an address, and a kind of picture that browsers show."""


MOST_BYTES = 2_000_000
"""Of one picture; a photograph of a page's width needs a quarter of that."""


def _file_alone(path: str) -> str:
    """A form writes the whole path."""
    name = path.removeprefix(PICTURE_FOLDER)
    if not PICTURE_NAME.fullmatch(name):
        kinds = "svg, png, jpg, webp or avif"
        raise refusal(
            f"{describe(name)} is no name of a picture; write letters, digits and hyphens, "
            f"and {kinds} after a point"
        )
    return name


PictureFile = Annotated[str, AfterValidator(_file_alone)]


FORMER = re.compile(r"[A-Za-z0-9]+([._-]+[A-Za-z0-9]+)*")
"""A part of an address as other sites have them; the same in a file and in an address."""


def _former_address(path: str, info: ValidationInfo) -> str:
    """Below a folder, where records are, or of a file as old sites had them.

    One from `explore` would hide the site's own page.
    """
    parts = path.split("/")
    languages = info.context.languages if isinstance(info.context, Context) else ()
    if parts[0].lower() in (it.lower() for it in languages):
        raise refusal(f"{describe(path)} begins with a language; leave that out")
    is_ours = len(parts) < 2 and not path.endswith(".html")
    names = {it.lower().removesuffix(".html") for it in (parts[1:] or parts)}
    if is_ours or not all(map(FORMER.fullmatch, parts)) or RESERVED & names:
        raise refusal(
            f"{describe(path)} is not an address on this site; write it as showcases/old-name"
        )
    if len(path) > LONGEST_NAME:
        raise refusal(f"is {len(path)} characters long; {LONGEST_NAME} is the most")
    return path


FormerAddress = Annotated[str, AfterValidator(_former_address)]


class Strict(BaseModel):
    """Base of everything read from data/: unknown keys are refused, and values stay as they are."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Record(Walked, Strict):
    """One file under data/. Its file name is its slug, and its slug is its address."""

    folder: ClassVar[str]
    """Name of its kind: where its files stand below data/."""

    slug: str = Field(description="Set while loading, from the file name")

    @property
    def address(self) -> str:
        """Address of its page below the language, without outer slashes: `showcases/lifelines`."""
        return f"{self.folder}/{self.slug}"


class ExternalLink(Strict):
    url: WebUrl = Field(description="Web address of the page, starting with https://")
    label: Label = Field(description="What the reader finds there, in each language")
    language: LanguageCodeIfAny = Field(
        default="",
        description="Language of the page behind the link, such as en; leave out if it has all",
    )


class Image(Strict):
    file: PictureFile = Field(description="File name in docs/assets/images/")
    alt: Label = Field(description="What the picture shows, for those who cannot see it")
    credit: Line = Field(description="Maker of the picture")
    licence: Line = Field(description="Licence of the picture, such as CC BY 4.0")


class Figure(Strict):  # schema:QuantitativeValue
    """One number with its meaning, date and source."""

    value: Number = Field(description="The number, digits only: 167000 or 10.3")
    value_to: Number | None = Field(
        default=None, description="End of the range, if the source gives one"
    )
    unit: Unit | None = Field(
        default=None,
        validate_default=True,
        description="percent, or the code of a currency (ISO 4217); leave out for a count",
    )
    qualifier: Literal["about", "over", "nearly", "at-least", "at-most"] | None = Field(
        default=None,
        description="How exact the source is: about, over, nearly, at-least or at-most",
    )

    label: Label = Field(description="What is counted, starting in lower case: “participants”")
    as_of: PartialDate = Field(
        description="Date the number stands for, or of the source: 2018, 2018-07 or 2018-07-04"
    )
    source: SourceRef = Field(description="File name of the source, without .yml")
    note: Text | None = Field(
        default=None,
        description="What a careful reader should know, such as another source's number",
    )

    @field_validator("value_to")
    @classmethod
    def _is_more(cls, value_to: Decimal | None, info: ValidationInfo) -> Decimal | None:
        value = info.data.get("value")
        if value is not None and value_to is not None and value_to <= value:
            told = f"{value_to} is not more than the value itself, {value}"
            raise refusal(Clash(told, "value"))
        return value_to

    @field_validator("unit")
    @classmethod
    def _fits_the_unit(cls, unit: str | None, info: ValidationInfo) -> str | None:
        """Typed with one digit too many, or with a dash that was no minus sign."""
        for number in (info.data.get("value"), info.data.get("value_to")):
            if number is not None and number < 0 and unit != PERCENT:
                raise refusal(f"{number} is below zero, which only a percentage can be")
            if number is not None and unit == PERCENT and not -100 <= number <= 100:
                advice = "write growth above that as a number of times, without a unit"
                raise refusal(f"{number} percent is not between -100 and 100; {advice}")
        return unit


class Participation(Strict):  # schema:contributor
    """An organisation that takes part."""

    organisation: OrganisationRef = Field(description="File name of the organisation, without .yml")
    role: Text | None = Field(
        default=None, description="What it does here; leave out if no source says so"
    )


class Described(Record):
    """What every record has that a reader can open as a page."""

    title: Label = Field(description="Name in each language")
    summary: Summary = Field(
        description="One or two sentences that stand alone, at most 200 characters"
    )
    body: Markdown | None = Field(
        default=None, description="The story, in Markdown; cite a source as [@file-name]"
    )
    sources: tuple[SourceRef, ...] = Field(
        min_length=1, description="Sources the record rests on, most important first"
    )
    verified_on: FullDate = Field(
        description="Date on which the facts were last checked, year-month-day"
    )
    updated: DatePerLanguage = Field(
        description="Date on which each language's text was last edited, year-month-day"
    )
    redirect_from: tuple[FormerAddress, ...] = Field(
        default=(), description="Earlier addresses of this page, such as showcases/old-name"
    )
    image: Image | None = Field(
        default=None, description="A picture, with its description and licence"
    )
    links: tuple[ExternalLink, ...] = Field(default=(), description="Official pages elsewhere")


class Dated(Strict):
    """A period; what is not known is left out. Its status follows from these dates."""

    start: PartialDate | None = Field(
        default=None, description="Start: 2017, 2017-04 or 2017-04-18"
    )
    end: PartialDate | None = Field(
        default=None,
        description="End, planned or real; leave out while it has none",
    )
    last_known_active: PartialDate | None = Field(
        default=None,
        description="Latest date at which a source shows it at work; only where no end is known",
    )

    @field_validator("end", "last_known_active")
    @classmethod
    def _not_before_start(
        cls, value: PartialDate | None, info: ValidationInfo
    ) -> PartialDate | None:
        start, end = info.data.get("start"), info.data.get("end")
        if value and start and value.last_day() < start.first_day():
            told = f"{value.isoformat()} is before the start, {start.isoformat()}"
            raise refusal(Clash(told, "start"))
        if value and end:
            raise refusal("stands beside an end; it is for what has none, so remove one of them")
        return value


class Location(Strict):  # schema:GeoCoordinates, in WGS 84
    """A point, in decimal degrees."""

    lat: Degrees = Field(
        description="Latitude in degrees, such as 53.21917", ge=Decimal(-85), le=Decimal(85)
    )
    lon: Degrees = Field(
        description="Longitude in degrees, such as 6.56667", ge=Decimal(-180), le=Decimal(180)
    )

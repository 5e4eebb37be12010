"""Source: a document or page that facts were read in (schema:CreativeWork)."""

from typing import ClassVar

from pydantic import Field

from .languages import LanguageCode
from .lines import Line
from .localised import Label
from .record import Record
from .values import FullDate, PartialDate, WebUrl


class Source(Record):
    folder: ClassVar[str] = "sources"

    title: Label = Field(
        description="Title, or what it is if its title is not known; in each language"
    )
    publisher: Line | None = Field(
        default=None, description="Who published it; leave out if the document does not say"
    )
    published: PartialDate | None = Field(
        default=None, description="Date of publication; leave out if it has none"
    )
    published_note: Label | None = Field(
        default=None, description="What is known about the date when it has none"
    )
    language: LanguageCode = Field(description="Language of the document, such as fr")
    url: WebUrl | None = Field(
        default=None, description="Web address; leave out if no public copy is known"
    )
    retrieved: FullDate | None = Field(
        default=None, description="Date on which the page was seen, year-month-day"
    )

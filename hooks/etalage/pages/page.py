"""What a page is, and the small parts that views are made of.

A view holds plain, already localised values; a template draws it and looks nothing up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from .finding import Finding
from .locator import Locator
from .newer import Newer
from .references import Reference


@dataclass(frozen=True)
class Link:
    """path: from the site's root, for the template's `url` filter; or an address elsewhere."""

    label: Markup
    path: str


@dataclass(frozen=True)
class Page:
    """One page of one language.

    address: below the language, without slashes at the ends, empty for home. template: file below pages/.
    title, description: plain text for the window and search engines. label: for navigation. trail: pages above, home first.
    """

    address: str
    language: str
    template: str
    title: str
    description: str
    label: str
    trail: tuple[Link, ...]
    view: object

    @property
    def source_uri(self) -> str:
        """Where the page would stand in docs/ if it were written by hand."""
        return f"{self.address or 'index'}.{self.language}.md"

    @property
    def meta(self) -> dict[str, str]:
        """What front matter would say of it."""
        names = {"title": self.title, "description": self.description, "label": self.label}
        return names | {"template": f"pages/{self.template}"}


@dataclass(frozen=True)
class Status:
    """key: planned, running, ended or unknown, for the style. label: in words."""

    key: str
    label: Markup


@dataclass(frozen=True)
class Picture:
    """path: from the site's root. alt and caption: in words; in a card the title says it already."""

    path: str
    alt: Markup
    caption: Markup


@dataclass(frozen=True)
class Card:
    """A record as it stands in a list. accent: name of its colour, empty for none. data: what a script knows it by."""

    title: Markup
    summary: Markup
    path: str
    eyebrow: Markup
    status: Status | None
    picture: Picture | None
    accent: str
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Group:
    """Cards under a heading of their own. id: anchor of the heading."""

    id: str
    title: Markup
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Participant:
    """Who takes part. link: without a path when there is no page. role: may be empty."""

    link: Link
    role: Markup


@dataclass(frozen=True)
class Fact:
    """A line of the facts at a glance: a term and one or more links or texts."""

    term: Markup
    values: tuple[Link | Markup, ...]


@dataclass(frozen=True)
class Figure:
    """A number in the words of its language. citation: link to its source at the foot of the page."""

    number: Markup
    label: Markup
    as_of: str
    citation: Markup
    note: Markup


@dataclass(frozen=True)
class Head:
    """The top of a record's page."""

    title: Markup
    eyebrow: Markup
    summary: Markup
    status: Status | None
    facts: tuple[Fact, ...]
    picture: Picture | None
    accent: str
    locator: Locator | None
    finding: Finding
    newer: Newer | None


@dataclass(frozen=True)
class Foot:
    """The end of a record's page: what it rests on, how fresh it is, how to refer to it.

    permalink: its whole web address. edit_url: where its file can be edited, empty when the site names no such place.
    """

    references: tuple[Reference, ...]
    links: tuple[Link, ...]
    verified_on: str
    updated_on: str
    permalink: str
    citation: Markup
    edit_url: str


@dataclass(frozen=True)
class ListView:
    """A page that lists records in groups. more: other ways to see the same records."""

    title: Markup
    introduction: Markup
    groups: tuple[Group, ...]
    more: tuple[Link, ...] = ()

"""What a page is, and the small parts that views are made of.

In: nothing. Out: dataclasses, to be filled. Next: the other modules of this room and the modules of
pages fill them; `site.drawing` draws them.

A view holds plain, already localised values; a template draws it and looks nothing up. Paths are
from the site's root, for the template's `url` filter.
"""

from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar

from markupsafe import Markup

from ...exports.linked import Node, write_page_data
from .citations import CitedSource
from .locator import Locator
from .search_entry import SearchEntry
from .translation_notice import TranslationNotice

T = TypeVar("T")


@dataclass(frozen=True)
class Link:
    """A name that leads somewhere."""

    label: Markup

    path: str
    """A path, or a whole address elsewhere; empty for a name that leads nowhere."""


@dataclass(frozen=True)
class Alternate:
    """A page in one of the languages of the site, its own included."""

    language: str

    label: Markup
    """Name of the language, in that language."""

    path: str

    url: str
    """Its whole web address."""

    locale: str
    """Code of the language and its country, for where links are shared."""


@dataclass(frozen=True)
class Page:
    """One page of one language: all that its template is given, besides the frame."""

    address: str
    """Below the language, without slashes at the ends; empty for home."""

    path: str
    """Where it stands: `en/showcases/lifelines/`, or a file such as `404.html`."""

    language: str

    template: str
    """File below the folder of templates."""

    title: str
    """Plain text, for search engines and previews."""

    window_title: str
    """The title with what it belongs to, for the window."""

    heading: Markup
    """The title as it stands at the top of the page."""

    description: str
    """Plain text."""

    label: str
    """Short name, for navigation."""

    canonical: str
    """Whole address under which search engines keep it; empty for a page they leave out."""

    alternates: tuple[Alternate, ...]
    """The page in every language, the default first; empty for one that speaks all languages."""

    breadcrumbs: tuple[Link, ...]
    """Pages above it, home first; empty where none are shown."""

    view: object

    origin: str = "mkdocs.yml"
    """The file that it is made of, from the project's root; for who has to mend it."""

    is_listed: bool = True
    """Whether search engines are told of it."""

    root: str = ""
    """Path of the site on its host, for a page that is shown at any address; links start there."""

    changed_on: str = ""
    """Day on which what it says was last edited or checked; empty where that is not known."""

    card: str = ""
    """Whole address of the picture that a link to it shows; empty where there is none."""

    twin: str = ""
    """Path of the same as plain Markdown; empty where there is none."""

    things: tuple[Node, ...] = ()
    """What it is about, as linked data."""

    @property
    def outline(self) -> "Page":
        """Where it is, without what it shows."""
        return replace(self, view=None, things=())

    @property
    def linked_data(self) -> Markup:
        """What it is about and where it stands, as JSON-LD; empty where neither is known."""
        base = self.canonical.removesuffix(self.path)
        trail = [(Markup.escape(it.label).striptags(), base + it.path) for it in self.breadcrumbs]
        crumbs = [*trail, (self.title, self.canonical)] if trail else []
        return write_page_data(self.things, crumbs, self.language)

    @property
    def source_uri(self) -> str:
        """Where the page would stand in docs/ if it were written by hand."""
        return f"{self.address or 'index'}.{self.language}.md"

    @property
    def file(self) -> str:
        """Its file, from the site's root."""
        return f"{self.path}index.html" if self.path.endswith("/") or not self.path else self.path


@dataclass(frozen=True)
class StatusLabel:
    """Where something stands in time."""

    key: str
    """running, planned, ended or unknown, for the style."""

    label: Markup


@dataclass(frozen=True)
class Shown:
    """Where the pixels of a picture come from."""

    path: str
    width: int
    height: int

    widths: tuple[tuple[str, int], ...] = ()
    """Path and width of the same in other widths, the narrowest first; none of a drawing."""


@dataclass(frozen=True)
class Picture:
    """A picture of a record; in a card the title says what `alt` says."""

    shown: Shown

    alt: Markup
    """What it shows, for those who cannot see it."""

    caption: Markup
    """Its maker and licence."""


@dataclass(frozen=True)
class Stretch:
    """A period as a bar, in percent."""

    x: float
    width: float

    today: float
    """Where the day of the build stands."""

    status: str
    """running, planned, ended or unknown, for the style."""


@dataclass(frozen=True)
class Gauge:
    """A project in a few numbers."""

    stretch: Stretch | None
    """None where nobody says when it began."""

    facts: tuple[Markup, ...]
    """Its years, its budget and its countries in words, as far as they are known."""


@dataclass(frozen=True)
class Card:
    """A record as it stands in a list."""

    title: Markup
    summary: Markup
    path: str

    eyebrow: Markup
    """The line above the title; may be empty."""

    status: StatusLabel | None
    picture: Picture | None

    accent: str
    """Name of its colour; empty for none."""

    gauge: Gauge | None = None
    """Of a project."""


@dataclass(frozen=True)
class Group:
    """Cards under a heading of their own."""

    id: str
    """Anchor of the heading."""

    title: Markup
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Participant:
    """Who takes part."""

    link: Link

    role: Markup
    """May be empty."""


@dataclass(frozen=True)
class Fact:
    """A line of the facts at a glance."""

    term: Markup
    values: tuple[Link | Markup, ...]


@dataclass(frozen=True)
class KeyFigure:
    """A number with what is counted, its date and its source."""

    number: Markup
    """With its unit, in words."""

    label: Markup

    as_of: str
    """The date it holds for, in words."""

    citation: Markup
    """Link to its source at the foot of the page."""

    note: Markup
    """May be empty."""


@dataclass(frozen=True)
class Part(Generic[T]):
    """What stands on a record's page under a heading of its own."""

    id: str
    """Anchor of the heading."""

    title: Markup
    content: T

    more: Link | None = None
    """To what there is besides; None where this is all."""


@dataclass(frozen=True)
class RecordHeader:
    """The top of a record's page."""

    title: Markup

    eyebrow: Markup
    """The line above the title: what kind of thing it is, or its theme."""

    summary: Markup

    glance: Markup
    """Status, period and places in one line; empty for what has no status."""

    facts: tuple[Fact, ...]
    picture: Picture | None

    accent: str
    """Name of its colour; empty for none."""

    locator: Locator | None
    search_entry: SearchEntry
    translation_notice: TranslationNotice | None


@dataclass(frozen=True)
class RecordFooter:
    """The end of a record's page: what it rests on, how fresh it is, how to refer to it."""

    references: tuple[CitedSource, ...]
    links: tuple[Link, ...]
    """Official pages elsewhere."""

    verified_on: str
    """The day its facts were last checked, in words."""

    updated_on: str
    """The day its text in this language was last edited, in words."""

    permalink: str
    """Its whole web address."""

    citation: Markup
    """How to refer to it, as a sentence."""

    citation_files: tuple[Link, ...]
    """The same for reference managers."""

    edit_url: str
    """Where its file can be edited; empty when the site names no such place."""


@dataclass(frozen=True, kw_only=True)
class RecordView:
    """The page of a record; its parts follow in the order of the fields of each kind."""

    header: RecordHeader
    footer: RecordFooter

    @property
    def contents(self) -> tuple[Part[Any], ...]:
        """The parts that are there."""
        found = (getattr(self, each.name) for each in fields(self))
        return tuple(it for it in found if isinstance(it, Part))


@dataclass(frozen=True)
class Step:
    """One page of a list that has several."""

    link: Link
    is_current: bool


@dataclass(frozen=True)
class Pager:
    """The way between the pages of a list."""

    steps: tuple[Step, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True)
class ListView:
    """A page that lists records in groups."""

    title: Markup
    introduction: Markup
    groups: tuple[Group, ...]

    more: tuple[Link, ...] = ()
    """Other ways to see the same records."""

    pager: Pager | None = None

    note: str = ""
    """What a reader should know of the list as a whole; may be empty."""

    is_directory: bool = False
    """Whether the records stand as rows, with the line above their titles below these."""

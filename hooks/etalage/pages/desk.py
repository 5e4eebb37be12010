"""The desk a page is written at: one edition, the catalogue, and the numbered references of the page at hand.

In: records. Out: the parts of `page`, filled. Next: one module per kind of page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from markupsafe import Markup

from .. import rendering
from ..catalogue import Catalogue
from ..edition import Edition
from ..model import Described, Project, Showcase, Specialisation
from ..model import record as model
from ..model.localised import Text
from ..status import status_of
from .figures import make_figure
from .finding import describe_finding
from .foot import make_foot
from .locator import draw_locator
from .newer import note_newer
from .page import Card, Fact, Figure, Foot, Group, Head, Link, ListView, Page, Picture, Status
from .references import References

NOTHING = Markup("")


@dataclass(frozen=True)
class Desk:
    """address: of the page being written, so that links inside its texts can be relative.

    prefix: of the anchors of its numbered sources, where several desks write one page.
    """

    catalogue: Catalogue
    edition: Edition
    address: str
    prefix: str = ""

    @cached_property
    def references(self) -> References:
        return References(self.catalogue, self.edition, self.prefix)

    def word(self, key: str) -> Markup:
        return self.edition.words[key]

    def text(self, text: Text | None) -> Markup:
        return self.edition.text(text) if text else NOTHING

    def line(self, text: str) -> Markup:
        """One line that is the same in every language, such as a name."""
        return rendering.inline(text)

    def sentence(self, text: Text | None) -> Markup:
        """One line whose citations are numbered."""
        return rendering.inline(text[self.edition.language], self.references.citation) if text else NOTHING

    def sentences(self, texts: Iterable[Text]) -> tuple[Markup, ...]:
        return tuple(self.sentence(text) for text in texts)

    def prose(self, text: Text | None) -> Markup:
        """Markdown as HTML, its citations numbered and its links to records resolved."""
        return rendering.block(text[self.edition.language], self.references.citation, self._href) if text else NOTHING

    def link(self, record: Described) -> Link:
        return Link(self.text(record.title), self.edition.path(record.address))

    def links(self, records: Iterable[Described]) -> tuple[Link, ...]:
        return tuple(self.link(record) for record in records)

    def trail(self, *above: Link) -> tuple[Link, ...]:
        return (Link(self.word("home"), self.edition.path("")), *above)

    def listing(self, folder: str) -> Link:
        """The page that lists all records of a kind."""
        return Link(self.word(folder), self.edition.path(folder))

    def status(self, period: model.Dated) -> Status:
        key = status_of(period, self.edition.today)
        if key == "unknown" and period.last_known_active:
            active = self.edition.date(period.last_known_active)
            return Status(key, self.word("status_last_known").format(date=active))
        return Status(key, self.word(f"status_{key}"))

    def card(self, record: Described, eyebrow: Markup = NOTHING) -> Card:
        status = self.status(record) if isinstance(record, model.Dated) else None
        return Card(
            self.text(record.title), self.text(record.summary), self.edition.path(record.address), eyebrow, status,
            self.picture(record), self.catalogue.accent_of(record),
        )  # fmt: skip

    def picture(self, record: Described) -> Picture | None:
        if record.image is None:
            return None
        caption = self.word("picture_credit").format(credit=record.image.credit, licence=record.image.licence)
        return Picture(f"assets/images/{record.image.file}", self.text(record.image.alt), caption)

    def showcase_card(self, showcase: Showcase) -> Card:
        return self.card(showcase, self.text(showcase.theme))

    def showcase_cards(self, showcases: Iterable[Showcase]) -> tuple[Card, ...]:
        return tuple(self.showcase_card(showcase) for showcase in showcases)

    def project_cards(self, projects: Iterable[Project]) -> tuple[Card, ...]:
        """Projects with their programme above the title."""
        return tuple(self.card(it, self.text(self.catalogue.programmes[it.programme].title)) for it in projects)

    def figures(self, figures: Iterable[model.Figure]) -> tuple[Figure, ...]:
        return tuple(make_figure(figure, self.edition, self.references) for figure in figures)

    def fact(self, term: str, *values: Link | Markup | str) -> tuple[Fact, ...]:
        """A fact at a glance, or nothing when there is no value."""
        filled = tuple(value if isinstance(value, Link) else Markup.escape(value) for value in values if value)
        return (Fact(self.word(term), filled),) if filled else ()

    def period(self, period: model.Dated) -> str:
        return self.edition.period(period.start, period.end)

    def places(self, record: Showcase | Project | Specialisation) -> tuple[Link, ...]:
        return self.links(self.catalogue.places[slug] for slug in record.places)

    def head(self, record: Described, eyebrow: Markup, *facts: tuple[Fact, ...]) -> Head:
        status = self.status(record) if isinstance(record, model.Dated) else None
        return Head(
            self.text(record.title), eyebrow, self.text(record.summary), status, tuple(chain(*facts)),
            self.picture(record), self.catalogue.accent_of(record), draw_locator(self.catalogue, self.edition, record),
            describe_finding(record, self.catalogue, self.edition), note_newer(record, self.catalogue, self.edition),
        )  # fmt: skip

    def foot(self, record: Described) -> Foot:
        """Call it when the page's texts are done, so that their citations come first."""
        return make_foot(record, self.references, self.edition, self.catalogue.site)

    def record_page(self, record: Described, template: str, view: object) -> Page:
        """The page of one record, below the list of its kind."""
        title, description = self.edition.plain(record.title), self.edition.plain(record.summary)
        trail = self.trail(self.listing(record.folder))
        return Page(self.address, self.edition.language, template, title, description, title, trail, view)

    def overview_page(self, name: str, template: str, view: object) -> Page:
        """A page below home whose title and description are interface words."""
        title, description = self.word(name).striptags(), self.word(f"{name}_introduction").striptags()
        label = self.edition.words.get(f"{name}_label", title)
        return Page(self.address, self.edition.language, template, title, description, label, self.trail(), view)

    def list_page(self, folder: str, groups: Iterable[Group], *more: Link) -> Page:
        """The page that lists a kind; groups without cards are left out."""
        filled = tuple(group for group in groups if group.cards)
        view = ListView(self.word(folder), self.word(f"{folder}_introduction"), filled, more)
        return self.overview_page(folder, "list.html", view)

    def _href(self, target: str) -> str:
        """A link to a record as seen from this page; every other link as it stands."""
        folder, _, slug = target.strip("/").partition("/")
        if slug not in getattr(self.catalogue, folder, ()):
            return target
        if folder == "sources":
            return self._up() + f"{self.edition.path('sources')}#{slug}"
        return self._up() + self.edition.path(f"{folder}/{slug}")

    def _up(self) -> str:
        return "../" * self.edition.path(self.address).count("/")

"""Pages of funding programmes: the list, and each programme with the projects it pays for.

In: programmes, and the writer of the page. Out: `Page`s. Next: `pages`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..addresses import explorer_path
from ..model import Programme
from .parts.cards import make_cards, project_cards
from .parts.excerpts import card_part
from .parts.page_making import list_pages, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Fact, Group, Link, Page, Part, RecordView
from .parts.writer import PageWriter


@dataclass(frozen=True, kw_only=True)
class ProgrammeView(RecordView):
    """The page of a programme."""

    body: Part[Markup] | None

    funding: Part[Markup] | None
    """What its projects say of who pays for them."""

    projects: Part[tuple[Card, ...]] | None


def programme_page(programme: Programme, writer: PageWriter) -> Page:
    part, projects = writer.part, writer.catalogue.funded_by(programme.slug)
    view = ProgrammeView(
        header=make_header(writer, programme, writer.word("programme"), *_facts(programme, writer)),
        body=part("story", writer.prose(programme.body)),
        funding=part("programme_statement", writer.sentence(programme.funding_statement)),
        projects=card_part(
            writer,
            "projects",
            project_cards(writer, projects),
            explorer_path(writer.edition, programme=programme.slug),
        ),
        footer=make_footer(writer, programme),
    )
    return record_page(writer, programme, "pages/programme.html", view)


def programmes_pages(writer: PageWriter) -> Iterable[Page]:
    """Programmes, the latest period first."""
    latest_first = sorted(
        writer.catalogue.programmes.values(), key=lambda it: it.period.start, reverse=True
    )
    group = Group("all", writer.word("programmes_all"), make_cards(writer, latest_first))
    return list_pages(writer, "programmes", [group])


def _facts(programme: Programme, writer: PageWriter) -> Iterator[tuple[Fact, ...]]:
    period = programme.period
    yield writer.fact("fund", writer.text(programme.fund))
    yield writer.fact("strand", programme.strand or "")
    yield writer.fact("period", writer.edition.period(period.start, period.end))
    yield writer.fact("website", Link(writer.word("official_site"), programme.url))

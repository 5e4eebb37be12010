"""Pages of funding programmes: the list and each programme with the projects it pays for."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Programme
from .parts.cards import make_card, project_cards
from .parts.page_making import list_pages, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Group, Link, Page, RecordFooter, RecordHeader
from .parts.writer import PageWriter


@dataclass(frozen=True)
class ProgrammeView:
    header: RecordHeader
    body: Markup
    funding_statement: Markup
    projects: tuple[Card, ...]
    footer: RecordFooter


def programme_page(programme: Programme, writer: PageWriter) -> Page:
    view = ProgrammeView(
        header=make_header(
            writer,
            programme,
            writer.word("programme"),
            writer.fact("fund", writer.text(programme.fund)),
            writer.fact("strand", programme.strand or ""),
            writer.fact(
                "period", writer.edition.period(programme.period.start, programme.period.end)
            ),
            writer.fact("website", Link(writer.word("official_site"), programme.url)),
        ),
        body=writer.prose(programme.body),
        funding_statement=writer.sentence(programme.funding_statement),
        projects=project_cards(writer, writer.catalogue.funded_by(programme.slug)),
        footer=make_footer(writer, programme),
    )
    return record_page(writer, programme, "pages/programme.html", view)


def programmes_pages(writer: PageWriter) -> Iterable[Page]:
    """Programmes, the latest period first."""
    latest_first = sorted(
        writer.catalogue.programmes.values(), key=lambda it: it.period.start, reverse=True
    )
    return list_pages(
        writer,
        "programmes",
        [
            Group(
                "all",
                writer.word("programmes_all"),
                tuple(make_card(writer, it) for it in latest_first),
            )
        ],
    )

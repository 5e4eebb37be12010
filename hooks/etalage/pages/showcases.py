"""Pages of showcases: the list, by status, and each showcase.

In: showcases, and the writer of the page. Out: `Page`s. Next: `pages`, and the brochure.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Showcase
from .charts import Course, draw_course, in_view_link
from .explorer import explorer_link
from .parts.cards import group_by_status, project_cards, showcase_cards
from .parts.figures import make_figures
from .parts.opportunities import OpportunityView, make_asks, make_offers
from .parts.page_making import list_pages, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Fact, KeyFigure, Link, Page, Participant, RecordFooter, RecordHeader
from .parts.writer import PageWriter


@dataclass(frozen=True)
class ShowcaseView:
    """The page of a showcase, or its chapter of the brochure."""

    header: RecordHeader
    figures: tuple[KeyFigure, ...]
    body: Markup

    course: Course | None
    """What happened when."""

    results: Markup
    legacy: Markup
    offers: tuple[OpportunityView, ...]
    seeks: tuple[OpportunityView, ...]
    participants: tuple[Participant, ...]
    related: tuple[Card, ...]
    projects: tuple[Card, ...]

    agendas: tuple[Link, ...]
    """Those that name it."""

    footer: RecordFooter


def showcase_page(showcase: Showcase, writer: PageWriter) -> Page:
    return record_page(writer, showcase, "pages/showcase.html", showcase_view(showcase, writer))


def showcase_view(showcase: Showcase, writer: PageWriter) -> ShowcaseView:
    return ShowcaseView(
        header=make_header(
            writer, showcase, writer.text(showcase.theme), *_facts(showcase, writer)
        ),
        figures=make_figures(writer, showcase.figures),
        body=writer.prose(showcase.body),
        course=draw_course(writer, showcase.milestones),
        results=writer.prose(showcase.results),
        legacy=writer.prose(showcase.legacy),
        offers=make_offers(writer, showcase),
        seeks=make_asks(writer, showcase),
        participants=_participants(showcase, writer),
        related=showcase_cards(writer, writer.catalogue.related_showcases(showcase)),
        projects=project_cards(writer, writer.catalogue.projects_with(showcase)),
        agendas=writer.links(writer.catalogue.agendas_naming(showcase)),
        footer=make_footer(writer, showcase),
    )


def _facts(showcase: Showcase, writer: PageWriter) -> Iterator[tuple[Fact, ...]]:
    yield writer.fact("status", writer.status(showcase).label)
    yield writer.fact("period", writer.period(showcase))
    yield writer.fact("places", *writer.places(showcase))
    yield writer.fact("specialisations", *writer.specialisations(showcase))
    yield writer.fact("sdgs", ", ".join(map(str, showcase.sdgs)))


def showcases_pages(writer: PageWriter) -> Iterable[Page]:
    """All showcases: what runs comes first, what ended after it."""
    showcases = list(writer.catalogue.showcases.values())
    groups = group_by_status(writer, "showcases", showcases, showcase_cards)
    return list_pages(
        writer, "showcases", groups, explorer_link("showcases", writer), in_view_link(writer)
    )


def _participants(showcase: Showcase, writer: PageWriter) -> tuple[Participant, ...]:
    organisations = writer.catalogue.organisations
    return tuple(
        Participant(writer.link(organisations[it.organisation]), writer.sentence(it.role))
        for it in showcase.organisations
    )

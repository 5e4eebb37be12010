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
from .parts.excerpts import card_part
from .parts.figures import make_figures
from .parts.opportunities import OpportunityView, make_asks, make_offers
from .parts.page_making import list_pages, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Fact, KeyFigure, Link, Page, Part, Participant, RecordView
from .parts.writer import PageWriter
from .tour import tour_link

FIRST_FIGURES = 3
"""How many stand before the story."""


@dataclass(frozen=True, kw_only=True)
class ShowcaseView(RecordView):
    """The page of a showcase, or its chapter of the brochure."""

    figures: Part[tuple[KeyFigure, ...]] | None
    body: Part[Markup] | None

    course: Part[Course | None] | None
    """What happened when."""

    results: Part[Markup] | None
    legacy: Part[Markup] | None
    more_figures: Part[tuple[KeyFigure, ...]] | None
    offers: Part[tuple[OpportunityView, ...]] | None
    seeks: Part[tuple[OpportunityView, ...]] | None
    participants: Part[tuple[Participant, ...]] | None
    related: Part[tuple[Card, ...]] | None
    projects: Part[tuple[Card, ...]] | None

    agendas: Part[tuple[Link, ...]] | None
    """Those that name it."""


def showcase_page(showcase: Showcase, writer: PageWriter) -> Page:
    return record_page(writer, showcase, "pages/showcase.html", showcase_view(showcase, writer))


def showcase_view(showcase: Showcase, writer: PageWriter) -> ShowcaseView:
    catalogue, part, named = writer.catalogue, writer.part, showcase.headings
    first, more = showcase.figures[:FIRST_FIGURES], showcase.figures[FIRST_FIGURES:]
    related = showcase_cards(writer, catalogue.related_showcases(showcase))
    projects = project_cards(writer, catalogue.projects_with(showcase))
    return ShowcaseView(
        header=make_header(
            writer, showcase, writer.text(showcase.theme), *_facts(showcase, writer)
        ),
        figures=part("figures", make_figures(writer, first)),
        body=part("story", writer.prose(showcase.body), named.story),
        course=part("milestones", draw_course(writer, showcase.milestones)),
        results=part("results", writer.prose(showcase.results), named.results),
        legacy=part("legacy", writer.prose(showcase.legacy), named.legacy),
        more_figures=part("more_figures", make_figures(writer, more)),
        offers=part("offers", make_offers(writer, showcase)),
        seeks=part("seeks", make_asks(writer, showcase)),
        participants=part("participants", _participants(showcase, writer)),
        related=card_part(writer, "related", related, writer.edition.path("showcases")),
        projects=card_part(writer, "projects", projects, writer.edition.path("projects")),
        agendas=part("named_in", writer.links(catalogue.agendas_naming(showcase))),
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
        writer,
        "showcases",
        groups,
        explorer_link("showcases", writer),
        in_view_link(writer),
        tour_link(writer),
    )


def _participants(showcase: Showcase, writer: PageWriter) -> tuple[Participant, ...]:
    organisations = writer.catalogue.organisations
    return tuple(
        Participant(writer.link(organisations[it.organisation]), writer.sentence(it.role))
        for it in showcase.organisations
    )

"""Pages of EU projects: the list, by status, and each project with its money and its partners.

In: projects, and the writer of the page. Out: `Page`s. Next: `pages`, and the brochure.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ..model import Project
from ..model.project import Partner
from .charts import Course, draw_course, in_view_link
from .explorer import explorer_link
from .parts.cards import group_by_status, project_cards, showcase_cards
from .parts.excerpts import card_part
from .parts.figures import cite_amount, cite_rate, make_figures
from .parts.opportunities import OpportunityView, make_asks, make_offers
from .parts.page_making import list_pages, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import (
    Card,
    Fact,
    KeyFigure,
    Link,
    Page,
    Part,
    Participant,
    RecordView,
)
from .parts.writer import PageWriter


@dataclass(frozen=True, kw_only=True)
class ProjectView(RecordView):
    """The page of a project, or its chapter of the brochure."""

    objective: Part[Markup] | None
    body: Part[Markup] | None
    figures: Part[tuple[KeyFigure, ...]] | None

    course: Part[Course | None] | None
    """What happened when."""

    results: Part[Markup] | None
    offers: Part[tuple[OpportunityView, ...]] | None
    seeks: Part[tuple[OpportunityView, ...]] | None
    partners: Part[tuple[Participant, ...]] | None
    notes: Part[Markup] | None

    related: Part[tuple[Card, ...]] | None
    """Showcases that it belongs with."""

    registers: Part[tuple[Link, ...]] | None
    """Its pages in the registers of EU projects."""

    funding: Part[Markup] | None
    """Who pays for it, in the words that its programme prescribes."""


def project_page(project: Project, writer: PageWriter) -> Page:
    return record_page(writer, project, "pages/project.html", project_view(project, writer))


def project_view(project: Project, writer: PageWriter) -> ProjectView:
    programme, part = writer.catalogue.programmes[project.programme], writer.part
    partners = tuple(_participant(it, writer) for it in project.partners)
    showcases = showcase_cards(writer, writer.catalogue.showcases_with(project))
    return ProjectView(
        header=make_header(writer, project, writer.text(programme.title), *_facts(project, writer)),
        objective=part("objective", writer.sentence(project.objective)),
        body=part("story", writer.prose(project.body)),
        figures=part("figures", make_figures(writer, project.figures)),
        course=part("milestones", draw_course(writer, project.milestones)),
        results=part("results", writer.prose(project.results)),
        offers=part("offers", make_offers(writer, project)),
        seeks=part("seeks", make_asks(writer, project)),
        partners=part("partners_of_project", partners),
        notes=part("where_sources_differ", writer.prose(project.notes)),
        related=card_part(writer, "showcases", showcases, writer.edition.path("showcases")),
        registers=part("registers", _registers(project, writer)),
        funding=part("funding", writer.sentence(programme.funding_statement)),
        footer=make_footer(writer, project),
    )


def projects_pages(writer: PageWriter) -> Iterable[Page]:
    """All projects: what runs comes first, what ended after it."""
    latest_first = sorted(writer.catalogue.projects.values(), key=_last_day, reverse=True)
    groups = group_by_status(writer, "projects", latest_first, project_cards)
    return list_pages(
        writer, "projects", groups, explorer_link("projects", writer), in_view_link(writer)
    )


def _last_day(project: Project) -> date:
    known = project.end or project.start
    return known.last_day() if known else date.min


def _facts(project: Project, writer: PageWriter) -> Iterator[tuple[Fact, ...]]:
    programme = writer.catalogue.programmes[project.programme]
    leads = [_participant(it, writer).link for it in project.partners if it.role == "lead"]
    yield writer.fact("status", writer.status(project).label)
    yield writer.fact("period", writer.period(project))
    yield writer.fact("programme", writer.link(programme))
    yield writer.fact("lead_partner", *leads)
    yield writer.fact("places", *writer.places(project))
    yield writer.fact("specialisations", *writer.specialisations(project))
    yield writer.fact("total_budget", cite_amount(writer, project.total_budget))
    yield writer.fact("eu_contribution", cite_amount(writer, project.eu_contribution))
    yield writer.fact("eu_rate", cite_rate(writer, project.eu_rate))
    yield writer.fact("operation_id", project.operation_id or "")


def _participant(partner: Partner, writer: PageWriter) -> Participant:
    if partner.organisation:
        link = writer.link(writer.catalogue.organisations[partner.organisation])
    else:
        link = Link(writer.line(partner.name or ""), "")
    role = writer.line(writer.edition.country(partner.country))
    if partner.role == "lead":
        role = writer.word("lead_partner_in").format(country=role)
    return Participant(link, role)


def _registers(project: Project, writer: PageWriter) -> tuple[Link, ...]:
    """The project in the registers of EU projects, by its numbers there."""
    known = {link.url for link in project.links}
    return tuple(
        Link(Markup.escape(name), address)
        for name, address in project.registers.items()
        if not any(url.startswith(address) for url in known)
    )

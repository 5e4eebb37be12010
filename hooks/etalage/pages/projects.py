"""Pages of EU projects: the list, by status, and each project with its money and its partners."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ..model import Project
from ..model.project import Amount, Partner
from ..status import status_of
from .charts import in_view_link
from .desk import Desk
from .explorer import explorer_link
from .page import Card, Fact, Figure, Foot, Group, Head, Link, Page, Participant


@dataclass(frozen=True)
class ProjectView:
    head: Head
    objective: Markup
    body: Markup
    figures: tuple[Figure, ...]
    results: Markup
    offers: tuple[Markup, ...]
    seeks: tuple[Markup, ...]
    partners: tuple[Participant, ...]
    notes: Markup
    funding_statement: Markup
    registers: tuple[Link, ...]
    related: tuple[Card, ...]
    foot: Foot


def project_page(project: Project, desk: Desk) -> Page:
    return desk.record_page(project, "project.html", project_view(project, desk))


def project_view(project: Project, desk: Desk) -> ProjectView:
    programme = desk.catalogue.programmes[project.programme]
    return ProjectView(
        head=desk.head(project, desk.text(programme.title), *_facts(project, desk)),
        objective=desk.sentence(project.objective),
        body=desk.prose(project.body),
        figures=desk.figures(project.figures),
        results=desk.prose(project.results),
        offers=desk.sentences(project.offers),
        seeks=desk.sentences(project.seeks),
        partners=tuple(_participant(partner, desk) for partner in project.partners),
        notes=desk.prose(project.notes),
        funding_statement=desk.sentence(programme.funding_statement),
        registers=_registers(project, desk),
        related=desk.showcase_cards(desk.catalogue.showcases_with(project.slug)),
        foot=desk.foot(project),
    )


def projects_page(desk: Desk) -> Page:
    """All projects: what runs comes first, what ended after it."""
    groups = []
    for key in ("running", "planned", "ended", "unknown"):
        projects = [it for it in desk.catalogue.projects.values() if status_of(it, desk.edition.today) == key]
        latest_first = sorted(projects, key=_last_day, reverse=True)
        groups.append(Group(key, desk.word(f"projects_{key}"), desk.project_cards(latest_first)))
    return desk.list_page("projects", groups, explorer_link("projects", desk), in_view_link(desk))


def _last_day(project: Project) -> date:
    known = project.end or project.start
    return known.last_day() if known else date.min


def _facts(project: Project, desk: Desk) -> Iterator[tuple[Fact, ...]]:
    catalogue = desk.catalogue
    rate = project.eu_rate and desk.edition.quantity(project.eu_rate, "percent")
    leads = [_participant(partner, desk).link for partner in project.partners if partner.role == "lead"]
    specialisations = desk.links(catalogue.specialisations[slug] for slug in project.specialisations)
    yield desk.fact("status", desk.status(project).label)
    yield desk.fact("period", desk.period(project))
    yield desk.fact("programme", desk.link(catalogue.programmes[project.programme]))
    yield desk.fact("lead_partner", *leads)
    yield desk.fact("places", *desk.places(project))
    yield desk.fact("specialisations", *specialisations)
    yield desk.fact("total_budget", _amount(project.total_budget, desk))
    yield desk.fact("eu_contribution", _amount(project.eu_contribution, desk))
    yield desk.fact("eu_rate", rate or "")


def _amount(amount: Amount | None, desk: Desk) -> Markup:
    """A sum with the number of its source."""
    if amount is None:
        return Markup("")
    number = Markup.escape(desk.edition.quantity(amount.amount, "EUR"))
    about = desk.word("qualifier_about").format(number=number) if amount.about else number
    return about + desk.references.citation(amount.source)


def _participant(partner: Partner, desk: Desk) -> Participant:
    if partner.organisation:
        link = desk.link(desk.catalogue.organisations[partner.organisation])
    else:
        link = Link(desk.line(partner.name or ""), "")
    country = desk.edition.country(partner.country)
    role = desk.word("lead_partner_in").format(country=country) if partner.role == "lead" else Markup.escape(country)
    return Participant(link, role)


def _registers(project: Project, desk: Desk) -> tuple[Link, ...]:
    """The project in the registers of EU projects, by its numbers there."""
    addresses = {
        "keep.eu": project.keep_eu_id and f"https://keep.eu/projects/{project.keep_eu_id}/",
        "Kohesio": project.kohesio_id and f"https://kohesio.ec.europa.eu/en/projects/{project.kohesio_id}",
    }
    known = {link.url for link in project.links}
    return tuple(
        Link(Markup.escape(name), address)
        for name, address in addresses.items()
        if address and not any(url.startswith(address) for url in known)
    )

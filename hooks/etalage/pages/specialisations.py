"""Pages of specialisations: the list, today's before earlier ones, and each specialisation.

In: specialisations, and the writer of the page. Out: `Page`s. Next: `pages`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..addresses import explorer_path
from ..model import Project, Showcase, Specialisation
from ..model.specialisation import Succession
from ..model.status import status_of
from .charts import Lineage, draw_lineage, short_link, with_parts
from .parts.cards import by_status, make_cards, project_cards, showcase_cards
from .parts.desks import Desk, desks_for, make_desk
from .parts.excerpts import few_cards, first_of, rest_of, some_links
from .parts.figures import make_figures
from .parts.offered import Found, ListedOpportunity, find_opportunities, list_opportunity
from .parts.opportunities import Offering
from .parts.page_making import list_pages, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Fact, Group, KeyFigure, Link, Page, Part, RecordView
from .parts.writer import PageWriter


@dataclass(frozen=True)
class Ancestry:
    """One step from an older specialisation to a newer one."""

    link: Link
    """To the one that the page at hand is not about."""

    basis: Markup
    """On what ground we say so."""

    is_own_reading: bool
    """Whether no source says so."""


WORK_WITH_US = "work-with-us"
"""Anchor of how to work together, on the page of a specialisation."""

ABROAD = "partner-abroad"

FIRST_OPPORTUNITIES = 4
"""How many stand on the page of a specialisation; the page for partners has all."""


@dataclass(frozen=True)
class Cooperation:
    """How to work together on a specialisation."""

    desks: tuple[Desk, ...]
    """Whom to turn to."""

    opportunities: tuple[ListedOpportunity, ...]
    """The first of today's, those for partners abroad before others."""

    taken_from: tuple[Link, ...]
    """Whose they are where it has none of its own: its whole, or what it grew into."""

    others: Link
    """To the page for partners, which has all."""

    earlier: tuple[Link, ...]
    """EU projects that have ended."""


@dataclass(frozen=True, kw_only=True)
class SpecialisationView(RecordView):
    """The page of a specialisation."""

    strengths: Part[tuple[Markup, ...]] | None
    body: Part[Markup] | None
    figures: Part[tuple[KeyFigure, ...]] | None
    work_with_us: Part[Cooperation] | None
    facilities: Part[tuple[Desk, ...]] | None
    showcases: Part[tuple[Card, ...]] | None
    projects: Part[tuple[Card, ...]] | None
    parts: Part[tuple[Card, ...]] | None

    lineage: Lineage | None
    """What it grew out of or into, as a drawing."""

    grew_into: Part[tuple[Ancestry, ...]] | None
    grew_out_of: Part[tuple[Ancestry, ...]] | None

    agendas: Part[tuple[Link, ...]] | None
    """Those that name it."""


def specialisation_page(specialisation: Specialisation, writer: PageWriter) -> Page:
    catalogue, part, slug = writer.catalogue, writer.part, specialisation.slug
    facilities = (catalogue.organisations[it] for it in specialisation.facilities)
    desks = tuple(make_desk(it, writer) for it in facilities)
    showcases = by_status(catalogue.showcases_of(slug), writer)
    projects = by_status(catalogue.projects_of(slug), writer)
    era, facts = _era(specialisation, writer), _facts(specialisation, writer)
    agendas = catalogue.agendas_naming(specialisation)
    view = SpecialisationView(
        header=make_header(writer, specialisation, era, *facts),
        strengths=part("strengths", writer.sentences(specialisation.strengths)),
        body=part("story", writer.prose(specialisation.body)),
        figures=part("figures", make_figures(writer, specialisation.figures)),
        work_with_us=part("work_with_us", _cooperation(specialisation, writer)),
        facilities=part("facilities", desks),
        showcases=_listed(writer, slug, "showcases", showcase_cards(writer, showcases)),
        projects=_listed(writer, slug, "projects", project_cards(writer, projects)),
        parts=_parts(specialisation, writer),
        lineage=_strand(specialisation, writer),
        grew_into=_grown(list(_grew_into(specialisation, writer)), writer),
        grew_out_of=part("grew_out_of", tuple(ancestry(specialisation, writer))),
        agendas=part("named_in", some_links(writer, agendas, writer.edition.path("agendas"))),
        footer=make_footer(writer, specialisation),
    )
    return record_page(writer, specialisation, "pages/specialisation.html", view)


def _listed(
    writer: PageWriter, slug: str, kind: str, cards: tuple[Card, ...]
) -> Part[tuple[Card, ...]] | None:
    return few_cards(
        writer, kind, cards, explorer_path(writer.edition, kind=kind, specialisation=slug)
    )


def _parts(specialisation: Specialisation, writer: PageWriter) -> Part[tuple[Card, ...]] | None:
    cards = make_cards(writer, writer.catalogue.parts_of(specialisation.slug))
    return few_cards(writer, "parts", cards, writer.edition.path("specialisations"))


def _cooperation(specialisation: Specialisation, writer: PageWriter) -> Cooperation:
    nearest, slug = writer.catalogue.nearest, specialisation.slug
    near = nearest(slug, lambda it: bool(_open_now(it, writer)))
    found = {id(it.opportunity): it for each in near for it in _open_now(each, writer)}
    meant = sorted(found.values(), key=lambda it: ABROAD not in it.opportunity.audience)
    past = nearest(slug, lambda it: bool(_ended(it, writer)))
    earlier = {it.slug: it for each in past for it in _ended(each, writer)}
    return Cooperation(
        desks=desks_for(specialisation, writer),
        opportunities=tuple(list_opportunity(it, writer) for it in meant[:FIRST_OPPORTUNITIES]),
        taken_from=tuple(short_link(it, writer) for it in near if it != specialisation),
        others=_others(len(meant), writer),
        earlier=some_links(writer, [*earlier.values()], writer.edition.path("projects")),
    )


def _open_now(specialisation: Specialisation, writer: PageWriter) -> list[Found]:
    catalogue, slug = writer.catalogue, specialisation.slug
    records: list[Offering] = [*catalogue.showcases_of(slug), *catalogue.projects_of(slug)]
    return [it for it in find_opportunities(records, writer) if it.holds_now]


def _ended(specialisation: Specialisation, writer: PageWriter) -> list[Project]:
    projects, today = writer.catalogue.projects_of(specialisation.slug), writer.edition.today
    return [it for it in projects if status_of(it, today) == "ended"]


def _others(count: int, writer: PageWriter) -> Link:
    """To the page for partners, with how many of the same there are besides the first."""
    path = writer.edition.path("partners")
    if count <= FIRST_OPPORTUNITIES:
        return Link(writer.word("partners"), path)
    more = writer.edition.counted("opportunities_more", count - FIRST_OPPORTUNITIES)
    return Link(more, f"{path}#now")


def _strand(specialisation: Specialisation, writer: PageWriter) -> Lineage | None:
    """Of an older one what it grew into; of another one what it and its parts grew out of."""
    catalogue, slug = writer.catalogue, specialisation.slug
    newer = {it.slug for it in catalogue.successors_of(slug)}
    if not newer:
        return draw_lineage(writer, with_parts(catalogue, [specialisation]))
    wholes = (it for it in catalogue.specialisations.values() if not it.broader)
    in_order = [it for it in with_parts(catalogue, wholes) if it.slug in newer]
    return draw_lineage(writer, first_of(in_order), slug)


def specialisations_pages(writer: PageWriter) -> Iterable[Page]:
    """Today's specialisations with their parts, then the older ones."""
    return list_pages(writer, "specialisations", _groups(writer))


def _groups(writer: PageWriter) -> Iterator[Group]:
    records = writer.catalogue.specialisations.values()
    current = [it for it in records if writer.catalogue.is_current(it)]
    earlier = [it for it in records if not writer.catalogue.is_current(it)]
    yield Group("current", writer.word("specialisations_current"), _cards(current, None, writer))
    for it in current:
        title = writer.word("specialisations_parts").format(title=writer.text(it.title))
        yield Group(f"parts-{it.slug}", title, _cards(current, it.slug, writer))
    yield Group("earlier", writer.word("specialisations_earlier"), make_cards(writer, earlier))


def _cards(
    specialisations: list[Specialisation], broader: str | None, writer: PageWriter
) -> tuple[Card, ...]:
    """Those that are part of the same whole; broader: None for those that are part of none."""
    return make_cards(writer, (it for it in specialisations if it.broader == broader))


def _era(specialisation: Specialisation, writer: PageWriter) -> Markup:
    is_current = writer.catalogue.is_current(specialisation)
    return writer.word("era_current" if is_current else "era_earlier")


def _facts(specialisation: Specialisation, writer: PageWriter) -> Iterator[tuple[Fact, ...]]:
    if specialisation.broader:
        whole = writer.catalogue.specialisations[specialisation.broader]
        yield writer.fact("part_of", writer.link(whole))
    period = writer.edition.period(specialisation.valid_from, specialisation.valid_to)
    yield writer.fact("named_in_sources", period)
    yield writer.fact("places", *writer.places(specialisation))
    yield writer.fact("contact", *(it.link for it in desks_for(specialisation, writer)))
    yield writer.fact("runs_now", *_running(specialisation, writer))


def _running(specialisation: Specialisation, writer: PageWriter) -> tuple[Link, ...]:
    catalogue, slug = writer.catalogue, specialisation.slug
    known: list[Showcase | Project] = [
        *catalogue.showcases_of(slug),
        *catalogue.projects_of(slug),
    ]
    path = explorer_path(writer.edition, specialisation=slug, status="running")
    return some_links(writer, [it for it in known if writer.is_running(it)], path)


def ancestry(specialisation: Specialisation, writer: PageWriter) -> Iterator[Ancestry]:
    """What it grew out of."""
    for succession in specialisation.succeeds:
        older = writer.catalogue.specialisations[succession.specialisation]
        yield _step(older, succession, writer)


def _grew_into(specialisation: Specialisation, writer: PageWriter) -> Iterator[Ancestry]:
    for newer in writer.catalogue.successors_of(specialisation.slug):
        for succession in newer.succeeds:
            if succession.specialisation == specialisation.slug:
                yield _step(newer, succession, writer)


def _grown(steps: Sequence[Ancestry], writer: PageWriter) -> Part[tuple[Ancestry, ...]] | None:
    more = rest_of(writer, steps, writer.edition.path("specialisations"))
    return writer.part("grew_into", tuple(first_of(steps)), more=more)


def _step(other: Specialisation, succession: Succession, writer: PageWriter) -> Ancestry:
    basis = writer.sentence(succession.basis)
    return Ancestry(short_link(other, writer), basis, succession.own_reading)

"""The page for partners: every offer and every ask, what holds now before what held earlier.

In: showcases, projects and agendas. Out: a `Page`. Next: `pages`.

Within each era opportunities stand by specialisation; what belongs to several or to none stands
under a heading of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Agenda, Project, Showcase
from ..model.localised import Text
from ..model.status import status_of
from .agendas import published
from .parts.page_making import overview_page
from .parts.views import Link, Page
from .parts.writer import PageWriter

EVERYTHING = ""
"""Stands for a specialisation where an opportunity is for the whole region."""

Offering = Showcase | Project | Agenda
"""What makes offers and asks."""


@dataclass(frozen=True)
class Opportunity:
    """An offer or an ask."""

    kind: str
    """offer or ask, for the style."""

    label: Markup
    """The kind in words."""

    text: Markup

    record: Link
    """Who says so."""

    details: Markup
    """When it holds, in words."""

    places: tuple[Link, ...]


@dataclass(frozen=True)
class OpportunityGroup:
    """Opportunities of one specialisation, or of the whole region."""

    id: str
    """Anchor of the heading."""

    title: Markup
    opportunities: tuple[Opportunity, ...]


@dataclass(frozen=True)
class Era:
    """What holds now, or what held earlier."""

    id: str
    """Anchor of the heading."""

    title: Markup
    introduction: Markup
    groups: tuple[OpportunityGroup, ...]


@dataclass(frozen=True)
class PartnersView:
    """The page for partners."""

    title: Markup
    introduction: Markup

    contact: Link
    """Where to write to."""

    eras: tuple[Era, ...]


def partners_page(writer: PageWriter) -> Page:
    records: list[Offering] = [
        *writer.catalogue.showcases.values(),
        *writer.catalogue.projects.values(),
        *writer.catalogue.agendas.values(),
    ]
    view = PartnersView(
        title=writer.word("partners"),
        introduction=writer.word("partners_introduction"),
        contact=Link(writer.word("contact_site"), writer.catalogue.site.contact),
        eras=(
            _era("now", [it for it in records if _holds_now(it, writer)], writer),
            _era("earlier", [it for it in records if not _holds_now(it, writer)], writer),
        ),
    )
    return overview_page(writer, "partners", "pages/partners.html", view)


def _holds_now(record: Offering, writer: PageWriter) -> bool:
    if isinstance(record, Agenda):
        return writer.catalogue.is_current_agenda(record)
    return status_of(record, writer.edition.today) in ("running", "planned")


def _era(key: str, records: list[Offering], writer: PageWriter) -> Era:
    by_specialisation: dict[str, list[Opportunity]] = {}
    for specialisations, opportunity in _opportunities(records, writer):
        for heading in _headings(specialisations, key, writer):
            by_specialisation.setdefault(heading, []).append(opportunity)
    return Era(
        id=key,
        title=writer.word(f"partners_{key}"),
        introduction=writer.word(f"partners_{key}_introduction"),
        groups=tuple(_groups(key, by_specialisation, writer)),
    )


def _groups(
    era: str, by_specialisation: Mapping[str, list[Opportunity]], writer: PageWriter
) -> Iterator[OpportunityGroup]:
    for slug, specialisation in writer.catalogue.specialisations.items():
        if found := by_specialisation.get(slug):
            title = writer.text(specialisation.title)
            yield OpportunityGroup(f"{era}-{slug}", title, tuple(found))
    if found := by_specialisation.get(EVERYTHING):
        yield OpportunityGroup(f"{era}-all", writer.word("all_fields"), tuple(found))


def _headings(specialisations: tuple[str, ...], era: str, writer: PageWriter) -> tuple[str, ...]:
    """One or two specialisations each get the opportunity.

    More of them, or none, mean that it is for the whole region.
    """
    catalogue = writer.catalogue
    fitting = tuple(
        slug
        for slug in specialisations
        if era == "earlier" or catalogue.is_current(catalogue.specialisations[slug])
    )
    return fitting if 1 <= len(fitting) <= 2 else (EVERYTHING,)


def _opportunities(
    records: Iterable[Offering], writer: PageWriter
) -> Iterator[tuple[tuple[str, ...], Opportunity]]:
    """Each with the specialisations it belongs to."""
    for record in records:
        if isinstance(record, Agenda):
            for priority in record.priorities:
                for kind, text in _both(priority.offers, priority.asks):
                    yield priority.specialisations, _opportunity(kind, text, record, writer)
        else:
            for kind, text in _both(record.offers, record.seeks):
                yield record.specialisations, _opportunity(kind, text, record, writer)


def _both(offers: Iterable[Text], asks: Iterable[Text]) -> Iterator[tuple[str, Text]]:
    yield from (("offer", text) for text in offers)
    yield from (("ask", text) for text in asks)


def _opportunity(kind: str, text: Text, record: Offering, writer: PageWriter) -> Opportunity:
    details, places = _when_and_where(record, writer)
    return Opportunity(
        kind=kind,
        label=writer.word(f"opportunity_{kind}"),
        text=writer.text(text),
        record=writer.link(record),
        details=details,
        places=places,
    )


def _when_and_where(record: Offering, writer: PageWriter) -> tuple[Markup, tuple[Link, ...]]:
    if isinstance(record, Agenda):
        return published(record, writer), ()
    return writer.status(record).label, writer.places(record)

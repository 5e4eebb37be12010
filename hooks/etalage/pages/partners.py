"""Partner with us: every offer and every ask, first what holds now and then what earlier projects and agendas said.

Within each, by specialisation; what belongs to several or to none stands under a heading of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Agenda, Project, Showcase
from ..model.localised import Text
from ..model.status import status_of
from .agendas import published
from .parts.page_making import overview_page
from .parts.views import Link, Page
from .parts.writer import PageWriter


@dataclass(frozen=True)
class Opportunity:
    """kind: offer or ask. details: when, in words."""

    kind: str
    label: Markup
    text: Markup
    record: Link
    details: Markup
    places: tuple[Link, ...]


@dataclass(frozen=True)
class OpportunityGroup:
    id: str
    title: Markup
    opportunities: tuple[Opportunity, ...]


@dataclass(frozen=True)
class Era:
    id: str
    title: Markup
    introduction: Markup
    groups: tuple[OpportunityGroup, ...]


@dataclass(frozen=True)
class PartnersView:
    title: Markup
    introduction: Markup
    contact: Link
    eras: tuple[Era, ...]


def partners_page(writer: PageWriter) -> Page:
    records: list[Showcase | Project | Agenda] = [
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


def _holds_now(record: Showcase | Project | Agenda, writer: PageWriter) -> bool:
    if isinstance(record, Agenda):
        return writer.catalogue.is_current_agenda(record)
    return status_of(record, writer.edition.today) in ("running", "planned")


def _era(key: str, records: list[Showcase | Project | Agenda], writer: PageWriter) -> Era:
    by_specialisation: dict[str, list[Opportunity]] = {}
    for specialisations, opportunity in _opportunities(records, writer):
        for heading in _headings(specialisations, key, writer):
            by_specialisation.setdefault(heading, []).append(opportunity)
    groups = [
        OpportunityGroup(
            f"{key}-{slug}", writer.text(specialisation.title), tuple(by_specialisation[slug])
        )
        for slug, specialisation in writer.catalogue.specialisations.items()
        if slug in by_specialisation
    ]
    if "" in by_specialisation:
        groups.append(
            OpportunityGroup(f"{key}-all", writer.word("all_fields"), tuple(by_specialisation[""]))
        )
    return Era(
        key,
        writer.word(f"partners_{key}"),
        writer.word(f"partners_{key}_introduction"),
        tuple(groups),
    )


def _headings(specialisations: tuple[str, ...], era: str, writer: PageWriter) -> tuple[str, ...]:
    """One or two specialisations each get the opportunity; more or none mean that it is for the whole region."""
    known = writer.catalogue.specialisations
    fitting = tuple(
        slug
        for slug in specialisations
        if era == "earlier" or writer.catalogue.is_current(known[slug])
    )
    return fitting if 1 <= len(fitting) <= 2 else ("",)


def _opportunities(
    records: Iterable[Showcase | Project | Agenda], writer: PageWriter
) -> Iterator[tuple[tuple[str, ...], Opportunity]]:
    """Each with the specialisations it belongs to."""
    for record in records:
        if isinstance(record, Agenda):
            details = published(record, writer)
            for priority in record.priorities:
                for label, text in _both(priority.offers, priority.asks):
                    yield (
                        priority.specialisations,
                        _opportunity(label, text, writer.link(record), details, (), writer),
                    )
        else:
            for label, text in _both(record.offers, record.seeks):
                status = writer.status(record).label
                yield (
                    record.specialisations,
                    _opportunity(
                        label, text, writer.link(record), status, writer.places(record), writer
                    ),
                )


def _both(offers: Iterable[Text], asks: Iterable[Text]) -> Iterator[tuple[str, Text]]:
    yield from (("offer", text) for text in offers)
    yield from (("ask", text) for text in asks)


def _opportunity(
    kind: str,
    text: Text,
    record: Link,
    details: Markup,
    places: tuple[Link, ...],
    writer: PageWriter,
) -> Opportunity:
    return Opportunity(
        kind, writer.word(f"opportunity_{kind}"), writer.text(text), record, details, places
    )

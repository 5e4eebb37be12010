"""Pages of organisations: the list, by kind, and each organisation with all it takes part in.

In: organisations, and the writer of the page. Out: `Page`s. Next: `pages`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from markupsafe import Markup

from ..model import Organisation, Project, Showcase
from ..model.organisation import OrganisationKind
from .parts.cards import make_card
from .parts.desks import has_site
from .parts.excerpts import first_of, rest_of, some_links
from .parts.page_making import list_pages, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Fact, Group, Link, Page, Part, Participant, RecordView
from .parts.writer import NOTHING, SEPARATOR, PageWriter


@dataclass(frozen=True, kw_only=True)
class OrganisationView(RecordView):
    """The page of an organisation."""

    body: Part[Markup] | None

    showcases: Part[tuple[Participant, ...]] | None
    """Those it takes part in, as with `projects`, each with its role there."""

    projects: Part[tuple[Participant, ...]] | None
    members: Part[tuple[Link, ...]] | None

    named_by: Part[tuple[Link, ...]] | None
    """Other records that refer to it."""


def organisation_page(organisation: Organisation, writer: PageWriter) -> Page:
    catalogue, part, slug = writer.catalogue, writer.part, organisation.slug
    view = OrganisationView(
        header=make_header(
            writer,
            organisation,
            writer.choice("organisation", organisation.kind),
            *_facts(organisation, writer),
        ),
        body=part("story", writer.prose(organisation.body)),
        showcases=part("showcases", _some(_showcases(organisation, writer), "showcases", writer)),
        projects=part("projects", _some(_projects(organisation, writer), "projects", writer)),
        members=part(
            "members",
            some_links(writer, catalogue.members_of(slug), writer.edition.path("organisations")),
        ),
        named_by=part("named_in", some_links(writer, catalogue.naming(slug))),
        footer=make_footer(writer, organisation),
    )
    return record_page(writer, organisation, "pages/organisation.html", view)


def _some(
    participants: Iterable[Participant], kind: str, writer: PageWriter
) -> tuple[Participant, ...]:
    every = tuple(participants)
    rest = rest_of(writer, every, writer.edition.path(kind))
    return (*first_of(every), *((Participant(rest, NOTHING),) if rest else ()))


def organisations_pages(writer: PageWriter) -> Iterable[Page]:
    """All organisations, in the order of the kinds of the model."""
    groups = []
    for kind in get_args(OrganisationKind):
        organisations = [it for it in writer.catalogue.organisations.values() if it.kind == kind]
        title = writer.choice("organisations", kind)
        groups.append(Group(kind, title, tuple(_row(it, writer) for it in organisations)))
    return list_pages(writer, "organisations", groups, note=_note(writer), is_directory=True)


def _row(organisation: Organisation, writer: PageWriter) -> Card:
    """With where it is, and in how much it takes part."""
    catalogue = writer.catalogue
    place = catalogue.places[organisation.place].title if organisation.place else None
    count = len(tuple(_showcases(organisation, writer))) + len(
        tuple(_projects(organisation, writer))
    )
    known = (
        writer.text(place) if place else Markup.escape(organisation.seat or ""),
        writer.edition.counted("takes_part", count) if count else NOTHING,
    )
    return make_card(writer, organisation, SEPARATOR.join(it for it in known if it))


def _note(writer: PageWriter) -> Markup:
    """Of how many a website is known."""
    every = writer.catalogue.organisations.values()
    known = writer.edition.number(Decimal(sum(map(has_site, every))))
    return writer.edition.counted("with_site", len(every), known=known)


def _facts(organisation: Organisation, writer: PageWriter) -> Iterator[tuple[Fact, ...]]:
    catalogue, others = writer.catalogue, writer.catalogue.organisations
    place = [writer.link(catalogue.places[organisation.place])] if organisation.place else []
    successor = [writer.link(others[organisation.successor])] if organisation.successor else []
    yield writer.fact("place", *place, organisation.seat or "")
    yield writer.fact("existed", writer.edition.period(organisation.start, organisation.end))
    yield writer.fact("continued_by", *successor)
    yield writer.fact("continues", *writer.links(catalogue.predecessors_of(organisation.slug)))
    yield writer.fact("member_of", *writer.links(others[it] for it in organisation.member_of))
    yield from _web_facts(organisation, writer)


def _web_facts(organisation: Organisation, writer: PageWriter) -> Iterator[tuple[Fact, ...]]:
    if organisation.url:
        yield writer.fact("website", Link(writer.word("official_site"), organisation.url))
    if organisation.ror_id:
        shown = Markup.escape(organisation.ror_id.removeprefix("https://"))
        yield writer.fact("ror_id", Link(shown, organisation.ror_id))


def _showcases(organisation: Organisation, writer: PageWriter) -> Iterator[Participant]:
    for showcase in writer.catalogue.referring(Showcase, "organisations", organisation.slug):
        for participation in showcase.organisations:
            if participation.organisation == organisation.slug:
                yield Participant(writer.link(showcase), writer.sentence(participation.role))


def _projects(organisation: Organisation, writer: PageWriter) -> Iterator[Participant]:
    for project in writer.catalogue.referring(Project, "partners", organisation.slug):
        for partner in project.partners:
            if partner.organisation == organisation.slug:
                yield Participant(writer.link(project), writer.word(f"role_{partner.role}"))

"""Pages of organisations: the list, by kind, and each organisation with all it takes part in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from ..model import Organisation
from ..model.organisation import OrganisationKind
from .desk import Desk
from .page import Fact, Foot, Group, Head, Link, Page, Participant


@dataclass(frozen=True)
class OrganisationView:
    """Lists hold what the organisation takes part in; roles are in words."""

    head: Head
    body: Markup
    showcases: tuple[Participant, ...]
    projects: tuple[Participant, ...]
    named_by: tuple[Link, ...]
    members: tuple[Link, ...]
    foot: Foot


def organisation_page(organisation: Organisation, desk: Desk) -> Page:
    catalogue = desk.catalogue
    view = OrganisationView(
        head=desk.head(
            organisation, desk.word(f"organisation_{organisation.kind.replace('-', '_')}"), *_facts(organisation, desk)
        ),
        body=desk.prose(organisation.body),
        showcases=tuple(_showcases(organisation, desk)),
        projects=tuple(_projects(organisation, desk)),
        named_by=desk.links(catalogue.naming(organisation.slug)),
        members=desk.links(catalogue.members_of(organisation.slug)),
        foot=desk.foot(organisation),
    )
    return desk.record_page(organisation, "organisation.html", view)


def organisations_page(desk: Desk) -> Page:
    """All organisations, in the order of the kinds of the model."""
    groups = []
    for kind in get_args(OrganisationKind):
        organisations = [it for it in desk.catalogue.organisations.values() if it.kind == kind]
        title = desk.word(f"organisations_{kind.replace('-', '_')}")
        groups.append(Group(kind, title, tuple(desk.card(it) for it in organisations)))
    return desk.list_page("organisations", groups)


def _facts(organisation: Organisation, desk: Desk) -> Iterator[tuple[Fact, ...]]:
    catalogue = desk.catalogue
    place = [desk.link(catalogue.places[organisation.place])] if organisation.place else []
    successor = [desk.link(catalogue.organisations[organisation.successor])] if organisation.successor else []
    website = [Link(desk.word("official_site"), organisation.url)] if organisation.url else []
    ror = (
        [Link(Markup.escape(organisation.ror_id.removeprefix("https://")), organisation.ror_id)] if organisation.ror_id else []
    )
    yield desk.fact("place", *place, organisation.seat or "")
    yield desk.fact("existed", desk.edition.period(organisation.start, organisation.end))
    yield desk.fact("continued_by", *successor)
    yield desk.fact("continues", *desk.links(catalogue.predecessors_of(organisation.slug)))
    yield desk.fact("member_of", *desk.links(catalogue.organisations[slug] for slug in organisation.member_of))
    yield desk.fact("website", *website)
    yield desk.fact("ror_id", *ror)


def _showcases(organisation: Organisation, desk: Desk) -> Iterator[Participant]:
    for showcase in desk.catalogue.showcases.values():
        for participation in showcase.organisations:
            if participation.organisation == organisation.slug:
                yield Participant(desk.link(showcase), desk.sentence(participation.role))


def _projects(organisation: Organisation, desk: Desk) -> Iterator[Participant]:
    for project in desk.catalogue.projects.values():
        for partner in project.partners:
            if partner.organisation == organisation.slug:
                yield Participant(desk.link(project), desk.word(f"role_{partner.role}"))

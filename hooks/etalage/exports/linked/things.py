"""Each kind of record as a node, with the type that it has in schema.org.

In: a record. Out: its node, and those of its figures. Next: `documents`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ...model import (
    Agenda,
    Described,
    Organisation,
    Place,
    Programme,
    Project,
    Record,
    Showcase,
    Source,
    Specialisation,
)
from ...model.project import Partner
from ..publisher import Publisher, plain_number
from .parts import (
    GOAL,
    Node,
    date_of,
    here,
    make_observations,
    make_spot,
    picture_of,
    refer,
    same_elsewhere,
    say,
    say_name,
    without_nothing,
)

ORGANISATIONS = {
    "municipality": "GovernmentOrganization",
    "regional-authority": "GovernmentOrganization",
    "government": "GovernmentOrganization",
    "university": "CollegeOrUniversity",
    "university-of-applied-sciences": "CollegeOrUniversity",
    "vocational-education": "EducationalOrganization",
    "hospital": "Hospital",
    "research": "ResearchOrganization",
    "company": "Corporation",
}
"""Kinds of organisations that schema.org has a type for."""


def describe(record: Record, publisher: Publisher) -> list[Node]:
    """The node of a record, then those of its figures."""
    node: Node = {"@id": publisher.id_of(record.folder, record.slug)}
    own = KINDS_OF_THINGS.get(type(record), _thing)
    if not isinstance(record, Described):
        return [without_nothing(node | own(record, publisher))]
    node |= own(record, publisher)
    node |= {
        "name": say(record.title),
        "description": say(record.summary),
        "url": [publisher.page(record, it) for it in publisher.languages],
        "image": picture_of(record, publisher),
        "subjectOf": refer(record.sources, publisher),
    }
    return [without_nothing(node), *make_observations(record, publisher)]


def _thing(record: Record, publisher: Publisher) -> Node:
    """A kind that schema.org has no type for."""
    return {"@type": "Thing"}


def _showcase(showcase: Showcase, publisher: Publisher) -> Node:
    spot = showcase.location
    at = {
        "@id": here(showcase, publisher, "place"),
        "@type": "Place",
        "geo": make_spot(showcase, spot, publisher) if spot else None,
    }
    goals = [{"@id": f"{GOAL}{number}"} for number in showcase.sdgs]
    return {
        "@type": "Project",
        "foundingDate": date_of(showcase.start),
        "dissolutionDate": date_of(showcase.end),
        "location": [*refer(showcase.places, publisher), *([at] if spot else [])],
        "member": refer([it.organisation for it in showcase.organisations], publisher),
        "knowsAbout": [*refer(showcase.specialisations, publisher), *goals],
        **_identity(same_elsewhere(showcase)),
    }


def _project(project: Project, publisher: Publisher) -> Node:
    partners = list(enumerate(project.partners, 1))
    return {
        "@type": "ResearchProject",
        "alternateName": project.acronym and say_name(project.acronym, publisher),
        "identifier": project.operation_id,
        "foundingDate": date_of(project.start),
        "dissolutionDate": date_of(project.end),
        "location": refer(project.places, publisher),
        "knowsAbout": refer(project.specialisations, publisher),
        "member": [_partner(project, it, number, publisher) for number, it in partners],
        "funding": _grant(project, publisher),
        **_identity(same_elsewhere(project, *project.registers.values())),
    }


def _partner(project: Project, partner: Partner, number: int, publisher: Publisher) -> Node:
    if partner.organisation:
        return refer([partner.organisation], publisher)[0]
    return {
        "@id": here(project, publisher, f"partner-{number}"),
        "@type": "Organization",
        "name": say_name(partner.name or "", publisher),
    }


def _grant(project: Project, publisher: Publisher) -> Node:
    paid = project.eu_contribution
    amount = {
        "@id": here(project, publisher, "amount"),
        "@type": "MonetaryAmount",
        "value": plain_number(paid.amount) if paid else None,
        "currency": publisher.currency,
        "dct:source": refer([paid.source if paid else None], publisher),
    }
    return without_nothing(
        {
            "@id": here(project, publisher, "grant"),
            "@type": "MonetaryGrant",
            "funder": refer([project.programme], publisher),
            "amount": amount if paid else None,
        }
    )


def _programme(programme: Programme, publisher: Publisher) -> Node:
    return {
        "@type": "FundingScheme",
        "foundingDate": programme.period.start.isoformat(),
        "dissolutionDate": programme.period.end.isoformat(),
        "sameAs": [programme.url],
    }


def _place(place: Place, publisher: Publisher) -> Node:
    has_parts = publisher.catalogue.places_within(place.slug)
    registers = publisher.catalogue.site.place_codes
    starts = {scheme.name: scheme.uri for scheme in registers if scheme.uri}
    known = [f"{starts[it.scheme]}{it.value}" for it in place.codes if it.scheme in starts]
    return {
        "@type": "AdministrativeArea" if has_parts else "City",
        "containedInPlace": refer([place.within], publisher),
        "geo": make_spot(place, place.location, publisher),
        **_identity(same_elsewhere(place, *known), place.url),
    }


def _organisation(organisation: Organisation, publisher: Publisher) -> Node:
    special = ORGANISATIONS.get(organisation.kind)
    return {
        "@type": ["Organization", special] if special else "Organization",
        "location": refer([organisation.place], publisher),
        "memberOf": refer(organisation.member_of, publisher),
        "foundingDate": date_of(organisation.start),
        "dissolutionDate": date_of(organisation.end),
        "dct:isReplacedBy": refer([organisation.successor], publisher),
        **_identity(same_elsewhere(organisation, organisation.ror_id), organisation.url),
    }


def _specialisation(specialisation: Specialisation, publisher: Publisher) -> Node:
    older = [it.specialisation for it in specialisation.succeeds]
    return {
        "@type": ["DefinedTerm", "skos:Concept"],
        "skos:broader": refer([specialisation.broader], publisher),
        "dct:replaces": refer(older, publisher),
        **_identity(same_elsewhere(specialisation)),
    }


def _agenda(agenda: Agenda, publisher: Publisher) -> Node:
    return {
        "@type": "Report",
        "abstract": say(agenda.mission),
        "datePublished": date_of(agenda.published),
        "publisher": refer(agenda.publisher, publisher),
        "about": refer(agenda.specialisations, publisher),
        "isBasedOn": refer([agenda.document], publisher),
        "dct:replaces": refer(agenda.succeeds, publisher),
    }


def _source(source: Source, publisher: Publisher) -> Node:
    by = {
        "@id": f"{publisher.id_of('sources', source.slug)}-publisher",
        "@type": "Organization",
        "name": say_name(source.publisher or "", publisher),
    }
    return {
        "@type": "CreativeWork",
        "name": say(source.title),
        "publisher": by if source.publisher else None,
        "datePublished": date_of(source.published),
        "inLanguage": source.language,
        "url": source.url,
    }


def _identity(same: list[str], official: str | None = None) -> Mapping[str, Any]:
    """The same thing in registers; an official site is known as such to search engines only."""
    return {
        "sameAs": list(dict.fromkeys([*same, *([official] if official else [])])),
        "owl:sameAs": [{"@id": it} for it in same],
    }


KINDS_OF_THINGS: Mapping[type[Record], Callable[[Any, Publisher], Node]] = {
    Showcase: _showcase,
    Specialisation: _specialisation,
    Project: _project,
    Programme: _programme,
    Place: _place,
    Organisation: _organisation,
    Agenda: _agenda,
    Source: _source,
}


def describe_all(publisher: Publisher) -> Iterator[Node]:
    for record in publisher.records():
        yield from describe(record, publisher)

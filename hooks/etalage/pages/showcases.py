"""Pages of showcases: the list, by status, and each showcase."""

from dataclasses import dataclass

from markupsafe import Markup

from ..model import Showcase
from ..status import status_of
from .charts import in_view_link
from .desk import Desk
from .explorer import explorer_link
from .page import Card, Figure, Foot, Group, Head, Link, Page, Participant


@dataclass(frozen=True)
class ShowcaseView:
    head: Head
    figures: tuple[Figure, ...]
    body: Markup
    results: Markup
    legacy: Markup
    offers: tuple[Markup, ...]
    seeks: tuple[Markup, ...]
    participants: tuple[Participant, ...]
    related: tuple[Card, ...]
    projects: tuple[Card, ...]
    agendas: tuple[Link, ...]
    foot: Foot


def showcase_page(showcase: Showcase, desk: Desk) -> Page:
    return desk.record_page(showcase, "showcase.html", showcase_view(showcase, desk))


def showcase_view(showcase: Showcase, desk: Desk) -> ShowcaseView:
    specialisations = desk.links(desk.catalogue.specialisations[slug] for slug in showcase.specialisations)
    return ShowcaseView(
        head=desk.head(
            showcase,
            desk.text(showcase.theme),
            desk.fact("status", desk.status(showcase).label),
            desk.fact("period", desk.period(showcase)),
            desk.fact("places", *desk.places(showcase)),
            desk.fact("specialisations", *specialisations),
        ),
        figures=desk.figures(showcase.figures),
        body=desk.prose(showcase.body),
        results=desk.prose(showcase.results),
        legacy=desk.prose(showcase.legacy),
        offers=desk.sentences(showcase.offers),
        seeks=desk.sentences(showcase.seeks),
        participants=_participants(showcase, desk),
        related=desk.showcase_cards(desk.catalogue.related_showcases(showcase)),
        projects=desk.project_cards(desk.catalogue.projects_with(showcase.slug)),
        agendas=desk.links(desk.catalogue.agendas_naming(showcase)),
        foot=desk.foot(showcase),
    )


def showcases_page(desk: Desk) -> Page:
    """All showcases: what runs comes first, what ended after it."""
    groups = []
    for key in ("running", "planned", "ended", "unknown"):
        showcases = [it for it in desk.catalogue.showcases.values() if status_of(it, desk.edition.today) == key]
        groups.append(Group(key, desk.word(f"showcases_{key}"), desk.showcase_cards(showcases)))
    return desk.list_page("showcases", groups, explorer_link("showcases", desk), in_view_link(desk))


def _participants(showcase: Showcase, desk: Desk) -> tuple[Participant, ...]:
    organisations = desk.catalogue.organisations
    return tuple(
        Participant(desk.link(organisations[it.organisation]), desk.sentence(it.role)) for it in showcase.organisations
    )

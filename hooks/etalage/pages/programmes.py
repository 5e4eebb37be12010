"""Pages of funding programmes: the list and each programme with the projects it pays for."""

from dataclasses import dataclass

from markupsafe import Markup

from ..model import Programme
from .desk import Desk
from .page import Card, Foot, Group, Head, Link, Page


@dataclass(frozen=True)
class ProgrammeView:
    head: Head
    body: Markup
    funding_statement: Markup
    projects: tuple[Card, ...]
    foot: Foot


def programme_page(programme: Programme, desk: Desk) -> Page:
    view = ProgrammeView(
        head=desk.head(
            programme,
            desk.word("programme"),
            desk.fact("fund", desk.text(programme.fund)),
            desk.fact("strand", programme.strand or ""),
            desk.fact("period", desk.edition.period(programme.period.start, programme.period.end)),
            desk.fact("website", Link(desk.word("official_site"), programme.url)),
        ),
        body=desk.prose(programme.body),
        funding_statement=desk.sentence(programme.funding_statement),
        projects=desk.project_cards(desk.catalogue.funded_by(programme.slug)),
        foot=desk.foot(programme),
    )
    return desk.record_page(programme, "programme.html", view)


def programmes_page(desk: Desk) -> Page:
    """Programmes, the latest period first."""
    latest_first = sorted(desk.catalogue.programmes.values(), key=lambda it: it.period.start, reverse=True)
    return desk.list_page(
        "programmes", [Group("all", desk.word("programmes_all"), tuple(desk.card(it) for it in latest_first))]
    )

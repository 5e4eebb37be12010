"""What nodes of several kinds have: texts in every language, references, figures, spots.

In: parts of records. Out: parts of nodes. Next: `things`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ... import markup
from ...model import Described, Location, Record
from ...model.localised import Localised
from ...model.record import PICTURES, Figure
from ...model.references import Reference
from ...model.values import PartialDate
from ..publisher import Publisher, plain_number

Node = dict[str, Any]

GOAL = "http://metadata.un.org/sdg/"

REGISTERS = (
    "://cordis.europa.eu/project/",
    "://keep.eu/projects/",
    "://kohesio.ec.europa.eu/",
    "://ror.org/",
    "://www.wikidata.org/",
)
"""Where an address stands for the same thing as a record, and not for a text about it."""

UNITS = {"percent": "P1"}
"""Codes of UN/CEFACT; a currency is its own."""


class PerLanguage(dict[str, str]):
    """A text by language."""


def say(text: Localised[str]) -> PerLanguage:
    return PerLanguage({it: markup.plain(text[it]) for it in text.by_language})


def say_name(name: str, publisher: Publisher) -> PerLanguage:
    """One that is the same in every language."""
    return PerLanguage(dict.fromkeys(publisher.languages, markup.plain(name)))


def without_nothing(node: Mapping[str, Any]) -> Node:
    """Only what is known."""
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}


def refer(references: Iterable[Reference | None], publisher: Publisher) -> list[Node]:
    return [{"@id": publisher.id_of(it.kind, it)} for it in references if it]


def date_of(value: PartialDate | None) -> str | None:
    return value.isoformat() if value else None


def here(record: Record, publisher: Publisher, part: str) -> str:
    """Identifier of a part of a record."""
    return f"{publisher.id_of(record.folder, record.slug).partition('#')[0]}#{part}"


def make_spot(record: Record, spot: Location, publisher: Publisher) -> Node:
    return {
        "@id": here(record, publisher, "spot"),
        "@type": "GeoCoordinates",
        "latitude": plain_number(spot.lat),
        "longitude": plain_number(spot.lon),
    }


def make_observations(record: Described, publisher: Publisher) -> Iterator[Node]:
    """Each figure with what was counted, when, and who says so."""
    for number, figure in enumerate(getattr(record, "figures", ()), 1):
        yield without_nothing(
            {
                "@id": here(record, publisher, f"figure-{number}"),
                "@type": "Observation",
                "observationAbout": {"@id": publisher.id_of(record.folder, record.slug)},
                "variableMeasured": say(figure.label),
                **_values(figure),
                "observationDate": figure.as_of.isoformat(),
                "dct:source": refer([figure.source], publisher),
            }
        )


def _values(figure: Figure) -> Node:
    value = plain_number(figure.value)
    unit = UNITS.get(figure.unit or "", figure.unit)
    if figure.value_to is None:
        return {"value": value, "unitCode": unit}
    return {"minValue": value, "maxValue": plain_number(figure.value_to), "unitCode": unit}


def same_elsewhere(record: Described, *more: str | None) -> list[str]:
    """Addresses of the same thing in registers; more: that the record's fields tell."""
    linked = [it.url for it in record.links if any(known in it.url for known in REGISTERS)]
    return list(dict.fromkeys([*(it for it in more if it), *linked]))


def picture_of(record: Described, publisher: Publisher) -> str | None:
    return publisher.url(f"{PICTURES}/{record.image.file}") if record.image else None

"""`map`: draws data/map.yml from official outlines.

In: a GeoJSON file, and what its licence asks to be named. Out: data/map.yml, or what is missing.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from ..editing.writing import write_all_or_none
from ..loading import load
from ..model import Place
from ..model.map import WIDTH
from ..model.references import suggestion
from ..settings import Settings
from .schema import pointer_to

HELP = "draw the map of the region from official outlines (GeoJSON)"

EXAMPLES = [
    'districts.geojson --name label --credit "Statistics office" '
    "--url https://www.example.org/outlines --licence CC-BY-4.0",
]

LICENCES = {
    "CC0-1.0": ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "CC-BY-4.0": ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC-BY-SA-4.0": ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "ODbL-1.0": ("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}
"""SPDX name -> name and address."""


def add_arguments(parser: ArgumentParser) -> None:
    add_credit_arguments(parser, kilobytes=8)


def add_credit_arguments(parser: ArgumentParser, kilobytes: int) -> None:
    """What every drawing of outlines needs; kilobytes: the usual size."""
    parser.add_argument("file", type=Path, help="the outlines, a GeoJSON file")
    parser.add_argument(
        "--name", default="name", metavar="KEY", help="property with the name of each area"
    )
    parser.add_argument(
        "--kilobytes",
        type=float,
        default=kilobytes,
        help=f"how large all outlines may be together ({kilobytes})",
    )
    parser.add_argument("--credit", required=True, help="who made the outlines")
    parser.add_argument("--url", required=True, help="where they come from: https://…")
    parser.add_argument("--licence", required=True, choices=LICENCES, help="their licence (SPDX)")


def run(settings: Settings, options: Namespace) -> int:
    try:
        from ..editing.outlines import draw, read_outlines
    except ImportError as error:
        needed = f"this command needs {error.name}; type pip install -r requirements-map.txt"
        raise ValueError(needed) from None
    outlines = read_outlines(options.file, options.name)
    places = _find_places(settings, outlines)
    drawing = draw([outlines[it] for it in places], int(options.kilobytes * 1000))
    content = {
        "credit": make_credit(settings, options),
        "view_box": {"x": 0, "y": 0, "width": WIDTH, "height": drawing.height},
        "projection": drawing.projection,
        "shapes": [
            {"place": place, "label": {"x": x, "y": y}, "path": path}
            for place, (x, y), path in zip(
                places.values(), drawing.labels, drawing.paths, strict=True
            )
        ],
    }
    write_drawing(settings, "map", content)
    return 0


def _find_places(settings: Settings, names: Iterable[str]) -> dict[str, str]:
    """Name of an area -> the place that it outlines, known by its title or its file name.

    Raises ValueError that lists every area without a place; an area of no interest is taken out of
    the file, or its place is added.
    """
    places = load(settings).records[Place.folder]
    known = {slug.casefold(): slug for slug in places}
    for slug, place in places.items():
        assert isinstance(place, Place)
        known |= {title.casefold(): slug for title in place.title.by_language.values()}
    found = {name: known.get(name.casefold()) for name in names}
    lacking = [name for name, slug in found.items() if slug is None]
    if lacking:
        lines = (
            f"“{name}” is no place in data/places/{suggestion(name, known)}" for name in lacking
        )
        raise ValueError("\n".join(lines))
    return {name: slug for name, slug in found.items() if slug}


def make_credit(settings: Settings, options: Namespace) -> dict[str, Any]:
    """Whose outlines these are, the same in every language."""
    name, url = LICENCES[options.licence]
    licence = {"name": dict.fromkeys(settings.languages, name), "url": url}
    text = dict.fromkeys(settings.languages, options.credit)
    return {"text": text, "url": options.url, "licence": licence}


def write_drawing(settings: Settings, name: str, content: Mapping[str, Any]) -> None:
    """One of the files that stand alone in data/; not where the site would then be wrong."""
    path = settings.data / f"{name}.yml"
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100_000)
    write_all_or_none(settings, {path: f"{pointer_to(name)}\n{text}".encode()})
    drawn = len(content["shapes"])
    print(
        f"wrote {path.relative_to(settings.root).as_posix()}: {drawn} outlines, {len(text)} bytes."
    )

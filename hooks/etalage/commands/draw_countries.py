"""`countries`: draws data/countries.yml from outlines of countries.

In: a GeoJSON file, the part of the earth to show, and whose outlines these are. Out:
data/countries.yml, or what is missing.
"""

from argparse import ArgumentParser, Namespace

from ..settings import Settings
from .draw_map import add_credit_arguments, make_credit, write_drawing

HELP = "draw the countries around the region from outlines (GeoJSON)"

EXAMPLES = [
    'countries.geojson --name ISO_A2_EH --window -11 35 33 67 --credit "Natural Earth" '
    "--url https://www.naturalearthdata.com/ --licence CC0-1.0",
]


def add_arguments(parser: ArgumentParser) -> None:
    add_credit_arguments(parser, kilobytes=24)
    parser.add_argument(
        "--window",
        type=float,
        nargs=4,
        required=True,
        metavar=("WEST", "SOUTH", "EAST", "NORTH"),
        help="what to show, in degrees",
    )


def run(settings: Settings, options: Namespace) -> int:
    try:
        from ..editing.countries import Window, draw_countries
    except ImportError as error:
        needed = f"this command needs {error.name}; type pip install -r requirements-map.txt"
        raise ValueError(needed) from None
    window, size = Window(*options.window), int(options.kilobytes * 1000)
    drawing = draw_countries(options.file, options.name, window, size)
    write_drawing(settings, "countries", {"credit": make_credit(settings, options), **drawing})
    return 0

"""What a build costs as the catalogue grows, and where that goes: `make bench`. Judges nothing.

The real data is multiplied as RECIPES of catalogues.py say, and each catalogue is built once, with
nothing kept from before. Time is that of the processor, so that what else the machine does weighs
little; noise of a tenth is usual. Ratios say more than seconds. What a search loads is weighed too.
"""

import json
import sys
import tempfile
from collections.abc import Collection, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from catalogues import RECIPES, Recipe, make_catalogue
from finding import weigh_search
from running import run, size_of
from tables import save, write_table

PROGRAM = str(Path(__file__).with_name("phases.py"))
TODAY = Recipe("today", 0)

PHASES = (
    "imports",
    "read",
    "check",
    "report",
    "plan",
    "draw",
    "links",
    "write",
    "exports",
    "search",
    "other",
)


def main(names: Collection[str]) -> None:
    """names: of the catalogues; all of them where none is given."""
    recipes = [it for it in (TODAY, *RECIPES) if not names or it.name in names]
    found = {}
    for recipe in recipes:
        found[recipe.name] = measure(recipe)
        print(f"{recipe.name}: {found[recipe.name]['cpu']:.1f} s", file=sys.stderr, flush=True)
        save("growing", found, tables(found))
    print(tables(found))


def measure(recipe: Recipe) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        project = make_catalogue(Path(folder) / recipe.name, recipe)
        site = Path(folder) / "site"
        cost = run([sys.executable, PROGRAM, str(project), str(site)], project)
        told = json.loads(cost.output)
        cards = told["cards"]
        cpu = sum(told["phases"].values())
        return told | {
            "cpu": cpu,
            "wall": cost.wall,
            "ms_a_page": 1000 * cpu / told["pages"],
            "size": size_of(site),
            "search": weigh_search(site),
            "cards_drawn": cards["number"] * cards["drawn"],
        }


def tables(found: Mapping[str, Mapping[str, Any]]) -> str:
    return "\n\n".join([_costs(found), _phases(found), *_ratios(found)])


def _costs(found: Mapping[str, Mapping[str, Any]]) -> str:
    head = ["catalogue", "records", "pages", "CPU s", "wall s", "ms a page", "MB", "site MB"]
    head += ["cards", "ms to draw one", "ms to read one", "dead links", "search kB"]
    return write_table(head, [_cost(name, it) for name, it in found.items()])


def _cost(name: str, it: Mapping[str, Any]) -> list[str]:
    cards = it["cards"]
    return [
        name,
        f"{it['records']:,}",
        f"{it['pages']:,}",
        f"{it['cpu']:.1f}",
        f"{it['wall']:.1f}",
        f"{it['ms_a_page']:.1f}",
        f"{it['memory']:.0f}",
        f"{it['size']:.0f}",
        f"{cards['number']:,}",
        f"{1000 * cards['drawn']:.1f}",
        f"{1000 * cards['kept']:.1f}",
        f"{it['dead_links']}",
        f"{it['search']:.0f}",
    ]


def _phases(found: Mapping[str, Mapping[str, Any]]) -> str:
    used = {phase for it in found.values() for phase in it["phases"]}
    shown = [it for phase in PHASES for it in sorted(used) if it.split()[0] == phase]
    rows = [
        [phase, *(f"{it['phases'].get(phase, 0):.2f}" for it in found.values())] for phase in shown
    ]
    return write_table(["CPU s", *found], rows)


def _ratios(found: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What each page more costs, which loading and starting do not weigh on; linear: the same."""
    grown = ("mix1000", "mix3000", "mix10000"), ("work1000", "work3000")
    return [
        f"From {small} to {large} each page more costs {_each_more(found[small], found[large]):.1f}"
        f" ms; a page of {large} costs {_ratio(found[small], found[large]):.2f} times one of"
        f" {small}."
        for names in grown
        for small, large in pairwise(names)
        if {small, large} <= found.keys()
    ]


def _each_more(small: Mapping[str, Any], large: Mapping[str, Any]) -> float:
    return float(1000 * (large["cpu"] - small["cpu"]) / (large["pages"] - small["pages"]))


def _ratio(small: Mapping[str, Any], large: Mapping[str, Any]) -> float:
    return float(large["ms_a_page"] / small["ms_a_page"])


if __name__ == "__main__":
    main(sys.argv[1:])

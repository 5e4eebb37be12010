"""Styles, scripts and typefaces: small files to read, few files to load.

In: the folder of templates, with what stands in its assets/. Out: `Asset`s whose names change with
their contents, so that browsers may keep them for good. A kind of page has one sheet for screens
and one for paper, with the rules for what its template can draw; each script stays a file of its
own, for a page loads only those it needs, and loses comments and the space that only people need.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rjsmin import jsmin

from ..addresses import kept_path
from ..cldr import is_right_to_left
from ..relative import KEPT
from .drawn import Texts, read_drawn
from .styles import (
    Part,
    by_class,
    is_for_paper,
    left_to_right,
    read_rules,
    whole_sheet,
    without_unused,
)

WINDOW = "search_window.html"
"""Template of what a page fetches when a reader searches, with a sheet of its own."""


@dataclass(frozen=True)
class Asset:
    """path: from the site's root."""

    path: str
    content: str | bytes


@dataclass(frozen=True)
class Bundle:
    """All that is made of overrides/assets/."""

    sheets: Mapping[str, Asset]
    """Template that asks for one -> its sheet."""

    papers: Mapping[str, Asset]
    """The same of what counts on paper only."""

    window: Asset
    """What the window that searches has besides the sheet of a page."""

    scripts: Mapping[str, Asset]
    """Name without extension -> script; `explorer` is overrides/assets/js/explorer.js."""

    fonts: Mapping[str, Asset]
    """Name without extension -> typeface."""

    def files(self, templates: Collection[str]) -> dict[str, str | bytes]:
        """Path on the site -> content: the sheets of these templates, and all else."""
        every = (*self.sheets.items(), *self.papers.items())
        sheets = [sheet for name, sheet in every if name in templates]
        others = (self.window, *self.scripts.values(), *self.fonts.values())
        return {asset.path: asset.content for asset in (*sheets, *others)}


@dataclass(frozen=True)
class Sources:
    """All that sheets are made of, scripts and typefaces."""

    templates: Texts
    scripts: Mapping[str, Asset]
    fonts: Mapping[str, Asset]

    styles: str
    """Every rule."""

    is_right_to_left: bool
    """Whether a language of the site runs so."""


def read_sources(folder: Path, languages: Iterable[str] = ()) -> Sources:
    """folder: of the templates; languages: codes of those of the site."""
    templates = tuple(
        (path.relative_to(folder).as_posix(), path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.html"))
    )
    fonts = read_fonts(folder / "assets/fonts")
    styles = _with_fonts(whole_sheet(folder / "assets/css"), fonts)
    scripts = read_scripts(folder / "assets/js")
    return Sources(templates, scripts, fonts, styles, any(map(is_right_to_left, languages)))


def _with_fonts(styles: str, fonts: Mapping[str, Asset]) -> str:
    """A sheet names a typeface as people do, `fonts/x.woff2`, and stands beside it on the site."""
    for name, font in fonts.items():
        styles = styles.replace(f"fonts/{name}.woff2", font.path.removeprefix(f"{KEPT}/"))
    return styles


def make_bundle(sources: Sources) -> Bundle:
    scripts = tuple((name, str(script.content)) for name, script in sources.scripts.items())
    drawn, rules = read_drawn(sources.templates, scripts), _rules_of(sources)
    styled = {name for rule in rules for name in rule.named()}
    window = _write(by_class(rules), drawn.own_classes(WINDOW, styled))
    made = {
        it: _make_sheets(it, rules, drawn.classes(it, styled), window) for it in drawn.templates()
    }
    return Bundle(
        {template: screen for template, (screen, _) in made.items()},
        {template: paper for template, (_, paper) in made.items()},
        _fingerprinted(_name(WINDOW), "css", window),
        sources.scripts,
        sources.fonts,
    )


def _rules_of(sources: Sources) -> tuple[Part, ...]:
    rules = read_rules(sources.styles)
    return rules if sources.is_right_to_left else tuple(left_to_right(rules))


def _make_sheets(
    template: str, rules: Iterable[Part], classes: frozenset[str], window: str
) -> tuple[Asset, Asset]:
    """For screens, and for paper; window: what may come to stand beside them."""
    screen = _write([it for it in rules if not is_for_paper(it)], classes)
    paper = _write([it for it in rules if is_for_paper(it)], classes)
    return (
        _fingerprinted(_name(template), "css", without_unused(screen, paper + window)),
        _fingerprinted(f"{_name(template)}_paper", "css", without_unused(paper, screen + window)),
    )


def _write(rules: Iterable[Part], classes: frozenset[str]) -> str:
    return "".join(rule.written(classes) for rule in rules)


def _name(template: str) -> str:
    """`project` is for pages/project.html, and `admin_index` for admin/index.html."""
    return template.removeprefix("pages/").removesuffix(".html").replace("/", "_")


def read_scripts(folder: Path) -> dict[str, Asset]:
    return {
        path.stem: _fingerprinted(path.stem, "js", jsmin(path.read_text("utf-8")))
        for path in sorted(folder.glob("*.js"))
    }


def read_fonts(folder: Path) -> dict[str, Asset]:
    return {
        path.stem: _fingerprinted(path.stem, "woff2", path.read_bytes())
        for path in sorted(folder.glob("*.woff2"))
    }


def _fingerprinted(name: str, extension: str, content: str | bytes) -> Asset:
    return Asset(kept_path(name, extension, content), content)

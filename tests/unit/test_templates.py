"""Templates read what their views have, and views have what templates read."""

import re
from dataclasses import fields
from pathlib import Path
from shutil import copytree

import pytest

from contracts import Contract, Miss, Read, classes_below
from etalage.model import KINDS
from etalage.pages.drawings.abroad import Abroad
from etalage.pages.drawings.nearby import Nearby
from etalage.pages.drawings.whereabouts import Whereabouts
from etalage.pages.explorer import ExplorerView
from etalage.pages.navigation import FOOTER, Frame
from etalage.pages.partners import PartnersView
from etalage.pages.parts.views import Page
from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.site.colours import Colour
from etalage.site.error_page import ErrorView
from etalage.words import all_keys
from projects import ROOT, make_region

OVERRIDES = ROOT / "overrides"
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))

FORMS = ("one", "other")
"""Of words that are counted, in the languages of the interface."""

DRAWINGS = {
    "drawings/abroad.html": Abroad,
    "drawings/nearby.html": Nearby,
    "drawings/whereabouts.html": Whereabouts,
}

FURTHER = {
    ("pages/explorer_part.html", ExplorerView),
    ("pages/partners_part.html", PartnersView),
    ("search_window.html", type(None)),
}
"""Of lists that are longer than those of the invented region, and of what is no page."""

READ_ELSEWHERE = {
    ("Page", "address"): "by the address of its file",
    ("Page", "changed_on"): "by pages.everywhere",
    ("Page", "origin"): "by site.verification",
    ("Page", "root"): "by the filter `url`",
    ("Page", "label"): "by pages.navigation",
    ("Page", "view"): "by site.drawing",
    ("Frame", "language"): "by pages.everywhere",
    ("Frame", "words"): "by site.drawing",
    ("Assets", "drawings"): "by the filter `url`",
    ("Assets", "window"): "by site.search_window",
    ("Option", "members"): "by its own count",
    ("Problem", "cause"): "by loading, which tells one cause once",
    ("Bar", "width"): "by its own end and what is ahead",
}
"""Fields that no template reads, and who does."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    region = make_region(tmp_path_factory.mktemp("region") / "project")
    return plan_site(read_settings(region / "mkdocs.yml"))


@pytest.fixture(scope="module")
def contract(site: Site) -> Contract:
    """What all templates read, from the pages of the invented region, which has every kind."""
    return follow_all(site, OVERRIDES)


def follow_all(site: Site, folder: Path) -> Contract:
    contract = Contract(folder)
    for template, view in {(it.template, type(it.view)) for it in site.all_pages} | FURTHER:
        contract.follow_page(template, view)
    contract.follow("preview.html", {"view": (ErrorView,)})
    for template, view in DRAWINGS.items():
        contract.follow(template, {"view": (view,), "colours": (dict[str, Colour],)})
    return contract


def test_every_name_that_a_template_reads_is_given(contract: Contract) -> None:
    assert sorted(map(str, contract.misses)) == []


def test_no_markup_stands_in_an_attribute(contract: Contract) -> None:
    """A name with `[x]{lang=fy}` in it would end the attribute; `striptags` leaves its text."""
    assert sorted(map(str, contract.bare)) == []


def test_every_field_of_a_view_is_read(site: Site, contract: Contract) -> None:
    views = {type(page.view) for page in site.all_pages} | {Page, Frame, ErrorView}
    views |= {*DRAWINGS.values()}
    classes = {it for view in views for it in classes_below(view)}
    given = {Read(it, each.name) for it in classes for each in fields(it)}
    unread = {(it.owner.__name__, it.name) for it in given - contract.reads}
    assert unread - READ_ELSEWHERE.keys() == set()


def test_every_exception_is_one(site: Site, contract: Contract) -> None:
    read = {(it.owner.__name__, it.name) for it in contract.reads}
    assert READ_ELSEWHERE.keys() & read == set()


@pytest.mark.parametrize(
    ("template", "before", "after", "name"),
    [
        ("components/showcase_body.html", "view.legacy", "view.legcay", "ShowcaseView.legcay"),
        (
            "components/opportunity.html",
            "it.period",
            "it.peroid",
            "OpportunityView.peroid",
        ),
        ("partials/footer.html", "frame.publisher", "frame.pubisher", "Frame.pubisher"),
        ("components/figures.html", "figure.as_of", "figure.asof", "KeyFigure.asof"),
        ("layout.html", "page.language", "pgae.language", "pgae"),
    ],
)
def test_a_misspelt_field_is_named_with_template_and_line(
    template: str, before: str, after: str, name: str, site: Site, tmp_path: Path
) -> None:
    wrong = copytree(OVERRIDES, tmp_path / "overrides") / template
    assert before in wrong.read_text("utf-8")
    wrong.write_text(wrong.read_text("utf-8").replace(before, after), "utf-8")
    line = next(
        number
        for number, text in enumerate(wrong.read_text("utf-8").split("\n"), 1)
        if after in text
    )
    misses = follow_all(site, tmp_path / "overrides").misses
    assert Miss(template, line, name) in misses


def test_every_template_is_used(contract: Contract) -> None:
    names = {path.relative_to(OVERRIDES).as_posix() for path in TEMPLATES}
    assert names - contract.trees.keys() == {"main.html"}  # MkDocs asks for it


def test_every_word_that_a_template_reads_is_there(contract: Contract) -> None:
    assert contract.words - set(all_keys()) - {"format", "forms"} == set()


def test_every_word_that_is_brought_is_used(contract: Contract) -> None:
    """Words of a family are asked for by a kind, a unit or a status, and so by no whole name."""
    code = "".join(path.read_text("utf-8") for path in (ROOT / "hooks").rglob("*.py"))
    quoted = set(re.findall(r'"(\w+)"', code))
    named = (
        quoted
        | {f"{it}_{form}" for it in quoted for form in FORMS}
        | {it.replace("-", "_") for it in FOOTER}
    )
    families = (
        "unit qualifier status role place organisation opportunity audience turn kind all field "
        "choice hint form feed"
    )
    pages = "admin partners for open_data quality evidence print explore in_view search embed"
    starts = "|".join([*families.split(), *pages.split(), *KINDS])
    composed = re.compile(rf"({starts})_\w+")
    left = set(all_keys()) - contract.words - named
    assert {word for word in left if not composed.fullmatch(word)} == set()


def test_every_script_that_a_template_names_is_there(site: Site) -> None:
    """And the other way round: no script is left that no page loads."""
    named = re.findall(
        r"assets\.scripts\.(\w+)", "".join(it.read_text("utf-8") for it in TEMPLATES)
    )
    assert set(named) == set(next(iter(site.frames.values())).assets.scripts)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_word_for_a_reader(path: Path) -> None:
    """What is left of a template without its tags and its Jinja has no letters."""
    text = path.read_text("utf-8")
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<svg.*?</svg>", "", text, flags=re.DOTALL)
    left = re.sub(r"<[^>]*>", "", text)
    assert not re.search(r"[^\W\d_]", left), left.strip()
    assert not re.search(r'(?:alt|aria-label|title|placeholder)="[^"{]*[a-z]', text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_what_it_needs_first(path: Path) -> None:
    comment = path.read_text("utf-8").partition("#}")[0]
    assert comment.startswith("{#")
    assert "Needs" in comment


def test_a_template_is_given_nothing_of_the_generator(site: Site) -> None:
    page = next(iter(site.pages.values()))
    html = site.drawer().draw(page, site.frames[page.language])
    assert html.startswith("<!doctype html>")

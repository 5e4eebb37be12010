"""Proposing from the form, to a stand-in for GitHub: with and without the right to write there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from admin_form import Form
from github_stand_in import NAME, OWNER, StandIn
from projects import ROOT, build, make_region
from serving import serve

RECORD = "data/showcases/vuurtoren.yml"


@pytest.fixture(scope="module")
def proposing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A region whose changes go to GitHub, and the address of its site."""
    region = make_region(tmp_path_factory.mktemp("proposing") / "project")
    site_file = region / "data/site.yml"
    here = site_file.read_text().replace("code.duinland.example/gids", f"github.com/{OWNER}/{NAME}")
    site_file.write_text(here)
    (region / "node_modules").symlink_to(ROOT / "node_modules")
    assert build(region, region.parent / "site").returncode == 0
    with serve(region.parent / "site") as address:
        yield region, address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 1000})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def sign_in(page: Page, address: str) -> None:
    page.goto(address + "admin/")
    page.get_by_role("button", name="Open het formulier").click()
    page.get_by_role("button", name="Inloggen met een toegangstoken").click()
    page.get_by_role("textbox").fill("github_pat_x")
    page.get_by_role("button", name="Inloggen", exact=True).last.click()


def propose(page: Page) -> None:
    """Change a title, save, and hand it in."""
    expect(page.get_by_role("button", name="Nieuw item aanmaken")).to_be_visible()
    form = Form.of(page)
    form.open("showcases/entries/vuurtoren")
    form.write(title__nl="De toren")
    page.get_by_role("button", name="Opslaan").first.click()
    page.get_by_role("button", name="Ter review indienen").click()
    expect(page.get_by_role("alertdialog")).to_have_count(0)
    page.wait_for_load_state("networkidle")


def test_who_may_write_proposes_on_a_branch_of_the_repository(
    page: Page, proposing: tuple[Path, str]
) -> None:
    region, address = proposing
    github = StandIn(region, may_write=True)
    github.serve(page)
    sign_in(page, address)
    propose(page)
    [(where, path, text)] = github.commits
    assert (where, path) == (f"{OWNER}/{NAME}:cms/showcases/vuurtoren", RECORD)
    assert '  nl: "De toren"\n' in text
    [proposal] = github.proposals
    assert (proposal["head"], proposal["base"]) == ("cms/showcases/vuurtoren", "main")
    assert (proposal["draft"], github.labels) == (False, ["sveltia-cms/pending_review"])
    assert (github.forks, github.unknown) == ([], [])


def test_who_may_not_write_proposes_from_a_copy_of_their_own(
    page: Page, proposing: tuple[Path, str]
) -> None:
    region, address = proposing
    github = StandIn(region, may_write=False)
    github.serve(page)
    sign_in(page, address)
    expect(page.get_by_role("alertdialog")).to_contain_text(f"{OWNER}/{NAME}")
    assert github.forks == []  # nothing before they have said yes
    page.get_by_role("button", name="Fork").click()
    propose(page)
    [(where, path, text)] = github.commits
    branch = f"cms/ank/{NAME}/showcases/vuurtoren"
    assert where == f"ank/{NAME}:{branch}"
    assert (path, '  nl: "De toren"\n' in text) == (RECORD, True)
    [proposal] = github.proposals
    assert (proposal["head"], proposal["base"]) == (f"ank:{branch}", "main")
    assert (proposal["draft"], github.labels, github.unknown) == (False, [], [])


def test_who_may_not_write_is_told_how_to_propose(page: Page, proposing: tuple[Path, str]) -> None:
    page.goto(proposing[1] + "admin/")
    link = page.get_by_role("link", name="Maak zo'n token")
    expect(link).to_have_attribute("href", re.compile(r"^https://github\.com/.*public_repo"))

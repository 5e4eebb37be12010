"""What stops a build stops `check`, in the same words; what check passes is built."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import plan_site
from etalage.site.inspection import inspect_site
from etalage.site.verification import INDEX
from mistakes import MISTAKES, broken
from projects import ROOT

Change = Callable[[Path], object]
Built = Callable[[Path], str]


def checked(project: Path) -> str:
    """What `check` says; empty when all is well."""
    try:
        inspect_site(read_settings(project / "mkdocs.yml"))
    except (DataError, ValueError) as error:
        return str(error)
    return ""


@pytest.fixture
def built(caplog: pytest.LogCaptureFixture) -> Callable[[Path], str]:
    """What a strict build says, without its own last line; empty when the site was built."""

    def build_strictly(project: Path) -> str:
        caplog.clear()
        site = str(project / "site")
        try:
            build(load_config(str(project / "mkdocs.yml"), strict=True, site_dir=site))
        except MkDocsException:
            told = [it.getMessage() for it in caplog.records if it.levelname == "ERROR"]
            return "\n".join(told).removesuffix("\nThe site was not built.")
        return ""

    return build_strictly


@pytest.fixture(autouse=True)
def no_search_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes most of the time of a small build, and is no part of the question."""

    def pretend(site: Path) -> None:
        for file in INDEX:
            (site / file).parent.mkdir(exist_ok=True)
            (site / file).write_text("x", "utf-8")

    monkeypatch.setattr("etalage.site.writing.make_search_index", pretend)


def replace(file: str, before: str, after: str) -> Change:
    def change(project: Path) -> None:
        path = project / file
        text = path.read_text("utf-8")
        assert before in text, before
        path.write_text(text.replace(before, after, 1), "utf-8")

    return change


def append(file: str, text: str) -> Change:
    return lambda project: (project / file).write_text(
        (project / file).read_text("utf-8") + text, "utf-8"
    )


def remove(file: str) -> Change:
    return lambda project: (project / file).unlink()


def write(file: str, text: str) -> Change:
    return lambda project: (project / file).write_text(text, "utf-8")


def in_template(file: str, before: str, after: str) -> Change:
    def change(project: Path) -> None:
        (project / "overrides").unlink()
        shutil.copytree(ROOT / "overrides", project / "overrides")
        replace(f"overrides/{file}", before, after)(project)

    return change


def circle_of_successors(project: Path) -> None:
    """Three long, and none has an accent to stop at."""
    names = ("ring-een", "ring-twee", "ring-drie")
    for name, older in zip(names, (*names[1:], names[0]), strict=True):
        text = f"""\
title: {{nl: {name}, en: {name}}}
summary: {{nl: Een ring., en: A ring.}}
succeeds: [{{specialisation: {older}, basis: {{nl: zo, en: so}}}}]
sources: [gids]
verified_on: 2020-01-15
updated: {{nl: 2020-01-15, en: 2020-01-15}}
"""
        (project / f"data/specialisations/{name}.yml").write_text(text, "utf-8")


REFUSED: dict[str, tuple[Change, str]] = {
    "a circle of successors": (
        circle_of_successors,
        "data/specialisations/ring-drie.yml:3: succeeds.0.specialisation: goes round in a circle: "
        "ring-drie → ring-een → ring-twee → ring-drie",
    ),
    "an agenda after itself": (
        append("data/agendas/kustplan.yml", "succeeds: [kustplan]\n"),
        "goes round in a circle: kustplan → kustplan",
    ),
    "organisations that follow each other": (
        lambda project: [
            append("data/organisations/duinlab.yml", "successor: kustverbond\n")(project),
            append("data/organisations/kustverbond.yml", "successor: duinlab\n")(project),
        ],
        "successor: goes round in a circle: duinlab → kustverbond → duinlab",
    ),
    "a word that a composed key asks for": (
        in_template("components/chart_timeline.html", '"status_" ~', '"stadium_" ~'),
        "data/interface.yml:1: stadium_running: missing; a page asks for this word",
    ),
    "a word that a template asks for": (
        in_template("partials/header.html", "words.menu ", "words.menukaart "),
        "data/interface.yml:1: menukaart: missing; a page asks for this word",
    ),
    "a word of the region's own in one language": (
        append("data/interface.yml", "motto: {en: Onward}\n"),
        "data/interface.yml:5: motto.nl: missing",
    ),
    "a misspelt field in a template": (
        in_template("components/showcase_body.html", "view.legacy", "view.legcay"),
        "no attribute 'legcay' (asked for by components/showcase_body.html:",
    ),
    "a template that is no template": (
        in_template("pages/place.html", "{% block text %}", "{% blok text %}"),
        "overrides/pages/place.html:",
    ),
    "a page of prose in one language only": (
        remove("docs/privacy.nl.md"),
        "docs/privacy.nl.md:1: missing; this page is there in en only",
    ),
    "a page of prose that the foot of every page leads to": (
        lambda project: [remove(f"docs/privacy.{it}.md")(project) for it in ("nl", "en")],
        "docs/privacy.nl.md:1: missing; the foot of every page leads to this page",
    ),
    "a link in docs/ that leads nowhere": (
        append("docs/about.nl.md", "\n[weg](weg.md)\n"),
        "“weg.md” leads nowhere; name a page by its file",
    ),
    "front matter that is no YAML": (
        replace("docs/about.nl.md", "title:", "title: [\ntitel:"),
        "docs/about.nl.md:",
    ),
    "a text without a title": (
        replace("docs/about.nl.md", "title:", "titel:"),
        "docs/about.nl.md:1: title: missing",
    ),
    "a record in the place of a list": (
        lambda project: (project / "data/showcases/haven.yml").rename(
            project / "data/showcases/index.yml"
        ),
        "data/showcases/index.yml:1: “index” is the name of the list itself",
    ),
    "a menu that leads nowhere": (
        replace("mkdocs.yml", "partners.md", "partnres.md"),
        "nav: there is no page partnres.md",
    ),
    "a text where a page made from data stands": (
        lambda project: [
            write(f"docs/partners.{it}.md", "---\ntitle: x\ndescription: x\n---\nx\n")(project)
            for it in ("nl", "en")
        ],
        "docs/partners.en.md:5: a page made from data/ has this address",
    ),
    "no address of the site": (
        replace("mkdocs.yml", "site_url:", "site_author:"),
        "mkdocs.yml: site_url must say where the site is published",
    ),
    "addresses without a slash": (
        append("mkdocs.yml", "use_directory_urls: false\n"),
        "mkdocs.yml: use_directory_urls: false is not possible",
    ),
    "an address of a page": (
        replace("mkdocs.yml", "example/gids/", "example/gids?a=b"),
        "mkdocs.yml: site_url is the address of a folder",
    ),
    "an address from nowhere": (
        replace("mkdocs.yml", "https://duinland.example/gids/", "!ENV NOBODY_SETS_THIS"),
        "mkdocs.yml: site_url must say where the site is published",
    ),
    "texts elsewhere": (
        append("mkdocs.yml", "docs_dir: data\n"),
        "mkdocs.yml: docs_dir: texts and pictures stand in docs/",
    ),
    "texts that are left out": (
        append("mkdocs.yml", "exclude_docs: about.*\n"),
        "mkdocs.yml: exclude_docs has no effect in Etalage; a text that is not to be published",
    ),
    "another plugin": (
        append("mkdocs.yml", "  - search\n"),
        "mkdocs.yml: plugins.search has no effect in Etalage",
    ),
    "settings of a theme": (
        replace("mkdocs.yml", "theme:\n", "theme:\n  font: false\n"),
        "mkdocs.yml: theme.font has no effect in Etalage",
    ),
    "a menu without the home page": (
        replace("mkdocs.yml", "index.md, ", ""),
        "mkdocs.yml: nav must list pages by file, index.md among them",
    ),
    "two default languages": (
        replace("mkdocs.yml", "{locale: en, ", "{locale: en, default: true, "),
        "mkdocs.yml: plugins.i18n.languages must say of one language that it is the default",
    ),
    "a site in the place of data": (
        append("mkdocs.yml", "site_dir: data/public\n"),
        "mkdocs.yml: site_dir: a build replaces that folder",
    ),
    "languages in folders": (
        replace("mkdocs.yml", "docs_structure: suffix", "docs_structure: folder"),
        "mkdocs.yml: plugins.i18n.docs_structure must be suffix",
    ),
    "no templates": (
        replace("mkdocs.yml", "  custom_dir: overrides\n", ""),
        "mkdocs.yml: theme.custom_dir must name the folder of templates",
    ),
    "a language as Babel writes it": (
        replace("mkdocs.yml", "{locale: en, ", "{locale: en_GB, "),
        "mkdocs.yml:18: locale: “en_GB” is no language that a site can be in; write en-GB",
    ),
    "a language that is none": (
        replace("mkdocs.yml", "{locale: en, ", "{locale: xx, "),
        "mkdocs.yml:18: locale: “xx” is no language that a site can be in; "
        "write its code, such as en or en-GB",
    ),
    "a country that is none": (
        replace("mkdocs.yml", "{locale: en, ", "{locale: en-ZZ, "),
        "mkdocs.yml:18: locale: “en-ZZ” is no language that a site can be in; write en",
    ),
    "a code without patterns": (
        replace("mkdocs.yml", "{locale: en, ", "{locale: ty, "),
        "mkdocs.yml:18: locale: “ty” is no language that a site can be in; "
        "CLDR does not say how it writes dates and numbers",
    ),
}


@pytest.mark.parametrize(("change", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_what_stops_a_build_stops_check(
    change: Change, told: str, region: Path, built: Built
) -> None:
    """And nothing that was kept of a site without mistakes hides one."""
    assert checked(region) == ""
    change(region)
    found = checked(region)
    assert told in found
    assert built(region) == found


ACCEPTED: dict[str, Change] = {
    "what a text editor leaves behind": lambda project: (project / "docs/.#about.nl.md").symlink_to(
        "nobody@nowhere.1234"
    ),
    "what a system leaves behind": write("data/showcases/.DS_Store", "x"),
    "the same beside texts": lambda project: [
        write(f"docs/{name}", "x")(project)
        for name in ("Thumbs.db", "desktop.ini", ".~lock.about.nl.md#", "about.nl.md~", "#x.nl.md")
    ],
    "a folder of notes": lambda project: [
        (project / "docs/.notes").mkdir(),
        write("docs/.notes/x.nl.md", "x")(project),
    ],
    "the default language last": replace(
        "mkdocs.yml",
        "        - {locale: nl, default: true, name: Nederlands}\n"
        "        - {locale: en, name: English}\n",
        "        - {locale: en, name: English}\n"
        "        - {locale: nl, default: true, name: Nederlands}\n",
    ),
    "plugins as a mapping": replace("mkdocs.yml", "  - i18n:", "  i18n:"),
    "line ends of another system": lambda project: [
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        for path in [*(project / "docs").glob("*.md"), *(project / "data").rglob("*.yml")]
    ],
    "a byte-order mark": lambda project: (project / "docs/about.nl.md").write_bytes(
        b"\xef\xbb\xbf" + (project / "docs/about.nl.md").read_bytes()
    ),
}


@pytest.mark.parametrize("change", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_what_check_passes_is_built_as_if_nothing_were(
    change: Change, region: Path, built: Built
) -> None:
    before = plan_site(read_settings(region / "mkdocs.yml")).draw()
    change(region)
    assert checked(region) == ""
    assert plan_site(read_settings(region / "mkdocs.yml")).draw() == before
    assert built(region) == ""


def test_what_is_left_behind_is_not_published(region: Path, built: Built) -> None:
    ACCEPTED["the same beside texts"](region)
    assert built(region) == ""
    site = [path.name for path in (region / "site").rglob("*")]
    assert not [it for it in site if it.startswith("#") or it.endswith(("~", ".db", ".ini"))]


def test_a_text_may_lie_where_mkdocs_looks_for_templates(region: Path, built: Built) -> None:
    (region / "docs/templates").mkdir()
    for language in ("nl", "en"):
        write(f"docs/templates/x.{language}.md", "---\ntitle: x\ndescription: x\n---\nx\n")(region)
    assert checked(region) == built(region) == ""
    assert (region / "site/templates/x/index.html").is_file()


FORMER = ("oud.html", "oud/adres.html", "v1.2/oud.adres", "Nieuws/Over_ons.html", "haven/2019")


@pytest.mark.parametrize("address", FORMER)
def test_an_address_as_another_site_had_it_leads_on(
    address: str, region: Path, built: Built
) -> None:
    append("data/showcases/haven.yml", f"redirect_from: [{address}]\n")(region)
    assert checked(region) == built(region) == ""
    for folder in ("", "en/"):
        html = (region / f"site/{folder}{address}/index.html").read_text("utf-8")
        assert f"gids/{folder}showcases/haven/" in html


def mistakes() -> Iterator[tuple[str, str, bytes]]:
    """Group, name and content of each file of the corpus."""
    for group, found in MISTAKES.items():
        yield from ((group, name, broken(mistake)) for name, mistake in found.items())


FIRST = {group: (name, content) for group, name, content in reversed(list(mistakes()))}


@pytest.mark.parametrize("group", FIRST)
def test_a_mistake_of_each_class_stops_both_in_the_same_words(
    group: str, region: Path, built: Built
) -> None:
    """The first of each class; `make sweep` does all."""
    name, content = FIRST[group]
    (region / "data/showcases/haven.yml").write_bytes(content)
    found = checked(region)
    assert found, name
    assert built(region) == found


@pytest.mark.sweep
def test_every_mistake_stops_both_in_the_same_words(region: Path, built: Built) -> None:
    for _, name, content in mistakes():
        (region / "data/showcases/haven.yml").write_bytes(content)
        assert built(region) == checked(region) != "", name

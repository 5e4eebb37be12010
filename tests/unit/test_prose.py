"""Pages of prose: what is filled in, and what is said when that cannot be."""

from pathlib import Path

import pytest

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.pages import Page
from etalage.pages.parts.views import Link
from etalage.problems import Problem
from etalage.settings import read_settings
from etalage.site.build import plan_site
from etalage.site.prose import plan_prose, read_prose
from projects import planned

ABOUT = "docs/about.en.md"
KEYS = "---\ntitle: About\ndescription: x\n---\n"


def plan(region: Path, text: str) -> tuple[Page, list[Problem]]:
    """The page of a text, and the problems of all texts."""
    (region / ABOUT).write_text(text)
    settings = read_settings(region / "mkdocs.yml")
    catalogue = read_catalogue(settings)
    editions = {it: make_edition(catalogue, it, settings) for it in settings.languages}
    files, unread = read_prose(settings)
    pages, problems = plan_prose(files, catalogue, editions, (), settings.docs)
    (page,) = (page for page in pages if page.origin == ABOUT)
    return page, [*unread, *problems]


def content_of(page: Page) -> str:
    return str(page.view.content)  # type: ignore[attr-defined]


def test_values_of_the_site_are_filled_in_and_never_read_as_markdown(region: Path) -> None:
    site = region / "data/site.yml"
    site.write_text(site.read_text().replace("Duinland Foundation", '"2. Dune & Sea"'))
    page, problems = plan(region, f"{KEYS}One\n\n{{{{ site.publisher }}}}\n")
    assert content_of(page) == "<p>One</p>\n<p>2. Dune &amp; Sea</p>"
    assert problems == []


@pytest.mark.parametrize(
    "wrong", ["{{ site.publihser }}", "{{ site.publisher", "{% site %}", "[@nothing]", "[x](y.md)"]
)
def test_a_problem_is_named_by_file_and_line_with_all_others(wrong: str, region: Path) -> None:
    """Below the front matter, which stands on the first four lines."""
    _, problems = plan(region, f"{KEYS}One\n{wrong}\nthree [@neither]\n")
    assert sorted((it.file, it.line) for it in problems) == [(ABOUT, 6), (ABOUT, 7)]


@pytest.mark.parametrize(
    ("text", "key", "message"),
    [
        ("One\n", "title", "missing"),
        ("---\ntitle: x\ntitel: y\ndescription: x\n---\n", "titel", "unknown key"),
        ("---\ntitle: x\ndescription:\n---\n", "description", "empty"),
        ("---\ntitle: [x]\ndescription: x\n---\n", "title", "is not text"),
    ],
)
def test_what_a_text_says_of_itself_is_complete(
    text: str, key: str, message: str, region: Path
) -> None:
    _, problems = plan(region, text)
    assert [it.message[: len(message)] for it in problems if it.key == key] == [message]


def test_marked_words_citations_and_links_are_drawn(region: Path) -> None:
    text = "[mienskip]{lang=fy} [@gids]. Read of [privacy](privacy.md#cookies).\n"
    with (region / "docs/about.nl.md").open("a") as dutch:
        dutch.write("Lees de gids [@gids].\n")
    page, problems = plan(region, KEYS + text)
    assert '<span lang="fy">mienskip</span>' in content_of(page)
    assert '<a href="../privacy/#cookies">privacy</a>' in content_of(page)
    assert [it.source.path for it in page.view.references] == ["en/sources/#gids"]  # type: ignore[attr-defined]
    assert problems == []


def test_a_broken_configuration_is_named(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("plugins: [")
    with pytest.raises(ValueError, match=r"mkdocs\.yml cannot be read: .*line 1"):
        read_settings(tmp_path / "mkdocs.yml")


def test_a_text_that_is_not_utf_8_is_named_by_line(region: Path) -> None:
    (region / "docs/about.nl.md").write_bytes("Eén\nstad\n".encode("latin-1"))
    _, problems = plan(region, KEYS)
    assert "docs/about.nl.md:1: a character that is not UTF-8" in str(problems[0])


def test_a_text_of_which_nothing_can_be_read_is_one_problem(region: Path) -> None:
    text = region / "docs/about.nl.md"
    text.write_bytes(text.read_text().encode("utf-16"))
    assert planned(region) == [
        "docs/about.nl.md:1: is not saved as UTF-8; "
        "save the file anew and choose “UTF-8” as its encoding"
    ]


def foot_of(region: Path, language: str) -> list[tuple[str, str]]:
    """Links of the last column, below which the site speaks of itself."""
    frame = plan_site(read_settings(region / "mkdocs.yml")).frames[language]
    return [
        (str(link.label), link.path) for link in frame.footer[-1].values if isinstance(link, Link)
    ]


def test_the_foot_leads_to_the_texts_that_a_region_has_of_its_own(region: Path) -> None:
    assert [it for it, _ in foot_of(region, "nl")][:2] == ["Over deze site", "Het kustverbond"]
    for language in ("nl", "en"):
        (region / f"docs/alliance.{language}.md").unlink()
        (region / f"docs/boats.{language}.md").write_text(
            f"---\ntitle: Boats in {language}\nlabel: Boats\ndescription: x\n---\n"
        )
    assert planned(region) == []
    assert foot_of(region, "en") == [
        ("About this site", "en/about/"),
        ("Boats", "en/boats/"),
        ("Accessibility", "en/accessibility/"),
        ("Privacy", "en/privacy/"),
        ("Colophon", "en/colophon/"),
    ]


def test_what_the_menu_leads_to_is_not_at_the_foot_too(region: Path) -> None:
    config = region / "mkdocs.yml"
    config.write_text(config.read_text().replace("about.md]", "about.md, alliance.md]"))
    assert "en/alliance/" not in [path for _, path in foot_of(region, "en")]

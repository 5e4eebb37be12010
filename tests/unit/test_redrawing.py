"""A quick redraw: what it writes, and that it writes all of an edit or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from etalage.site.build import Build, prepare_build
from etalage.site.incremental import Canvas

TEMPLATE = "{{ 1 // (0 if page.title == 'wrong' else 1) }}{{ view }}"


@pytest.fixture
def build(region: Path) -> Build:
    return prepare_build(region / "mkdocs.yml", region / "overrides")


@pytest.fixture
def canvas(build: Build, tmp_path: Path) -> Canvas:
    """Every page is drawn already, as `before`."""
    templates = {page.meta["template"]: TEMPLATE for page in build.pages.values()}
    canvas = Canvas(tmp_path, build, {}, Environment(loader=DictLoader(templates), autoescape=True))
    for uri in build.pages:
        file = tmp_path / uri.replace("/", "_")
        file.write_text("before")
        canvas.keep_page(uri, file, meta := {"title": "right"}, {"page": meta})
    return canvas


def with_views(build: Build, *uris: str) -> Build:
    changed = {uri: replace(build.pages[uri], view="after", title="right") for uri in uris}
    return replace(build, pages=build.pages | changed)


def test_only_pages_that_differ_are_written(build: Build, canvas: Canvas) -> None:
    first, second, *_ = build.pages
    assert canvas.redraw(with_views(build, second), {})
    assert [canvas.pages[uri].file.read_text() for uri in (first, second)] == ["before", "1after"]


def test_no_page_is_written_when_one_cannot_be_drawn(build: Build, canvas: Canvas) -> None:
    first, second, *_ = build.pages
    changed = with_views(build, first, second)
    changed.pages[second] = replace(changed.pages[second], title="wrong")
    with pytest.raises(ZeroDivisionError):
        canvas.redraw(changed, {})
    assert canvas.pages[first].file.read_text() == "before"


def test_another_file_than_a_record_asks_for_a_whole_build(build: Build, canvas: Canvas) -> None:
    assert not canvas.redraw(build, {Path("docs/about.en.md"): 1.0})

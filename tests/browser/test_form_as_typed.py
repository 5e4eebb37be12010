"""Whatever an editor types into the form is kept as it was typed, or refused in words at once; and
what is right is never refused.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from admin_form import Form
from etalage.loading import load
from etalage.problems import Key, dotted, value_at
from etalage.settings import read_settings
from projects import read_record, write_record

TYPED = [
    *("10,3", "1.500.000", "10.30", "18-04-2017", "2017-04", "https://x.example/a?b=c&d#e"),
    '\'s Avonds: "één" :smile: # proef {x} [y]',
]
MORE_TYPED = [
    *("10.3", "1500000", "1.500", "-5", "007", "1e6", "50 %", "2017", "2017-02-31", "april 2017"),
    *("٢٠١٧", "१०.५", "NL", "uk", "yes", "www.example.org", "projects/dam"),
]
"""Numbers, dates, addresses and texts, as people write them; most of them in the sweep."""

RECORD = "data/projects/kabel.yml"
BEFORE: dict[Key, str] = {
    ("title", "en"): "The cable",
    ("summary", "en"): "A cable.",
    ("body", "en"): "It is there.",
    ("acronym",): "KABEL",
    ("partners", 1, "country"): "GB",
    ("total_budget", "amount"): "285119.01",
    ("eu_rate", "percent"): "50",
    ("keep_eu_id",): "12",
    ("start",): "2018-04-04",
    ("redirect_from", 0): "projects/draad",
    ("links", 0, "url"): "https://duinland.example/kabel",
}
"""One field of each sort, with what stands in it; whole dates are picked, not typed."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 1000})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def edited(region: Path) -> Path:
    """The invented region, with a record in which each of these fields stands."""
    site = {"nl": "De site", "en": "The site"}
    more = {
        "body": {"nl": "Hij ligt er.", "en": ""},
        "eu_rate": {"percent": "", "source": "rapport"},
        "keep_eu_id": "",
        "redirect_from": [""],
        "links": [{"url": "", "label": site}],
    }
    write_record(region / RECORD, put(read_record(region / RECORD) | more, BEFORE))
    assert told(region) == set()
    return region


def put(values: dict[str, Any], typed: dict[Key, str]) -> dict[str, Any]:
    for key, text in typed.items():
        value_at(values, key[:-1])[key[-1]] = text
    return values


def told(project: Path) -> set[str]:
    """Keys of the record that `check` says something of."""
    problems = load(read_settings(project / "mkdocs.yml")).problems
    return {problem.key for problem in problems if problem.file == RECORD}


@pytest.mark.parametrize("typed", [TYPED, pytest.param(MORE_TYPED, marks=pytest.mark.sweep)])
def test_what_is_typed_is_kept_or_refused_in_words(
    typed: list[str], page: Page, address: str, edited: Path
) -> None:
    form = Form(page, address, edited)
    for text in typed:
        write_record(
            edited / RECORD, put(read_record(edited / RECORD), dict.fromkeys(BEFORE, text))
        )
        wrong = told(edited)
        form.open("projects/entries/kabel")
        for key in BEFORE:
            form.write(**{"__".join(map(str, key)): text})
        refused = refusals(form)
        assert {dotted(key) for key in refused} <= wrong, text
        for key in refused:
            expect(form.field(dotted(key)).locator("input, textarea").first).to_have_value(text)
            form.write(**{"__".join(map(str, key)): BEFORE[key]})
        kept = yaml.load(form.save()[RECORD], yaml.BaseLoader)  # noqa: S506 - makes nothing but text
        expected = {key: BEFORE[key] if key in refused else text for key in BEFORE}
        assert {key: value_at(kept, key) for key in BEFORE} == expected, text


def refusals(form: Form) -> set[Key]:
    """Fields that say in the words of the site what to write instead."""
    form.page.get_by_role("button", name="Opslaan").first.click()
    refused = set()
    for key in BEFORE:
        field = form.field(dotted(key))
        if field.locator("[aria-invalid=true]").count():
            assert any(word in field.inner_text() for word in ("Schrijf", "Hoogstens"))
            refused.add(key)
    return refused

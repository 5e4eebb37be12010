"""What an editor's own editor does with our schema: completes, explains and underlines while typing."""

from collections.abc import Iterator

import pytest

from language_server import LanguageServer
from projects import ROOT

RECORD = """\
# yaml-language-server: $schema=../schema/showcases.schema.json
title: {nl: Toren, en: Tower}
summary: {nl: Een toren., en: A tower.}
theme: {nl: Licht, en: Light}
places: [PLACE]
start: 2017
sources: [SOURCE]
verified_on: 2020-01-15
updated: {nl: 2020-01-15, en: 2020-01-15}
"""


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with LanguageServer(ROOT) as started:
        yield started


@pytest.fixture(scope="module")
def record() -> str:
    """A right record of the real region, by whatever slugs that has."""
    first = {
        kind: min(path.stem for path in (ROOT / "data" / kind).glob("*.yml"))
        for kind in ("places", "sources")
    }
    return RECORD.replace("PLACE", first["places"]).replace("SOURCE", first["sources"])


def test_every_kind_of_record_is_right_in_the_editor_too(server: LanguageServer) -> None:
    """The schema refuses nothing that the model accepts; one long record a kind shows it."""
    for folder in sorted((ROOT / "data").glob("*/")):
        longest = max(folder.glob("*.yml"), key=lambda path: path.stat().st_size, default=None)
        if longest:
            assert server.open(f"data/{folder.name}", longest.read_text())[1] == [], longest


def test_the_site_and_its_words_are_right_in_the_editor_too(server: LanguageServer) -> None:
    for name in ("site", "map", "interface", "keys"):
        assert server.open("data", (ROOT / f"data/{name}.yml").read_text())[1] == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("start:", "strat:", "6: Property strat is not allowed."),
        ("[S", "[no-such-source, S", "7: Value is not accepted. Valid values: "),
        ("en: Tower", "eng: Tower", "2: Property eng is not allowed."),
        ("n: 2020-01-15", "n: 15-01-2020", "8: Write year-month-day, such as 2026-11-22."),
        ("start: 2017", "start: 18/04/2017", "6: Write 2017, 2017-04 or 2017-04-18."),
        ("theme: {nl: Licht, en: Light}\n", "", '2: Missing property "theme".'),
    ],
)
def test_a_mistake_is_underlined(
    before: str, after: str, expected: str, server: LanguageServer, record: str
) -> None:
    source = record.split("sources: [")[1].split("]")[0]
    wrong = record.replace(before.replace("S", source), after.replace("S", source), 1)
    assert wrong != record
    messages = server.open("data/showcases", wrong)[1]
    assert any(message.startswith(expected) for message in messages), messages


def test_a_key_is_explained_in_the_words_of_the_model(server: LanguageServer, record: str) -> None:
    uri, _ = server.open("data/showcases", record)
    assert "Name in each language" in server.ask_at("hover", uri, 2, 2)["contents"]["value"]


def test_a_key_is_completed_with_its_languages(server: LanguageServer, record: str) -> None:
    uri, _ = server.open("data/showcases", record + "leg\n")
    items = {item["label"]: item for item in server.ask_at("completion", uri, 10, 4)["items"]}
    assert items["legacy"]["insertText"] == "legacy:\n  nl: $1\n  en: $2"


def test_a_reference_is_completed_with_the_title_of_its_record(
    server: LanguageServer, record: str
) -> None:
    uri, _ = server.open("data/showcases", record + "organisations:\n  - organisation: \n")
    items = {
        item["label"]: item["documentation"]
        for item in server.ask_at("completion", uri, 11, 19)["items"]
    }
    assert items.keys() == {path.stem for path in (ROOT / "data/organisations").glob("*.yml")}
    assert all(items.values())

"""What an editor's own editor does with our schema: completes, explains and underlines."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from etalage.__main__ import main
from etalage.model import KINDS
from language_server import LanguageServer
from projects import make_region

RECORD = """\
# yaml-language-server: $schema=../schema/showcases.schema.json
title: {nl: Toren, en: Tower}
summary: {nl: Een toren., en: A tower.}
theme: {nl: Licht, en: Light}
places: [zandstad]
start: 2017
sources: [gids]
verified_on: 2020-01-15
updated: {nl: 2020-01-15, en: 2020-01-15}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented region with its schema, and a pointer to it in each record."""
    region = make_region(tmp_path_factory.mktemp("editor") / "project")
    assert main(["--config", str(region / "mkdocs.yml"), "schema"]) == 0
    return region


@pytest.fixture(scope="module")
def server(project: Path) -> Iterator[LanguageServer]:
    with LanguageServer(project) as started:
        yield started


def test_every_kind_of_record_is_right_in_the_editor_too(
    server: LanguageServer, project: Path
) -> None:
    """The schema refuses nothing that the model accepts, be it much or little."""
    for kind in KINDS:
        texts = sorted((path.read_text() for path in project.glob(f"data/{kind}/*.yml")), key=len)
        for text in (texts[0], texts[-1]):
            assert server.open(f"data/{kind}", text)[1] == [], text


def test_the_site_and_its_words_are_right_in_the_editor_too(
    server: LanguageServer, project: Path
) -> None:
    for name in ("site", "map", "countries", "interface", "keys"):
        assert server.open("data", (project / f"data/{name}.yml").read_text())[1] == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("start:", "strat:", "6: Property strat is not allowed."),
        ("[gids", "[no-such-source, gids", "7: Value is not accepted. Valid values: "),
        ("en: Tower", "eng: Tower", "2: Property eng is not allowed."),
        ("n: 2020-01-15", "n: 15-01-2020", "8: Write year-month-day, such as 2026-11-22."),
        ("start: 2017", "start: 18/04/2017", "6: Write 2017, 2017-04 or 2017-04-18."),
        ("theme: {nl: Licht, en: Light}\n", "", '2: Missing property "theme".'),
    ],
)
def test_a_mistake_is_underlined(
    before: str, after: str, expected: str, server: LanguageServer
) -> None:
    wrong = RECORD.replace(before, after, 1)
    assert wrong != RECORD
    messages = server.open("data/showcases", wrong)[1]
    assert any(message.startswith(expected) for message in messages), messages


def test_a_key_is_explained_in_the_words_of_the_model(server: LanguageServer) -> None:
    uri, _ = server.open("data/showcases", RECORD)
    assert "Name in each language" in server.ask_at("hover", uri, 2, 2)["contents"]["value"]


def test_a_key_is_completed_with_its_languages(server: LanguageServer) -> None:
    uri, _ = server.open("data/showcases", RECORD + "leg\n")
    items = {item["label"]: item for item in server.ask_at("completion", uri, 10, 4)["items"]}
    assert items["legacy"]["insertText"] == "legacy:\n  nl: $1\n  en: $2"


def test_a_reference_is_completed_with_the_title_of_its_record(
    server: LanguageServer, project: Path
) -> None:
    uri, _ = server.open("data/showcases", RECORD + "organisations:\n  - organisation: \n")
    items = server.ask_at("completion", uri, 11, 19)["items"]
    titles = {item["label"]: item["documentation"] for item in items}
    assert titles.keys() == {path.stem for path in (project / "data/organisations").glob("*.yml")}
    assert all(titles.values())

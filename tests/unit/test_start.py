"""`python -m etalage start`: a region in any language, whole or not at all."""

import json
import re
import shlex
import subprocess
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from etalage.__main__ import main
from etalage.commands import start
from etalage.founding import answers, origin, read_answers
from etalage.founding.texts import FOLDER
from etalage.settings import object_to_language
from etalage.words import FALLBACK, brought_words
from projects import ROOT, planned, read_record

LIGHT = ["--name", "Duinland", "--country", "DK", "--places", "Zandstad, 52.5, 4.5"]
LANGUAGES = sorted(it.name for it in FOLDER.iterdir())


def found(folder: Path, *languages: str) -> int:
    return main(["start", str(folder), *LIGHT, "--languages", *languages])


def run(folder: Path, *arguments: str) -> int:
    return main(["--config", str(folder / "mkdocs.yml"), *arguments])


def below(folder: Path) -> set[str]:
    files = (it.relative_to(folder) for it in folder.rglob("*") if it.is_file())
    return {it.as_posix() for it in files if it.parts[0] != ".cache"}


@pytest.fixture(autouse=True)
def nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)


@pytest.mark.parametrize("languages", [("nl", "en"), ("de", "fr"), ("cy", "en-GB"), ("ar", "en")])
def test_a_founded_region_is_right_and_laid_out_and_has_schemas(
    languages: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    region = tmp_path / "region"
    assert found(region, *languages) == 0
    told = capsys.readouterr().out
    assert "8 records, no problems" in told
    assert told.count(" brings no texts in ") == int(languages[0] not in LANGUAGES)
    assert run(region, "tidy", "--check") == 0
    capsys.readouterr()
    assert run(region, "check") == 0
    assert "schema" not in capsys.readouterr().out
    assert [it.name for it in tmp_path.iterdir()] == ["region"]


def test_a_language_without_words_has_all_that_readers_see_and_its_own_name(tmp_path: Path) -> None:
    found(tmp_path / "region", "cy", "en-GB")
    words = read_record(tmp_path / "region/data/interface.yml")
    assert {tuple(it) for it in words.values()} == {("cy",)}
    assert (words["language_name"], words["locale_code"]) == ({"cy": "Cymraeg"}, {"cy": "cy_DK"})
    assert words["explore_found_few"] == {"cy": brought_words(FALLBACK)["explore_found_other"]}


@pytest.mark.parametrize(
    ("languages", "heading"),
    [
        (("de", "en"), "## Befehle"),
        (("fr", "nl"), "## Commandes"),
        (("fy", "nl"), "## Opdrachten"),
        (("cy", "gd"), "## Commands"),
    ],
)
def test_what_its_owners_read_first_is_in_their_language(
    languages: tuple[str, ...], heading: str, tmp_path: Path
) -> None:
    assert found(tmp_path / "a", *languages) == 0
    text = (tmp_path / "a/README.md").read_text()
    assert heading in text
    assert all(f"`make {it}`" in text for it in ("serve", "check", "build", "test", "tidy"))


def test_what_a_language_lacks_is_lent_by_another_of_the_region(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    region = tmp_path / "region"
    assert found(region, "fy", "nl", "en") == 0
    assert "no texts in fy; they stand there in nl: translate" in capsys.readouterr().out
    words = read_record(region / "data/interface.yml")
    assert words["menu"] == {"fy": brought_words("nl")["menu"]}
    assert words["explore_found_one"] == {"fy": brought_words("nl")["explore_found_one"]}
    dutch, frisian = (region / f"docs/privacy.{it}.md" for it in ("nl", "fy"))
    assert dutch.read_text() == frisian.read_text()
    assert (region / "CONTRIBUTING.md").read_text().startswith("# Meewerken")


def test_a_name_that_an_address_cannot_have_is_a_place_all_the_same(tmp_path: Path) -> None:
    options = ["--name", 'و "[دار]" <b>', "--languages", "ar", "--country", "EG"]
    assert main(["start", str(tmp_path / "a"), *options, "--places", "سيوة, 29.2, 25.5"]) == 1
    options[1] = "واحة: 'دار'"
    assert main(["start", str(tmp_path / "a"), *options, "--places", "سيوة, 29.2, 25.5"]) == 0
    assert planned(tmp_path / "a") == []
    assert read_record(tmp_path / "a/data/places/place-1.yml")["title"] == {"ar": "سيوة"}


def test_a_name_may_differ_by_language(tmp_path: Path) -> None:
    options = ["--languages", "ar", "fr", "--country", "TN"]
    names = ["--name", "الواحة / l’Oasis", "--places", "عين / Source-Noire, 32.1, -4.4"]
    assert main(["start", str(tmp_path / "a"), *options, *names]) == 0
    site = read_record(tmp_path / "a/data/site.yml")
    assert site["region"] == {"ar": "الواحة", "fr": "l’Oasis"}
    assert site["name"]["fr"] == "Vitrine : l’Oasis"
    place = read_record(tmp_path / "a/data/places/source-noire.yml")
    assert place["title"] == {"ar": "عين", "fr": "Source-Noire"}


def test_a_name_in_the_midst_of_a_sentence_begins_one_with_a_capital(tmp_path: Path) -> None:
    names = ["--name", "der Kreis / the Circle", "--country", "DK", "--places", "A / B, 1, 2"]
    assert main(["start", str(tmp_path / "a"), *names, "--languages", "de", "en"]) == 0
    site = read_record(tmp_path / "a/data/site.yml")
    assert site["name"] == {"de": "Schaufenster: der Kreis", "en": "The Circle Showcase"}
    assert "in der Region (der Kreis)" in site["introduction"]["de"]


def test_all_faults_are_told_at_once_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "--languages zz fra en en --country Denmark --currency £ --time-zone europe/paris"
    places = ["--places", "Zandstad", "Zilt, 100, x", "Helm, 1, 2"]
    assert main(["start", str(tmp_path / "a"), *typed.split(), *places]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [it.partition(": ")[0] for it in told] == [
        "--languages",
        "--languages",
        "--name",
        "--country",
        "--currency",
        "--time-zone",
        *["--places"] * 3,
    ]
    for meant in ("write fr", "write DK", "did you mean “GBP”?", "write Europe/Paris", "“x”"):
        assert meant in "\n".join(told)
    assert list(tmp_path.iterdir()) == []


def test_what_a_country_settles_need_not_be_typed() -> None:
    typed = {"name": "X", "languages": ["nl"], "country": "DK", "places": ["A, 1, 2", "B, C, 3, 4"]}
    known = read_answers(typed)
    assert (known.currency, known.time_zone) == ("DKK", "Europe/Copenhagen")
    assert [it.slug for it in known.places] == ["a", "b-c"]
    with pytest.raises(ValueError, match="--time-zone: missing"):
        read_answers(typed | {"country": "US"})
    with pytest.raises(ValueError, match="--places: “a” stands there twice"):
        read_answers(typed | {"places": ["A, 1, 2", "a, 3, 4"]})


def test_a_folder_that_holds_anything_is_refused_and_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    assert found(tmp_path, "en") == 1
    assert "holds “letter.txt” already" in capsys.readouterr().err
    assert found(tmp_path / "letter.txt", "en") == 1
    assert found(tmp_path / "none/region", "en") == 1
    assert below(tmp_path) == {"letter.txt"}


def test_a_clone_of_an_empty_repository_is_filled(tmp_path: Path) -> None:
    for name in (".git/HEAD", ".venv/bin/python"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("here")
    assert found(tmp_path, "en") == 0
    assert {".git/HEAD", ".venv/bin/python", "mkdocs.yml", ".gitignore"} <= below(tmp_path)
    assert found(tmp_path, "en") == 1


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize("at", ["inspect_site", "write_schemas", "rename"])
def test_nothing_stays_of_one_that_is_broken_off(
    is_there: bool, at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_: object) -> None:
        raise KeyboardInterrupt

    region = tmp_path / "region"
    if is_there:
        (region / ".git").mkdir(parents=True)
    if at == "rename":
        taken = iter([True])
        real = Path.rename

        def once(self: Path, target: Path) -> Path:
            if target.name in {"mkdocs.yml", "region"} and next(taken, False):
                raise KeyboardInterrupt
            return real(self, target)

        monkeypatch.setattr(Path, "rename", once)
    else:
        monkeypatch.setattr(start, at, break_off)
    with pytest.raises(KeyboardInterrupt):
        found(region, "en")
    left = sorted(it.relative_to(tmp_path).as_posix() for it in tmp_path.rglob("*"))
    assert left == (["region", "region/.git"] if is_there else [])


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lines that somebody types; at the end of them there is nobody any more."""
    lines: list[str] = []

    def answer(_: str) -> str:
        if not lines:
            raise EOFError
        return lines.pop(0)

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    return lines


def test_what_is_not_typed_is_asked_until_it_is_right(
    typing: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typing += [
        "fra",
        "fr, en",
        "**Duinland**",
        "Duinland",
        "Denmark",
        "DK",
        "",
        "",
        "Zilt",
        "",
        "Zilt, 52, 4",
        "",
    ]
    typing += ["not an address", "https://duinland.example/?a=b", ""]
    assert main(["start", str(tmp_path / "a")]) == 0
    told = capsys.readouterr().out
    for advice in (
        "; write fr",
        "Markdown",
        "address of a folder",
        "; write DK",
        "does not say where it is",
    ):
        assert told.count(advice) == 1
    site = read_record(tmp_path / "a/data/site.yml")
    assert (site["currency"], site["contact"]) == ("DKK", answers.NOWHERE)
    assert list(site["name"]) == ["fr", "en"]


def test_who_stops_answering_has_written_nothing(
    typing: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typing += ["nl"]
    assert main(["start", str(tmp_path / "a")]) == 1
    assert "nothing was written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_its_help_has_examples_that_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        main(["start", "--help"])
    *_, whole = capsys.readouterr().out.splitlines()
    assert main(shlex.split(whole.strip().removeprefix("python -m etalage "))) == 0
    assert planned(tmp_path / "my-region") == []


NOTED = {
    '{"url": "https://x.example/e.git", "vcs_info": {"vcs": "git", "commit_id": "ab1", '
    '"requested_revision": "v1.2"}}': "git+https://x.example/e.git@v1.2",
    '{"url": "https://x.example/e.git", "vcs_info": {"vcs": "git", "commit_id": "ab1", '
    '"requested_revision": "main"}}': "git+https://x.example/e.git@ab1",
    '{"url": "https://x.example/e.git", "vcs_info": {"vcs": "git", "commit_id": "ab1"}}': (
        "git+https://x.example/e.git@ab1"
    ),
    '{"url": "file:///w/etalage-1-py3-none-any.whl", "archive_info": {}}': (
        "file:///w/etalage-1-py3-none-any.whl"
    ),
    None: "etalage==1.5",
}
"""What pip noted of an installation -> what a region asks pip for."""


@pytest.mark.parametrize(("noted", "asked"), NOTED.items())
def test_a_region_asks_for_the_etalage_that_founded_it(
    noted: str | None, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = SimpleNamespace(version="1.5", read_text=lambda _: noted)
    monkeypatch.setattr(origin, "distribution", lambda _: package)
    assert origin.own_requirement() == asked


def test_beside_the_code_it_asks_for_the_clone(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_installed(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(origin, "distribution", not_installed)
    assert origin.own_requirement() == f"git+{ROOT.as_uri()}"
    assert origin.is_of_this_machine(origin.own_requirement())


# What regions are made of.


def test_every_language_says_all_that_the_others_say() -> None:
    said = {it: yaml.safe_load((FOLDER / it / "texts.yml").read_text("utf-8")) for it in LANGUAGES}
    assert {tuple(it) for it in said.values()} == {tuple(said[FALLBACK])}
    assert all(below(FOLDER / it) == below(FOLDER / FALLBACK) for it in LANGUAGES)
    templates = "".join(it.read_text("utf-8") for it in FOLDER.parent.rglob("*.jinja"))
    assert set(re.findall(r'said\("(\w+)"\)', templates)) == set(said[FALLBACK])
    assert all(brought_words(it) and not object_to_language(it) for it in LANGUAGES)


def test_github_runs_the_actions_that_etalage_itself_runs(tmp_path: Path) -> None:
    found(tmp_path / "region", "en")
    github = tmp_path / "region/.github"
    own = "".join(it.read_text("utf-8") for it in (ROOT / ".github/workflows").glob("*.yml"))
    for path in (github / "workflows").glob("*.yml"):
        used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
        assert used
        assert all(it in own for it in used)
    options = ["--quiet", "--offline", "--pedantic", "--strict-collection", "--collect=all"]
    judged = subprocess.run(
        [Path(sys.executable).with_name("zizmor"), *options, github],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout


def test_the_recommendation_of_an_editor_is_json(tmp_path: Path) -> None:
    found(tmp_path / "region", "en")
    assert json.loads((tmp_path / "region/.vscode/extensions.json").read_text("utf-8"))


@pytest.mark.parametrize("name", ["site", "archive"])
def test_git_keeps_nothing_of_a_build(name: str, tmp_path: Path) -> None:
    """Neither what it makes nor the lock beside it."""
    assert found(tmp_path, "en") == 0
    for project in (tmp_path, ROOT):
        ignored = (project / ".gitignore").read_text("utf-8").split()
        assert {f"/{name}/", f"/.{name}.*"} <= set(ignored)

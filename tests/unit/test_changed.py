"""`python -m etalage changed` on a git repository, as an editor's branch or
a pull request has it.
"""

import json
import subprocess
from pathlib import Path

import pytest

from etalage.__main__ import main

IDENTITY = (
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.org",
    "-c",
    "commit.gpgsign=false",
)


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-C", str(folder), *IDENTITY, *arguments],
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(
        folder,
        "commit",
        "--quiet",
        "--allow-empty",
        "--message",
        git(folder, "branch", "--show-current"),
    )


@pytest.fixture
def branch(region: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented region on a branch that left `main`, which went on."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1583020800")  # 1 March 2020, 0:00 UTC
    (region / "hooks").unlink()
    git(region, "init", "--quiet", "--initial-branch=main")
    commit(region)
    git(region, "switch", "--quiet", "--create", "edit")
    return region


def run(region: Path, *arguments: str) -> int:
    return main(
        ["--config", str(region / "mkdocs.yml"), "changed", *(arguments or ("--base", "main"))]
    )


def edit(region: Path, path: str, *edits: tuple[str, str]) -> None:
    text = (region / path).read_text()
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    (region / path).write_text(text)


TOWER = "data/showcases/vuurtoren.yml"
DUTCH = ("Een vuurtoren op", "Een hoge vuurtoren op")
ENGLISH = ("A lighthouse that", "A tall lighthouse that")


def test_a_branch_without_changes_is_all_right(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(branch) == 0
    assert capsys.readouterr().out == "0 records and pages changed, 0 errors, 0 warnings.\n"


def test_a_text_without_its_date_fails_with_file_line_and_key(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(branch, TOWER, DUTCH, ENGLISH, ("updated: {nl: 2020-01-15", "updated: {nl: 2020-03-01"))
    edit(
        branch,
        "data/places/zandstad.yml",
        ("updated", "# comment\nupdated"),
        ("title: {nl: ", "title: {nl: Nieuw "),
    )
    assert run(branch) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("data/places/zandstad.yml:")
    message = "the text changed (summary) but this date stayed the same; write 2020-03-01"
    assert second == f"{TOWER}:36: updated.en: {message}"


def test_one_language_only_is_a_warning_and_passes(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(branch, TOWER, DUTCH, ("updated: {nl: 2020-01-15", "updated: {nl: 2020-03-01"))
    commit(branch)
    edit(branch, "docs/about.en.md", ("\n", "\nMore.\n\n"))
    assert run(branch) == 0
    out = capsys.readouterr().out
    assert f"changed  {TOWER} (text changed in nl)" in out
    assert (
        f"Warning: {TOWER}:2: summary.nl: changed in nl only; see whether en still says the same"
        in out
    )
    assert "Warning: docs/about.en.md:" in out


def test_committed_staged_and_unsaved_work_all_count(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(branch, "data/places/zandstad.yml", ("lat: ", "lat: 0"))
    commit(branch)
    edit(branch, TOWER, ("sdgs: [7]", "sdgs: [8]"))
    git(branch, "add", TOWER)
    (branch / "data/sources/boek.yml").write_text(
        "title: {nl: Boek, en: Book}\nlanguage: nl\nurl: https://boek.example/\n"
    )
    (branch / "data/sources/rapport.yml").unlink()
    assert run(branch) == 0
    told = [line for line in capsys.readouterr().out.splitlines()[:-1] if line[0] != " "]
    states = [line.split()[:2] for line in told]
    assert states == [
        ["changed", "data/places/zandstad.yml"],
        ["changed", TOWER],
        ["new", "data/sources/boek.yml"],
        ["deleted", "data/sources/rapport.yml"],
    ]


def test_what_main_did_since_is_not_this_branchs(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(branch, "switch", "--quiet", "main")
    edit(branch, TOWER, DUTCH)
    commit(branch)
    git(branch, "switch", "--quiet", "edit")
    assert run(branch) == 0
    assert capsys.readouterr().out.startswith("0 records")


def test_a_renamed_record_has_moved_and_what_refers_to_it_needs_no_date(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--config", str(branch / "mkdocs.yml"), "rename", "showcases/haven", "kade"])
    capsys.readouterr()
    assert run(branch) == 0
    assert capsys.readouterr().out.splitlines() == [
        "moved    data/showcases/kade.yml (was data/showcases/haven.yml)",
        "         redirect_from: new: showcases/haven",
        f"changed  {TOWER}",
        "         legacy nl: … nog bij [de [-haven](showcases/haven).-] "
        "{+haven](showcases/kade).+}",
        "         legacy en: … burns at [the [-harbour](showcases/haven).-] "
        "{+harbour](showcases/kade).+}",
        "         related: new: kade",
        "         related: gone: haven",
        "2 records and pages changed, 0 errors, 0 warnings.",
    ]


def test_json_and_markdown_say_the_same_and_fail_too(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(branch, TOWER, DUTCH)
    assert (
        run(branch, "--base", "main", "--format", "json", "--site", "https://p.example/pr-1") == 1
    )
    (found,) = json.loads(capsys.readouterr().out)
    assert found["pages"] == {
        "nl": "https://p.example/pr-1/showcases/vuurtoren/",
        "en": "https://p.example/pr-1/en/showcases/vuurtoren/",
    }
    assert (found["text_changed"], [error["key"] for error in found["errors"]]) == (
        ["nl"],
        ["updated.nl"],
    )
    assert run(branch, "--base", "main", "--format", "markdown") == 1
    out = capsys.readouterr().out
    assert out.startswith("<!-- etalage: changed pages -->\n")
    assert (
        f"| `{TOWER}` | changed | `/showcases/vuurtoren/` **text changed** "
        "| `/en/showcases/vuurtoren/` |" in out
    )
    assert "- **Error** `data/showcases/vuurtoren.yml:36: updated.nl: " in out


def test_old_and_new_are_told_of_the_map_too_and_what_stands_out_passes(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(branch, "data/map.yml", ("width: ", "width: 1"))
    edit(branch, TOWER, ("value: 12500,", "value: 125000,"))
    edit(branch, "docs/about.en.md", ("\n\n", "\n\nMore. "))
    assert run(branch) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "changed  data/map.yml"
    assert out[1].startswith("         view_box width: ")
    assert "         figures “branduren” value: 12500 → 125000 (10 times as much)" in out
    assert f"Warning: {TOWER}:12: figures.0.value: 12500 → 125000, 10 times as much; " in "\n".join(
        out
    )
    assert any(line.strip().startswith("en: ") and "{+More.+}" in line for line in out)


def test_links_of_what_changed_come_one_a_line(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(branch, TOWER, DUTCH)
    assert run(branch, "--base", "main", "--links") == 0
    assert capsys.readouterr().out == "https://duinland.example/toren\n"
    assert main(["--config", str(branch / "mkdocs.yml"), "links"]) == 0
    everything = capsys.readouterr().out.splitlines()
    assert "https://duinland.example/toren" in everything
    assert "https://lichten.example/id/" not in everything, "codes follow it"
    assert len(everything) == len(set(everything)) > 1


def test_a_site_in_a_folder_of_its_repository_is_found(
    branch: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (branch / ".git").rename(tmp_path / ".git")
    git(tmp_path, "switch", "--quiet", "--create", "folder")
    commit(tmp_path)
    edit(branch, TOWER, ("sdgs: [7]", "sdgs: [8]"))
    assert run(branch, "--base", "folder") == 0
    assert f"changed  {TOWER}" in capsys.readouterr().out


def test_no_repository_is_said_plainly(
    region: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(region.parent))
    assert run(region) == 1
    assert capsys.readouterr().err.startswith("git cannot read this folder: not a git repository")


@pytest.mark.parametrize("base", ["origin/main", "nothing", "main:data"])
def test_an_unknown_base_is_said_plainly(
    base: str, branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(branch, "--base", base) == 1
    assert capsys.readouterr().err == (
        f"git knows no “{base}” here; "
        "run “git fetch origin” first, or name another branch after --base\n"
    )


def test_a_shallow_clone_is_said_plainly(
    branch: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(branch)
    git(branch, "switch", "--quiet", "main")
    commit(branch)
    git(
        tmp_path,
        "clone",
        "--quiet",
        "--depth",
        "1",
        "--no-single-branch",
        "--branch",
        "edit",
        f"file://{branch}",
        "shallow",
    )
    assert run(tmp_path / "shallow", "--base", "origin/main") == 1
    error = capsys.readouterr().err
    assert error.startswith("this clone is shallow")
    assert "fetch-depth: 0" in error


def test_branches_without_common_history_are_said_plainly(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(branch, "switch", "--quiet", "--orphan", "other")
    git(branch, "checkout", "--quiet", "main", "--", ".")
    commit(branch)
    assert run(branch) == 1
    assert "have no history in common" in capsys.readouterr().err


def test_git_that_is_not_there_is_said_plainly(
    branch: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert run(branch) == 1
    assert capsys.readouterr().err.startswith("git is not installed here")


def test_a_picture_under_the_same_name_is_told_and_so_is_one_that_comes_or_goes(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = branch / "docs/assets/images"
    (pictures / "pier.svg").write_bytes((pictures / "kaai.svg").read_bytes())
    (pictures / "kaai.svg").unlink()
    drawing = (pictures / "vuurtoren.svg").read_bytes()
    (pictures / "vuurtoren.svg").write_bytes(drawing + b"\n")
    assert run(branch) == 0
    assert capsys.readouterr().out.splitlines() == [
        "deleted  docs/assets/images/kaai.svg",
        "new      docs/assets/images/pier.svg",
        "changed  docs/assets/images/vuurtoren.svg",
        f"{'':8} bytes: {len(drawing):,} → {len(drawing) + 1:,}",
        "3 records and pages changed, 0 errors, 0 warnings.",
    ]


def test_a_text_that_is_gone_in_one_language_is_named_by_its_file(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (branch / "docs/privacy.nl.md").unlink()
    assert run(branch) == 0
    told = (
        "Warning: docs/privacy.nl.md:1: nl: changed in nl only; see whether en still says the same"
    )
    assert told in capsys.readouterr().out

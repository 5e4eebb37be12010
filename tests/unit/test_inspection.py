"""`check` draws what it has not seen before, in as many processes as help, and loses nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from etalage.kept import Kept
from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.assets import WINDOW
from etalage.site.build import Site, plan_site
from etalage.site.inspection import inspect_site
from projects import ROOT

Drawn = Callable[[Path], list[str]]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Inspects a project; files of the pages that were drawn for it."""
    pages: list[str] = []

    def draw(_: object, page: object, __: object) -> str:
        if page.template != WINDOW:  # type: ignore[attr-defined] # part of what is around pages
            pages.append(page.file)  # type: ignore[attr-defined]
        return ""

    def inspect(project: Path) -> list[str]:
        pages.clear()
        inspect_site(read_settings(project / "mkdocs.yml"))
        return pages

    monkeypatch.setattr("etalage.site.drawing.Drawer.draw", draw)
    monkeypatch.setattr("etalage.site.side_by_side._processors", lambda: 1)
    return inspect


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


def own_templates(project: Path) -> None:
    (project / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", project / "overrides")


def test_only_what_changed_is_drawn_again(region: Path, drawn: Drawn) -> None:
    every = set(drawn(region))
    assert drawn(region) == []
    edit(region / "data/places/zandstad.yml", "Zandstad", "Zandstede")
    again = set(drawn(region))
    assert {"places/zandstad/index.html", "index.html"} < again < every


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("data/interface.yml", "De steden van", "Alle steden van"),
        ("overrides/pages/place.html", "{# A place.", "{# One place."),
    ],
)
def test_all_is_drawn_again_after_a_change_of_words_or_templates(
    region: Path, drawn: Drawn, file: str, before: str, after: str
) -> None:
    own_templates(region)
    every = set(drawn(region))
    edit(region / file, before, after)
    assert {it for it in every if not it.startswith("en/")} <= set(drawn(region))


def test_a_link_to_what_is_gone_is_found_though_its_page_is_the_same(
    region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = read_settings(region / "mkdocs.yml")
    inspect_site(settings)
    whole = Site.outputs.fget  # type: ignore[attr-defined]
    gone = "places/zandstad/index.html"
    monkeypatch.setattr(Site, "outputs", property(lambda it: set(whole(it)) - {gone}))
    with pytest.raises(DataError, match="leads nowhere on the page"):
        inspect_site(settings)


def test_a_spoilt_file_of_what_was_kept_counts_as_none(region: Path, drawn: Drawn) -> None:
    every = sorted(drawn(region))
    for spoilt in ("", "[]", '{"version": 1}', "null", "\udcff"):
        (region / ".cache/inspected").write_text(spoilt, "utf-8", "surrogateescape")
        assert sorted(drawn(region)) == every


def test_nothing_is_kept_of_other_files_or_packages(tmp_path: Path) -> None:
    file, others = tmp_path / "kept.json", tmp_path / "others"
    others.mkdir()
    (others / "a").write_text("a", "utf-8")
    kept = Kept(file, ["jinja2"], others)
    assert kept.ask("x", lambda: 1) == 1
    kept.save()
    assert Kept(file, ["jinja2"], others).ask("x", lambda: 2) == 1
    assert Kept(file, ["markupsafe"], others).ask("x", lambda: 2) == 2
    (others / "a").write_text("b", "utf-8")
    assert Kept(file, ["jinja2"], others).ask("x", lambda: 2) == 2


def rewrite(others: Path) -> None:
    (others / "a").write_text("edited", "utf-8")
    (others / "a").write_text("a", "utf-8")


def come_and_go(others: Path) -> None:
    (others / "b").write_text("edited", "utf-8")
    (others / "b").unlink()


@pytest.mark.parametrize("edit_and_undo", [rewrite, come_and_go])
def test_nothing_is_kept_that_an_edit_may_have_come_into(
    edit_and_undo: Callable[[Path], None], tmp_path: Path
) -> None:
    """It was kept as what follows from the files as they were before and after."""
    file, others = tmp_path / "kept.json", tmp_path / "others"
    others.mkdir()
    (others / "a").write_text("a", "utf-8")
    os.utime(others / "a", (1, 1))
    os.utime(others, (1, 1))
    kept = Kept(file, ["jinja2"], others)
    edit_and_undo(others)
    assert kept.ask("x", lambda: "edited") == "edited"
    kept.save()
    assert Kept(file, ["jinja2"], others).ask("x", lambda: "a") == "a"


def test_a_folder_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = Kept(tmp_path / "file/kept.json", [])
    assert kept.ask("x", lambda: 1) == 1
    kept.save()


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A program of its own, since one that runs tests does several things at once."""
    path = {"PYTHONPATH": str(project / "hooks")}
    program = [sys.executable, *arguments]
    return subprocess.run(
        program, cwd=project, env=os.environ | path, capture_output=True, text=True, check=False
    )


SUM = """
import os
from etalage.site import side_by_side
side_by_side._processors = lambda: 3
found = side_by_side.side_by_side(lambda share: (os.getpid(), sum(share)), range(100))
print(len({pid for pid, _ in found}), sum(share for _, share in found))
"""


def test_every_share_of_the_work_is_done_each_in_a_process() -> None:
    assert run(ROOT, "-c", SUM).stdout.split() == ["3", "4950"]


def test_processes_find_what_one_finds(region: Path) -> None:
    own_templates(region)
    edit(region / "overrides/components/chart_timeline.html", '"status_" ~', '"stadium_" ~')
    edit(region / "overrides/partials/header.html", "words.menu ", "words.menukaart ")
    with pytest.raises(DataError) as refused:
        plan_site(read_settings(region / "mkdocs.yml")).draw()
    ran = run(region, "-m", "etalage", "check")
    assert (ran.stdout, ran.stderr.strip(), ran.returncode) == ("", str(refused.value), 1)

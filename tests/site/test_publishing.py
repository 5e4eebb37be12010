"""A build leaves a whole site, or the earlier one as it was: killed, cramped, beside another."""

import hashlib
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.site.publishing import PublishingError, Stage
from etalage.site.verification import missing_files
from etalage.site.writing import finish_site, write_exports, write_site
from projects import build, environment, make_region, run

KILLS = 20
EARLIER = "index.html"


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, dict[str, str]]:
    region = make_region(tmp_path_factory.mktemp("publishing") / "project")
    site = plan_site(read_settings(region / "mkdocs.yml"))
    return site, site.draw()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder with an earlier site."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / EARLIER).write_text("whole", "utf-8")
    return folder


def digest(folder: Path) -> str:
    found = hashlib.sha256()
    """Of all that is somebody's; what is kept for the next run is nobody's."""
    files = (it for it in folder.rglob("*") if it.is_file() and ".cache" not in it.parts)
    for file in sorted(files):
        found.update(file.relative_to(folder).as_posix().encode() + file.read_bytes())
    return found.hexdigest()


def publish(site: Site, html: dict[str, str], target: Path) -> None:
    with Stage(target) as stage:
        write_site(site, html, stage.folder)
        write_exports(site, stage.folder)
        for file in ("pagefind/pagefind.js", "pagefind/pagefind-entry.json"):
            (stage.folder / file).parent.mkdir(exist_ok=True)
            (stage.folder / file).write_text("x", "utf-8")
        assert not list(missing_files(site.outputs, stage.folder))
        stage.publish()


def test_killed_at_any_point_it_leaves_a_whole_site(
    planned: tuple[Site, dict[str, str]], target: Path, tmp_path: Path
) -> None:
    started = time.perf_counter()
    publish(*planned, tmp_path / "measured")
    takes = time.perf_counter() - started
    whole = {digest(target), digest(tmp_path / "measured")}
    chance = random.Random(20)  # noqa: S311 - the same points in every run, not a secret
    for _ in range(KILLS):
        child = os.fork()
        if not child:
            publish(*planned, target)
            os._exit(0)
        time.sleep(chance.uniform(0, takes))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert digest(target) in whole
    publish(*planned, target)
    assert digest(target) == digest(tmp_path / "measured")
    assert not list(tmp_path.glob(".site.new"))


def test_a_second_build_of_one_folder_is_refused_in_words(target: Path) -> None:
    with (
        Stage(target),
        pytest.raises(PublishingError, match="another build of this folder is running"),
    ):
        Stage(target)
    with Stage(target):
        pass  # free again


def test_what_was_not_written_is_not_published(
    planned: tuple[Site, dict[str, str]], target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, html = planned
    monkeypatch.setattr("etalage.site.writing.make_search_index", lambda folder: None)
    with Stage(target) as stage:
        write_site(site, html, stage.folder)
        with pytest.raises(PublishingError, match=r"pagefind\.js was not written"):
            finish_site(site, stage)
    assert (target / EARLIER).read_text("utf-8") == "whole"


@pytest.mark.parametrize("command", ["etalage", "mkdocs"])
def test_a_disk_that_is_full_leaves_the_earlier_site(
    command: str, region: Path, target: Path
) -> None:
    """No file may grow beyond 20 kB, which the system reports like a disk without room."""
    limits = {"etalage": [sys.executable, "-m", "etalage", "build", "--site-dir", str(target)]}
    mkdocs = str(Path(sys.executable).parent / "mkdocs")
    limits["mkdocs"] = [mkdocs, "build", "--strict", "--site-dir", str(target)]
    result = subprocess.run(
        limits[command],
        cwd=region,
        env=environment() | {"PYTHONPATH": str(region / "hooks")},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    assert result.returncode
    assert "File too large" in result.stderr
    assert "Traceback" not in result.stderr
    assert [path.name for path in target.iterdir()] == [EARLIER]


def test_a_folder_that_cannot_be_written_is_named(region: Path) -> None:
    for result in (
        run(region, "build", "--site-dir", "/proc/site"),
        build(region, Path("/proc/site")),
    ):
        assert result.returncode
        assert "/proc: " in result.stderr
        assert "Traceback" not in result.stderr


def test_both_ways_of_building_make_the_same_site(region: Path, tmp_path: Path) -> None:
    assert build(region, tmp_path / "mkdocs").returncode == 0
    result = run(region, "build", "--site-dir", str(tmp_path / "own"))
    assert result.returncode == 0, result.stderr
    files = {}
    for name in ("mkdocs", "own"):
        paths = [path for path in (tmp_path / name).rglob("*") if path.is_file()]
        files[name] = {
            path.relative_to(tmp_path / name).as_posix(): path.read_bytes()
            for path in paths
            if "pagefind" not in path.parts
        }
    assert files["own"] == files["mkdocs"]


@pytest.mark.parametrize("command", ["etalage", "mkdocs"])
@pytest.mark.parametrize("folder", ["docs", ".", "mine"])
def test_what_is_no_site_is_not_replaced_by_one(command: str, folder: str, region: Path) -> None:
    """A folder of texts, the project itself, somebody's own work."""
    (region / "mine").mkdir()
    (region / "mine/thesis.txt").write_text("years", "utf-8")
    (region / "index.html").write_text("x", "utf-8")
    before = digest(region)
    arguments = ["build", "--site-dir", str(region / folder)]
    result = run(region, *arguments) if command == "etalage" else build(region, region / folder)
    assert result.returncode
    assert "Traceback" not in result.stderr
    assert digest(region) == before


def test_a_link_where_the_site_is_to_be_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/index.html").write_text("x", "utf-8")
    (tmp_path / "site").symlink_to("precious")
    with pytest.raises(PublishingError, match="is no folder"):
        Stage(tmp_path / "site")
    (tmp_path / "site").unlink()
    (tmp_path / ".site.lock").symlink_to("precious/index.html")
    with pytest.raises(PublishingError):
        Stage(tmp_path / "site")
    assert (tmp_path / "precious/index.html").read_text("utf-8") == "x"

"""What a command writes, it writes in the project and whole; no file loses what it held."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from etalage import whole_files
from etalage.__main__ import main
from etalage.whole_files import write_whole
from projects import environment

UNTIDY = b"title: {nl: a,   en: b}\nupdated: {nl: 2020-01-01, en: 2020-01-01}\n"


def run(region: Path, *arguments: str) -> int:
    return main(["--config", str(region / "mkdocs.yml"), *arguments])


def photograph_that_tells() -> bytes:
    exif, stream = Image.Exif(), BytesIO()
    exif[0x0110] = "Camera 9"
    Image.new("RGB", (9, 9)).save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def add_pier(region: Path) -> None:
    """A showcase that nothing refers to, with a picture of its own."""
    text = (region / "data/showcases/vuurtoren.yml").read_text("utf-8")
    text = text.replace("showcases/toren", "showcases/steiger").replace("vuurtoren.svg", "pier.svg")
    (region / "data/showcases/pier.yml").write_text(text, "utf-8")
    pictures = region / "docs/assets/images"
    shutil.copy(pictures / "vuurtoren.svg", pictures / "pier.svg")


Link = Callable[[Path, Path], None]


def a_link(path: str, target: str = "") -> Link:
    """path: of the project; target: in the folder beside it, that a link there leads to."""

    def make(region: Path, elsewhere: Path) -> None:
        link = region / path
        if link.is_dir():
            shutil.rmtree(link)
        link.unlink(missing_ok=True)
        link.symlink_to(elsewhere / target if target else elsewhere)

    return make


LINKS: dict[str, tuple[Link, tuple[str, ...]]] = {
    "tidy, a record": (a_link("data/showcases/haven.yml", "record.yml"), ("tidy",)),
    "tidy, a folder": (a_link("data/showcases"), ("tidy",)),
    "tidy, a photograph": (a_link("docs/assets/images/x.jpg", "x.jpg"), ("tidy",)),
    "schema, what a record says": (a_link("data/showcases/x.yml", "record.yml"), ("schema",)),
    "schema, its folder": (a_link("data/schema"), ("schema",)),
    "schema, a file of it": (a_link("data/schema/slugs.json", "record.yml"), ("schema",)),
    "new, a record": (a_link("data/showcases/zon.yml", "zon.yml"), ("new", "showcase", "Zon")),
    "new, a folder": (a_link("data/showcases"), ("new", "showcase", "Zon")),
    "rename, a text": (
        a_link("docs/about.nl.md", "text.md"),
        ("rename", "showcases/haven", "kade"),
    ),
    "remove, a picture": (
        a_link("docs/assets/images"),
        ("remove", "showcases/pier", "--no-redirect"),
    ),
}


@pytest.mark.parametrize(("link", "command"), LINKS.values(), ids=LINKS.keys())
def test_a_link_has_no_command_write_elsewhere(
    link: Link, command: tuple[str, ...], region: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (region / "data/schema").mkdir(exist_ok=True)
    files = {
        "record.yml": UNTIDY,
        "text.md": b"[x](showcases/haven.md)\n",
        "x.jpg": photograph_that_tells(),
        "pier.svg": b"<svg/>",
    }
    for name, content in files.items():
        (elsewhere / name).write_bytes(content)
    add_pier(region)
    link(region, elsewhere)
    run(region, *command)
    assert {it.name: it.read_bytes() for it in elsewhere.iterdir()} == files


def test_a_link_inside_the_project_stays_one(region: Path) -> None:
    path, target = region / "data/showcases/haven.yml", region / "data/haven.txt"
    path.rename(target)
    path.symlink_to("../haven.txt")
    assert run(region, "schema") == 0
    assert path.is_symlink()
    assert target.read_bytes().startswith(b"# yaml-language-server")


def test_a_file_that_may_not_be_written_stays_as_it_is(
    region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = region / "data/showcases/haven.yml"
    before = path.read_bytes()
    monkeypatch.setattr("os.access", lambda *_: False)  # whoever runs it may write anything
    assert run(region, "rename", "showcases/haven", "kade") == 1
    assert path.read_bytes() == before
    assert not path.with_name("kade.yml").exists()


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("a")
    path.chmod(0o640)
    write_whole({path: b"b"})
    assert path.read_bytes() == b"b"
    assert path.stat().st_mode & 0o777 == 0o640


COMMANDS = {
    "tidy": ("tidy",),
    "schema": ("schema",),
    "rename": ("rename", "showcases/haven", "kade"),
    "remove": ("remove", "showcases/pier", "--redirect", "showcases/haven"),
}


def held(region: Path) -> dict[str, bytes]:
    return {str(it.relative_to(region)): it.read_bytes() for it in sorted(region.rglob("*.yml"))}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_a_disk_that_is_full_empties_no_file(command: tuple[str, ...], region: Path) -> None:
    """No file may grow beyond 100 bytes, which the system reports like a disk without room."""
    add_pier(region)
    for path in (region / "data").rglob("*.yml"):
        path.write_bytes(path.read_bytes().replace(b"\ntitle:", b"\n\n\ntitle:"))
    before = held(region)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "etalage", *command],
        cwd=region,
        env=environment() | {"PYTHONPATH": str(region / "hooks")},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
    )
    assert "File too large" in done.stderr
    assert held(region) == before
    assert list(region.rglob("*.part")) == []


def test_killed_half_way_it_leaves_each_file_whole(tmp_path: Path) -> None:
    """The writer is stopped at the first of its replacements, when all else is written."""
    paths = [tmp_path / f"{number}" for number in range(3)]
    for path in paths:
        path.write_bytes(b"before" * 1000)
    child = os.fork()
    if not child:
        whole_files.Path.replace = lambda *_: time.sleep(60)  # type: ignore[assignment]
        write_whole(dict.fromkeys(paths, b"after"))
        os._exit(0)
    while len(list(tmp_path.glob(".*.part"))) < len(paths):
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert [path.read_bytes() for path in paths] == [b"before" * 1000] * 3

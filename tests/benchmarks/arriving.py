"""How soon an edit shows in a preview of the real data: `make bench`. Judges nothing.

Seconds from saving a record until its page answers with the edit, as a reader's browser would ask,
and how that compares with a whole build of the same site in this one run.
"""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from etalage.settings import read_settings
from previewing import preview
from projects import ROOT, build, read_record, write_record

EDITS = 7
PARTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "project")
        whole = elapsed(lambda: build(project, Path(folder) / "site"))
        file = max(project.glob("data/showcases/*.yml"), key=lambda path: path.stat().st_size)
        settings, record = read_settings(project / "mkdocs.yml"), read_record(file)
        page = f"{urlsplit(settings.site_url).path}showcases/{file.stem}/"
        times = []
        with preview(project) as running:
            running.wait(page, lambda status, _text: status == 200)
            for number in range(EDITS):
                time.sleep(2)  # the search index follows each edit
                title = f"Edit {number}"
                titles = record["title"] | {settings.default_language: title}
                write_record(file, record | {"title": titles})
                seen = partial(running.wait, page, lambda _status, text, it=title: it in text)
                times.append(elapsed(seen))
    middle = statistics.median(times)
    print(f"an edit shows after {middle:.2f} s (slowest of {EDITS}: {max(times):.2f} s)")
    print(f"that is {middle / whole:.2f} of a whole build ({whole:.1f} s)")


def copy_project(project: Path) -> Path:
    project.mkdir()
    for part in PARTS:
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, project / part)  # type: ignore[operator]
    return project


def elapsed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()

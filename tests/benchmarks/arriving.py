"""How soon an edit shows in a preview of the real data: `make bench`. Judges nothing.

Seconds from saving a record until its page answers with the edit, as a reader's browser would ask,
and how that compares with a whole build of the same site in this one run.
"""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from previewing import preview
from projects import ROOT, build

RECORD, PAGE = "data/showcases/lifelines.yml", "/showcases/lifelines/"
EDITS = 7
PARTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "project")
        whole = elapsed(lambda: build(project, Path(folder) / "site"))
        record = project / RECORD
        text = record.read_text("utf-8")
        times = []
        with preview(project) as running:
            running.wait(PAGE, lambda status, _text: status == 200)
            for number in range(EDITS):
                time.sleep(2)  # the search index follows each edit
                record.write_text(
                    text.replace("title:\n  nl: ", f"title:\n  nl: Edit {number} of ", 1), "utf-8"
                )
                times.append(
                    elapsed(
                        lambda edit=f"Edit {number} of": running.wait(
                            PAGE, lambda _status, text: edit in text
                        )
                    )
                )  # type: ignore[misc]
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

"""What was measured, as Markdown and as JSON, in a folder that git leaves out."""

import json
import os
import platform
import subprocess
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from projects import ROOT

FOLDER = ROOT / "results/benchmarks"


def save(name: str, found: Any, tables: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    content = {"circumstances": circumstances(), "found": found}
    (FOLDER / f"{name}.json").write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    told = "\n".join(f"- {key}: {value}" for key, value in circumstances().items())
    (FOLDER / f"{name}.md").write_text(f"{told}\n\n{tables}\n", "utf-8")


def circumstances() -> dict[str, str]:
    """When, of what, and on what machine."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    )
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "commit": commit.stdout.strip(),
        "processor": f"{_processor()}, {_cores()} cores",
        "system": platform.platform(),
        "Python": platform.python_version(),
    }


def _processor() -> str:
    """As Linux names it."""
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text("utf-8").splitlines() if listed.exists() else []
    names = (it.partition(":")[2].strip() for it in lines if it.startswith("model name"))
    return next(names, platform.machine())


def _cores() -> int:
    return os.cpu_count() or 1


def write_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Markdown; the first column holds words, the others numbers."""
    lines = ["|".join(["", "---", *["--:"] * (len(head) - 1), ""])]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {' | '.join(head)} |", *lines])

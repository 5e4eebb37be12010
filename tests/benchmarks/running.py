"""Programs that are measured: what each costs the machine, whatever it is written in."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Cost:
    """Of one run, of all programs that it started too."""

    cpu: float
    """Seconds of the processor, for the program and for the system."""

    wall: float
    """Seconds by the clock."""

    memory: float
    """The most that one of its programs held, in megabytes."""

    output: str


def run(command: Sequence[str], folder: Path, env: Mapping[str, str] | None = None) -> Cost:
    """Ends this program when that one fails."""
    started = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=os.environ | (env or {}), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}\n{output}")
    wall = time.perf_counter() - started
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1000, output)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each."""
    return Cost(
        median(it.cpu for it in costs),
        median(it.wall for it in costs),
        median(it.memory for it in costs),
        "",
    )


def size_of(site: Path) -> float:
    """Of all files, in megabytes."""
    return sum(it.stat().st_size for it in site.rglob("*") if it.is_file()) / 1e6

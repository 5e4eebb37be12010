"""How long a build takes, and whether it grows with the records alone: `make bench`.

Judges nothing. The invented region is copied until it has the sizes of SIZES, each copy with
references of its own, and every size is built in this one run. Cost is counted per page beyond the
smallest build, so that starting up weighs on neither side, and in seconds of the processor, so that
what else the machine does hardly counts.
"""

import re
import resource
import shutil
import sys
import tempfile
from pathlib import Path

import yaml

from etalage.model import KINDS
from projects import ROOT, build, make_region

SIZES = (250, 1000)
RUNS = 2
"""The fastest counts."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        start = measure(make_region(Path(folder) / "1"), Path(folder) / "site")
        report("invented region", start)
        costs = []
        for size in SIZES:
            found = measure(
                multiply(make_region(Path(folder) / str(size)), size), Path(folder) / "site"
            )
            costs.append(1000 * (found[0] - start[0]) / (found[1] - start[1]))
            report(f"{size} records", found, f", {costs[-1]:.2f} ms a page")
        print(
            f"a page of {SIZES[1]} records costs {costs[1] / costs[0]:.2f} times "
            f"one of {SIZES[0]} (linear: 1)"
        )
        report("real data", measure(ROOT, Path(folder) / "site"))


def report(name: str, found: tuple[float, int], more: str = "") -> None:
    print(f"{name}: {found[0]:.1f} s of the processor, {found[1]} pages{more}", flush=True)


def measure(project: Path, site: Path) -> tuple[float, int]:
    """Seconds of the fastest build and number of pages."""
    times = []
    for _run in range(RUNS):
        shutil.rmtree(site, ignore_errors=True)
        started = processor_time()
        result = build(project, site)
        times.append(processor_time() - started)
        if result.returncode:
            sys.exit(result.stderr)
    return min(times), sum(1 for _page in site.rglob("*.html"))


def processor_time() -> float:
    """Seconds that programs started from here have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def multiply(project: Path, size: int) -> Path:
    """Give a project `size` records or just over, by copies of all that it has."""
    files = [file for kind in KINDS for file in sorted((project / "data" / kind).glob("*.yml"))]
    records = [(file, yaml.safe_load(file.read_text("utf-8"))) for file in files]
    slugs = re.compile(
        rf"(?:(?<=^)|(?<=@)|(?<=/))({'|'.join(file.stem for file in files)})(?=$|[\]#)])"
    )
    for number in range(1, -(-size // len(files))):
        for file, record in records:
            copy = renamed(record, slugs, number)
            copy["title"] = {
                language: f"{title} {number}" for language, title in record["title"].items()
            }
            if moved := record.get("redirect_from"):
                copy["redirect_from"] = [f"{address}-{number}" for address in moved]
            text = yaml.safe_dump(copy, allow_unicode=True, sort_keys=False)
            file.with_stem(f"{file.stem}-{number}").write_text(text, "utf-8")
    return project


def renamed(value: object, slugs: re.Pattern[str], number: int) -> object:
    """The same with every reference to a record turned into one to the copy of that number."""
    if isinstance(value, dict):
        return {key: renamed(item, slugs, number) for key, item in value.items()}
    if isinstance(value, list):
        return [renamed(item, slugs, number) for item in value]
    return slugs.sub(rf"\1-{number}", value) if isinstance(value, str) else value


if __name__ == "__main__":
    main()

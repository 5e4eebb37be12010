"""How many small changes to the code no test would notice: `make mutants`.

Lays the project out as mutmut wants it, with hooks/ under the name of src/, has it change what
pyproject.toml names in one way after another, and counts. `--share 12` takes 12 per cent of the
ways by chance, the same each time. All else is given to `mutmut run`, such as `--max-children 1` or
the names of mutants; without names all are tried, from scratch. Exits with 1 when fewer than LEAST
per cent of those that were tried are killed.

It is also the plugin with which mutmut runs pytest. Functions with a decorator other than
@classmethod, and what stands outside functions, mutmut leaves as it is.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from random import Random

import pytest
from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files
from mutmut.utils.format_utils import get_mutant_name

LEAST = 85

SEED = 10

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".cache/mutants"

HERE_TOO = WORK / "mutants/tests"
"""Where mutmut puts this file, and pytest looks for it."""

LAID_OUT = {"hooks": "src", **{it: it for it in ("tests", "data", "overrides", "pyproject.toml")}}
"""What stands in the project -> its name in the place where mutmut runs."""


def main(arguments: list[str]) -> int:
    told = argparse.ArgumentParser(add_help=False)
    told.add_argument("--share", type=int)
    wanted, arguments = told.parse_known_args(arguments)
    if not any(it.startswith("etalage.") for it in arguments):
        shutil.rmtree(WORK, ignore_errors=True)
    HERE_TOO.mkdir(parents=True, exist_ok=True)  # or Python remembers that nothing is there
    for name, place in LAID_OUT.items():
        if not (WORK / place).exists():
            (WORK / place).symlink_to(ROOT / name)
    env = os.environ | {"PYTHONPATH": str(HERE_TOO)}
    arguments += by_chance(wanted.share) if wanted.share else []
    ran = subprocess.run(["mutmut", "run", *arguments], cwd=WORK, env=env)
    return ran.returncode or report()


def by_chance(per_cent: int) -> list[str]:
    """Names of mutants, the same each time."""
    os.chdir(WORK)  # where mutmut reads what to change
    names = sorted(
        get_mutant_name(path, name)
        for path in walk_mutatable_files()
        for name in mutate_file_contents(str(path), path.read_text("utf-8")).mutant_names
    )
    return Random(SEED).sample(names, len(names) * per_cent // 100)  # noqa: S311 - no secret


def report() -> int:
    """Print a line for each room, and for all of them."""
    rooms = {room: count(room) for room in ("model", "loading", "markup")}
    for room, found in {**rooms, "all": sum(rooms.values(), Counter())}.items():
        told = ", ".join(f"{number} {status}" for status, number in found.most_common())
        print(f"{room}: {share(found):.1f} % of {found.total()} killed ({told})")
    return 0 if share(sum(rooms.values(), Counter())) >= LEAST else 1


def count(room: str) -> Counter[str]:
    """What became of the mutants of a room; those that ran on for too long are killed too."""
    files = (WORK / "mutants/src/etalage").glob(f"{room}*/**/*.meta")
    single = (WORK / "mutants/src/etalage").glob(f"{room}.py.meta")
    codes = [
        code
        for path in (*files, *single)
        for code in json.loads(path.read_text())["exit_code_by_key"].values()
    ]
    return Counter(status_by_exit_code[code] for code in codes if code is not None)


def share(found: Counter[str]) -> float:
    """Per cent that the tests, or the time they may take, put an end to."""
    return 100 * (found["killed"] + found["timeout"]) / max(found.total(), 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The quickest first: most mutants are killed by any of them."""
    stats = Path("mutmut-stats.json")
    known = json.loads(stats.read_text())["duration_by_test"] if stats.exists() else {}
    items.sort(key=lambda item: known.get(item.nodeid, 0))


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """While mutmut notes which test asks which function, none is answered from what is kept."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        for kept in _caches():
            kept.cache_clear()


def _caches() -> Iterator["_lru_cache_wrapper[object]"]:
    modules = [it for name, it in sys.modules.items() if name.startswith("etalage.")]
    for module in modules:
        yield from (it for it in vars(module).values() if isinstance(it, _lru_cache_wrapper))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What CI's tests found, counted for the site's page of evidence: `python tests/evidence.py …`.

In: pytest's JUnit files, and outcomes of other commands as GROUP=success. Out, on standard output:
evidence.json as `etalage.quality.evidence` reads it. Of each test it has the group and the outcome,
and neither its name nor what it said.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

from etalage.quality import Evidence, Tested, write_evidence
from projects import ROOT

OUTCOMES = {"success": "passed", "failure": "failed"}
"""What GitHub says of a step -> how it counts; one that did not run is skipped."""


@dataclass(frozen=True)
class Group:
    """Tests that prove one thing, which the interface words named after it say."""

    name: str
    tools: str

    modules: tuple[str, ...] = ()
    """How their paths begin, in tests/; empty for a command that is not pytest."""

    run: str = ""
    """With what to run it again, where that is not pytest."""

    @property
    def command(self) -> str:
        paths = " ".join(f"tests/{it}" for it in self.modules)
        return self.run or f".venv/bin/pytest {paths}"


UNIT, SITE, BROWSER = "unit/test_", "site/test_", "browser/test_"


def modules(room: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{room}{name}.py" for name in names)


GROUPS = (
    Group("data", "pytest", modules(UNIT, "loading", "checks", "check_is_build", "schema")),
    Group("spoilt", "Hypothesis", modules(UNIT, "fuzz"), "make fuzz"),
    Group("hostile", "pytest", modules(UNIT, "hostile", "markup", "pictures")),
    Group("html", "Nu Html Checker (vnu)", modules(SITE, "html")),
    Group("links", "pytest, lxml", modules(SITE, "links", "map_links")),
    Group(
        "accessibility",
        "axe-core, Chromium, Playwright",
        modules(BROWSER, "accessibility", "every_page", "each_kind", "changed_pages"),
    ),
    Group(
        "search",
        "Pagefind, Chromium, Playwright",
        (*modules(UNIT, "search"), *modules(BROWSER, "search")),
    ),
    Group(
        "publishing",
        "nginx, Chromium, Playwright",
        (
            *modules(SITE, "build", "publishing", "hosting"),
            *modules(UNIT, "archive"),
            *modules(BROWSER, "archive"),
        ),
    ),
    Group(
        "editing",
        "Sveltia CMS, yaml-language-server, Chromium, Playwright",
        (
            *modules(UNIT, "form", "new", "rename", "changed", "contributing", "report"),
            *modules(SITE, "admin", "preview"),
            *modules(BROWSER, "admin", "preview"),
            "editor",
        ),
    ),
    Group(
        "supply",
        "CycloneDX, actionlint, zizmor, ShellCheck",
        modules(UNIT, "supply", "workflows", "governance"),
    ),
    Group(
        "upkeep",
        "pytest, Biome, djLint, yamllint",
        modules(UNIT, "architecture", "growth", "linters", "layout", "templates"),
    ),
    Group("content", "pytest", modules(SITE, "any_content"), "make sweep"),
    # What no group above has.
    Group("engine", "pytest", ("unit",)),
    Group("pages", "pytest, Beautiful Soup, lxml", ("site",)),
    Group("reading", "Chromium, Playwright", ("browser",)),
    Group("reproduce", "sha256", run="make reproduce"),
    Group("generators", "MkDocs, ProperDocs, materialx", run="make generators"),
    Group("load", "nginx, wrk", run="make soak"),
)


def main(arguments: list[str]) -> int:
    outcomes = dict(it.split("=", 1) for it in arguments if "=" in it)
    files = [Path(it) for it in arguments if "=" not in it]
    try:
        trees = [ElementTree.parse(file) for file in files]  # noqa: S314 - pytest wrote it
        print(write_evidence(gather(trees, outcomes)), end="")
    except (OSError, ElementTree.ParseError, ValueError) as error:
        print(f"no evidence: {error}", file=sys.stderr)
        return 1
    return 0


def gather(trees: Iterable[ElementTree.ElementTree], outcomes: dict[str, str]) -> Evidence:
    """Raises ValueError when there is no test in a file, or one that belongs to no group."""
    days, counts = set[date](), Counter[tuple[str, str]]()
    for tree in trees:
        days.add(day_of(tree))
        counts.update((group_of(module).name, how) for module, how in results(tree))
    counts.update((name, OUTCOMES.get(it, "skipped")) for name, it in outcomes.items())
    if not days:
        raise ValueError("there are no results to count")
    return summarise(counts, max(days))


def summarise(counts: Counter[tuple[str, str]], day: date) -> Evidence:
    """counts: of each group's name with each outcome."""
    named = {name for name, _ in counts}
    if unknown := named - {it.name for it in GROUPS}:
        raise ValueError(f"there is no group of tests called {', '.join(sorted(unknown))}")
    tested = tuple(count(group, counts) for group in GROUPS if group.name in named)
    return Evidence(day=day, commit=commit(), tested=tested)


def count(group: Group, counts: Counter[tuple[str, str]]) -> Tested:
    passed, failed, skipped = (counts[group.name, it] for it in ("passed", "failed", "skipped"))
    return Tested(
        group=group.name,
        tools=group.tools,
        command=group.command,
        passed=passed,
        failed=failed,
        skipped=skipped,
    )


def results(tree: ElementTree.ElementTree) -> Iterator[tuple[str, str]]:
    """Path of each test's module in tests/, and how it ended."""
    for case in tree.iter("testcase"):
        # What could not even be imported has its own name only.
        name = case.get("classname") or case.get("name", "")
        path = name.removeprefix("tests.").replace(".", "/")
        found = {it.tag for it in case}
        yield path, "failed" if found & {"failure", "error"} else ending(found)


def ending(found: set[str]) -> str:
    return "skipped" if "skipped" in found else "passed"


def group_of(module: str) -> Group:
    for group in GROUPS:
        for path in group.modules:
            if f"{module}/".startswith(f"{path.removesuffix('.py')}/"):
                return group
    raise ValueError(f"{module!r} belongs to no group of tests; add it to GROUPS")


def day_of(tree: ElementTree.ElementTree) -> date:
    """On which the tests began (UTC)."""
    suite = next(tree.iter("testsuite"), None)
    if suite is None or not int(suite.get("tests", "0")):
        raise ValueError("a file of results has no test in it")
    return datetime.fromisoformat(suite.get("timestamp", "")).astimezone(UTC).date()


def commit() -> str:
    git = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
    return subprocess.run(git, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What CI found, from pytest's own file of results to the page: it is counted, and no more."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from etalage.quality import Evidence
from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.words import all_keys
from evidence import GROUPS, gather, group_of
from projects import ROOT, planned

TESTS = """
import pytest

HARM = ["<script>alert(1)</script>", "]]>&lt;", "\\x1b[2J\\u202e", "{{ 7 * 7 }}"]

@pytest.mark.parametrize("text", HARM)
def test_passes(text): pass

def test_fails(): assert "<img src=x onerror=alert(1)>" == ""

@pytest.mark.skip(reason="<b>not</b>")
def test_is_skipped(): pass

@pytest.fixture
def breaks():
    yield
    raise RuntimeError

def test_breaks_afterwards(breaks): pass
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As pytest writes them, of tests with names that mean harm."""
    folder = tmp_path_factory.mktemp("results")
    room = folder / "tests/unit"
    room.mkdir(parents=True)
    (room / "test_search.py").write_text(TESTS)
    (room / "test_loading.py").write_text("import nothing_of_the_kind\n")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --import-mode=importlib\n")
    options = ["--junit-xml=results.xml", "--continue-on-collection-errors", "tests"]
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return folder / "results.xml"


def write(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "tests/evidence.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_results_are_counted_by_group_and_nothing_else_is_taken_from_them(results: Path) -> None:
    assert "script" in results.read_text("utf-8")
    written = write(results, "reproduce=success", "load=failure", "generators=cancelled")
    assert written.returncode == 0, written.stderr
    assert "script" not in written.stdout
    counts = {
        it["group"]: (it["passed"], it["failed"], it["skipped"])
        for it in json.loads(written.stdout)["tested"]
    }
    assert counts == {
        "data": (0, 1, 0),
        "search": (4, 2, 1),
        "reproduce": (1, 0, 0),
        "generators": (0, 0, 1),
        "load": (0, 1, 0),
    }
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, check=True)
    assert json.loads(written.stdout)["commit"] == head.stdout.decode().strip()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no element found"),
        ("<testsuite", "unclosed token"),
        ("<testsuites/>", "has no test in it"),
        ('<testsuite tests="0" timestamp="2026-11-26T03:17:00+00:00"/>', "has no test in it"),
        ('<testsuite tests="1" timestamp="soon"><testcase/></testsuite>', "Invalid isoformat"),
        (
            '<testsuite tests="1" timestamp="2026-11-26T03:17:00+00:00">'
            '<testcase classname="tests.&lt;x&gt;"/></testsuite>',
            "'<x>' belongs to no group of tests; add it to GROUPS",
        ),
    ],
)
def test_results_that_cannot_be_read_give_no_evidence(
    text: str, reason: str, tmp_path: Path
) -> None:
    (tmp_path / "results.xml").write_text(text)
    written = write(tmp_path / "results.xml")
    assert (written.returncode, written.stdout) == (1, "")
    assert written.stderr.startswith("no evidence: ")
    assert reason in written.stderr


def test_a_file_that_is_not_there_or_a_group_that_is_not_gives_no_evidence(results: Path) -> None:
    assert "nowhere.xml" in write(results, "nowhere.xml").stderr
    assert "no group of tests called weather" in write(results, "weather=success").stderr
    assert write().stderr == "no evidence: there are no results to count\n"


def test_every_test_has_a_group_and_every_group_has_tests_and_words() -> None:
    found = {it.relative_to(ROOT / "tests").as_posix() for it in ROOT.glob("tests/*/test_*.py")}
    used = {group_of(path.removesuffix(".py")).name for path in found}
    assert used == {group.name for group in GROUPS if group.modules}
    for path in (path for group in GROUPS for path in group.modules):
        assert (ROOT / "tests" / path).exists(), path
    words = set(all_keys())
    for group in GROUPS:
        assert {f"evidence_{group.name}", f"evidence_{group.name}_explained"} <= words


# The page, of a corner of the invented region.


def a_group(**changed: object) -> dict[str, object]:
    group = {"group": "search", "tools": "Pagefind", "command": "make test"}
    return group | {"passed": 1203, "failed": 2, "skipped": 1} | changed


def evidence(*groups: dict[str, object], **changed: object) -> str:
    whole = {"day": "2026-11-25", "commit": "0123456789abcdef" * 3, "tested": list(groups)}
    return json.dumps(whole | changed)


def plan(region: Path, text: str | None) -> Site:
    if text is not None:
        (region / "evidence.json").write_text(text, "utf-8")
    return plan_site(read_settings(region / "mkdocs.yml"))


def draw(site: Site, path: str = "en/evidence/index.html") -> str:
    page = site.pages[path]
    return site.drawer().draw(page, site.frames[page.language])


def test_the_page_says_what_was_found_when_and_how_to_find_it_again(region: Path) -> None:
    site = plan(region, evidence(a_group(), a_group(group="html", passed=3, failed=0, skipped=0)))
    page = " ".join(draw(site).split())
    assert "Last tested on 25 November 2026, with version <code>0123456789</code>" in page
    assert "1,206 passed, 2 failed, 1 skipped." in page
    assert '<a href="#search">Search</a>' in page
    assert "<code>make test</code>" in page
    assert "van de broncode: 1.206 geslaagd, 2 mislukt" in draw(site, "evidence/index.html")
    published = Evidence.model_validate_json(site.files["evidence.json"])
    assert [it.group for it in published.tested] == ["search", "html"]


def test_without_results_the_page_says_so(region: Path) -> None:
    site = plan(region, None)
    assert "made without test results" in draw(site)
    assert "zonder uitkomsten van tests" in draw(site, "evidence/index.html")
    assert "<table>" not in draw(site)
    assert "evidence.json" not in site.files


def test_results_of_another_version_are_shown_under_their_own_name(region: Path) -> None:
    assert "<h2>weather</h2>" in draw(plan(region, evidence(a_group(group="weather"))))


def test_what_results_say_is_text(region: Path) -> None:
    harm = "<script>alert(1)</script>{{ 7 * 7 }}"
    page = draw(plan(region, evidence(a_group(tools=harm, command=f'"{harm}'))))
    assert "<script>alert" not in page
    assert page.count("{{ 7 * 7 }}") == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "\udcff",
        evidence(day="2026-13-01"),
        evidence(commit="HEAD"),
        evidence(more=1),
        evidence(a_group(passed=-1)),
        evidence(a_group(passed="1")),
        evidence(a_group(passed=1.5)),
        evidence(a_group(group="<script>")),
        evidence(a_group(tools="a\nb")),
        evidence(a_group(command="\x1b[2J\u202e")),
        evidence(a_group(name="x")),
        evidence(*[a_group()] * 2000),
        "[" * 50_000,
    ],
)
def test_a_spoilt_file_is_told_in_words_and_nothing_is_built(text: str, region: Path) -> None:
    (region / "evidence.json").write_text(text, "utf-8", "surrogateescape")
    [told] = planned(region)
    assert told.startswith("evidence.json:1: this is not what tests/evidence.py writes (")
    assert told.endswith("; take it anew, or remove the file")
    assert "\x1b" not in told


def test_the_day_is_the_latest_of_all_files_in_the_same_time() -> None:
    def tree(day: str, outcome: str) -> ElementTree.ElementTree:
        case = f'<testcase classname="tests.unit.test_search" name="x">{outcome}</testcase>'
        text = f'<testsuite tests="1" timestamp="2026-11-{day}">{case}</testsuite>'
        return ElementTree.ElementTree(ElementTree.fromstring(text))  # noqa: S314 - our own

    found = gather([tree("26T00:30:00+02:00", ""), tree("24T03:17:00+00:00", "<error/>")], {})
    assert found.day.isoformat() == "2026-11-25"
    assert (found.tested[0].passed, found.tested[0].failed) == (1, 1)

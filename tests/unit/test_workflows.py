"""GitHub's workflows, forms and scripts, checked by the tools that know them, without a network."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from etalage.__main__ import main
from etalage.editing.diff.listing import write_markdown
from evidence import GROUPS
from projects import CORNER, ROOT, make_region

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
SCRIPTS = sorted((GITHUB / "scripts").glob("*.sh"))
TOOLS = Path(sys.executable).parent
ENV = os.environ | {"PATH": f"{TOOLS}:{os.environ['PATH']}"}


def run(
    *command: str | Path, env: dict[str, str] = ENV, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(it) for it in command], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )


def actionlint(folder: Path, *workflows: Path) -> str:
    """What it says of copies with versions for commits, by which it knows an action's inputs."""
    copies = folder / ".github/workflows"
    copies.mkdir(parents=True)
    for path in workflows:
        (copies / path.name).write_text(
            re.sub(r"@[0-9a-f]{40} # (v\d+)\S*", r"@\1", path.read_text())
        )
    result = run(
        "actionlint",
        "-shellcheck",
        TOOLS / "shellcheck",
        "-pyflakes",
        "",
        *sorted(copies.iterdir()),
        cwd=folder,
    )
    return result.stdout + result.stderr


def test_actionlint_finds_no_problem(tmp_path: Path) -> None:
    assert actionlint(tmp_path, *WORKFLOWS) == ""


def test_zizmor_finds_no_problem_however_pedantic_it_is() -> None:
    result = run(
        "zizmor",
        "--quiet",
        "--offline",
        "--pedantic",
        "--strict-collection",
        "--collect=all",
        GITHUB,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_shellcheck_finds_no_problem() -> None:
    result = run("shellcheck", *SCRIPTS)
    assert result.returncode == 0, result.stdout


def test_the_tools_find_what_is_wrong(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    text = (
        WORKFLOWS[0].read_text().replace("persist-credentials: false", "persist-credential: false")
    )
    wrong.write_text(text.replace("run: make build", "run: make $TARGET"))
    found = actionlint(tmp_path, wrong)
    assert 'input "persist-credential" is not defined' in found
    assert "SC2086" in found
    assert "artipacked" in run("zizmor", "--quiet", "--offline", "--pedantic", wrong).stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_commit_with_its_version_and_the_same_everywhere(
    path: Path,
) -> None:
    uses = re.findall(r"uses: (.*)", path.read_text())
    assert uses
    everywhere = set(re.findall(r"uses: (.*)", "".join(it.read_text() for it in WORKFLOWS)))
    for use in uses:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use), use
        assert [it for it in everywhere if it.startswith(use.partition("@")[0] + "@")] == [use]


def jobs() -> list[tuple[str, dict[str, object]]]:
    found = [(path.stem, yaml.safe_load(path.read_text())) for path in WORKFLOWS]
    return [
        (f"{name}/{job}", content)
        for name, workflow in found
        for job, content in workflow["jobs"].items()
    ]


def test_no_job_that_can_write_or_knows_a_secret_runs_code_of_a_pull_request() -> None:
    """Such a job fetches scripts of main only, and runs nothing that a pull request made."""
    for name, job in jobs():
        powers = set(job["permissions"].values()) | (
            {"secret"} if "secrets." in str(job) else set()
        )  # type: ignore[attr-defined]
        if not name.startswith("p") or powers == {"read"}:  # pull-request, preview-closed
            continue
        assert "head.repo.full_name == github.repository" in str(job["if"]), name
        for step in job["steps"]:  # type: ignore[attr-defined]
            if "actions/checkout" in step.get("uses", ""):
                assert (
                    step["with"] | {"ref": "main", "sparse-checkout": ".github/scripts"}
                    == step["with"]
                )
            assert step.get("run", ".github/scripts/").startswith(".github/scripts/")


def test_no_checkout_leaves_its_token_behind() -> None:
    """zizmor says nothing of one that is left behind on purpose."""
    steps = [
        step
        for _, job in jobs()
        for step in job["steps"]
        if "actions/checkout" in step.get("uses", "")
    ]  # type: ignore[attr-defined]
    assert steps
    assert all(step["with"]["persist-credentials"] is False for step in steps)


def test_every_job_has_a_time_limit_and_rights_of_its_own() -> None:
    for name, job in jobs():
        assert {"timeout-minutes", "permissions", "name"} <= job.keys(), name
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text())
        assert workflow["permissions"] == {}
        assert "concurrency" in workflow


def test_problems_are_found_in_what_our_commands_print() -> None:
    warning, note, error = (
        it["pattern"][0]["regexp"]
        for it in json.loads((GITHUB / "problems.json").read_text())["problemMatcher"]
    )
    line = "data/showcases/x.yml:12: summary.en: missing"
    assert re.match(error, line).groups() == ("data/showcases/x.yml", "12", "summary.en: missing")  # type: ignore[union-attr]
    assert re.match(warning, f"Warning: {line}")
    assert re.match(note, f"Note: {line}")
    assert not any(re.match(error, f"{word}: {line}") for word in ("Warning", "Note"))
    assert not re.match(error, "mkdocs.yml:3: x")


@pytest.mark.parametrize(
    "path", sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml")), ids=lambda path: path.stem
)
def test_a_form_is_what_github_takes_and_speaks_both_languages(path: Path) -> None:
    form = yaml.safe_load(path.read_text())
    assert form.keys() <= {"name", "description", "labels", "body"}
    ids = [field["id"] for field in form["body"]]
    assert len(ids) == len(set(ids))
    for field in form["body"]:
        assert field["type"] in {"input", "textarea", "dropdown"}
        texts = [
            field["attributes"]["label"],
            field["attributes"].get("description", " / "),
            *field["attributes"].get("options", []),
        ]
        assert all(" / " in text for text in [form["name"], form["description"], *texts])


# The scripts, with a stand-in for GitHub's own command and a repository on this disk.

GH = """#!/usr/bin/env python3
import json, os, sys
with open(os.environ["CALLS"], "a") as calls:
    calls.write(json.dumps(sys.argv[1:]) + "\\n")
if "--jq" in sys.argv:
    print(os.environ.get("ANSWER", ""))
"""


@pytest.fixture
def github(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    run_of = {
        "GITHUB_REPOSITORY": "o/r",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_RUN_ID": "7",
    }
    return ENV | run_of | {"PATH": f"{tmp_path}:{ENV['PATH']}", "CALLS": str(tmp_path / "calls")}


def calls(github: dict[str, str]) -> list[list[str]]:
    return [json.loads(line) for line in Path(github["CALLS"]).read_text().splitlines()]


@pytest.mark.parametrize(("answer", "method"), [("", "POST"), ("41\n42", "PATCH")])
def test_a_comment_is_written_once_and_then_written_anew(
    answer: str, method: str, github: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "changed.md").write_text("<!-- etalage: changed pages -->\nx\n")
    assert (
        run(
            GITHUB / "scripts/comment.sh",
            "12",
            tmp_path / "changed.md",
            env=github | {"ANSWER": answer},
        ).returncode
        == 0
    )
    write = calls(github)[-1]
    assert method in write
    assert ("repos/o/r/issues/comments/41" in write) == (method == "PATCH")


def test_no_comment_says_that_nothing_changed(github: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "changed.md").write_text(f"{write_markdown([], [])}\n")
    assert (
        run(
            GITHUB / "scripts/comment.sh",
            "12",
            tmp_path / "changed.md",
            env=github | {"ANSWER": ""},
        ).returncode
        == 0
    )
    assert not [call for call in calls(github) if "POST" in call]


@pytest.mark.parametrize(
    ("number", "text"), [("12", "something else"), ("1/2", "<!-- etalage: changed pages -->\n")]
)
def test_a_comment_of_something_else_is_not_written(
    number: str, text: str, github: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "changed.md").write_text(text)
    assert (
        run(GITHUB / "scripts/comment.sh", number, tmp_path / "changed.md", env=github).returncode
        == 1
    )
    assert not Path(github["CALLS"]).exists()


@pytest.mark.parametrize(
    ("failed", "answer", "done"),
    [
        ("true", "", ["list", "create", "create"]),
        ("true", "5", ["list", "edit"]),
        ("false", "5", ["list", "close"]),
        ("false", "", ["list"]),
    ],
)
def test_failing_links_have_one_issue(
    failed: str, answer: str, done: list[str], github: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "links.md").write_text("# Summary\n" + "é" * 70_000)
    result = run(
        GITHUB / "scripts/links-issue.sh",
        failed,
        tmp_path / "links.md",
        env=github | {"ANSWER": answer},
    )
    assert result.returncode == 0, result.stderr
    assert [call[1] for call in calls(github)] == done


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    result = run(
        "git", *identity, *arguments, env=ENV | {"GIT_CONFIG_GLOBAL": "/dev/null"}, cwd=folder
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def preview(remote: Path, *arguments: str | Path) -> int:
    env = ENV | {
        "PREVIEW_REMOTE": f"file://{remote}",
        "PREVIEW_WAIT": "0",
        "GIT_CONFIG_GLOBAL": "/dev/null",
    }
    return run(GITHUB / "scripts/preview.sh", *arguments, env=env).returncode


def test_previews_come_and_go_without_history(tmp_path: Path) -> None:
    remote, site = tmp_path / "previews.git", tmp_path / "site"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    git(tmp_path, "clone", "--quiet", str(remote), "first")
    (tmp_path / "first/README.md").write_text("Previews")
    git(tmp_path / "first", "add", ".")
    git(tmp_path / "first", "commit", "--quiet", "--message", "x")
    git(tmp_path / "first", "push", "--quiet", "origin", "HEAD:main")
    site.mkdir()
    (site / "index.html").write_text("one")
    assert preview(remote, "put", "pr-1", site) == 0
    (site / "index.html").write_text("two")
    assert preview(remote, "put", "pr-2", site) == 0
    assert preview(remote, "put", "pr-1", site) == 0
    assert git(remote, "show", "main:pr-1/index.html") == "two"
    assert preview(remote, "remove", "pr-2") == 0
    assert git(remote, "ls-tree", "-r", "--name-only", "main").split() == [
        ".nojekyll",
        "README.md",
        "pr-1/index.html",
    ]
    assert git(remote, "rev-list", "--count", "main").strip() == "1"


@pytest.mark.parametrize("name", ["../x", "pr-", "pr-1/..", "main"])
def test_a_preview_has_a_number_and_nothing_else(name: str, tmp_path: Path) -> None:
    assert preview(tmp_path, "put", name, tmp_path) == 1


# Which part of the work a pull request needs.


@pytest.fixture
def branch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project on a branch of its own, which left `main`."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    folder = tmp_path / "project"
    for name in ("data/places/a.yml", "docs/about.nl.md", "code.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("a: 1\n")
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "edit")
    return folder


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("b: 2\n")
    commit(folder)


def code_changed(folder: Path, base: str = "main") -> str:
    result = run(GITHUB / "scripts/code-changed.sh", base, cwd=folder)
    return result.stdout if result.returncode == 0 else f"failed {result.returncode}"


@pytest.mark.parametrize(
    "name",
    [
        "data/places/a.yml",
        "data/new/deep/x.yml",
        "data/places/$(touch made);\n.. -x*.py",
        "docs/about.nl.md",
        "docs/folder/new.en.md",
        "docs/assets/images/mill.jpg",
    ],
)
def test_records_texts_and_pictures_are_no_code(name: str, branch: Path) -> None:
    write(branch, name)
    assert code_changed(branch) == "code=false\n"
    assert not (branch / "made").exists()


@pytest.mark.parametrize(
    "name",
    [
        "code.py",
        "README.md",
        ".gitmodules",
        "Data/x.yml",
        "data.py",
        "data\n/x.yml",
        "x/data/y.yml",
        "docs/assets/js/search.js",
        "docs/about.md/x.css",
        ":(exclude)x",
        "-q",
    ],
)
def test_all_else_is_code_whatever_its_name(name: str, branch: Path) -> None:
    write(branch, name, "data/places/a.yml")
    assert code_changed(branch) == "code=true\n"


def test_code_that_is_moved_among_the_data_has_changed(branch: Path) -> None:
    git(branch, "mv", "code.py", "data/code.py")
    commit(branch)
    assert code_changed(branch) == "code=true\n"


@pytest.mark.parametrize("kind", ["link", "repository"])
def test_something_else_in_the_place_of_the_data_is_code(kind: str, branch: Path) -> None:
    git(branch, "rm", "-r", "--quiet", "data")
    if kind == "link":
        (branch / "data").symlink_to("/")
    else:
        git(branch, "-c", "init.defaultBranch=main", "init", "--quiet", "data")
        commit(branch / "data")
    commit(branch)
    assert code_changed(branch) == "code=true\n"


def test_what_others_changed_meanwhile_does_not_count(branch: Path) -> None:
    write(branch, "data/places/b.yml")
    git(branch, "switch", "--quiet", "main")
    write(branch, "code.py")
    git(branch, "switch", "--quiet", "edit")
    assert code_changed(branch) == "code=false\n"
    git(branch, "merge", "--quiet", "--message", "as GitHub tries it", "main")
    assert code_changed(branch) == "code=false\n"


@pytest.mark.parametrize("base", ["nothing", "--help", "main:data"])
def test_what_git_does_not_know_is_no_answer(base: str, branch: Path) -> None:
    assert code_changed(branch, base).startswith("failed")


def test_tests_are_skipped_only_when_it_is_known_that_no_code_changes() -> None:
    """A job that is skipped counts as passed, also when the job that it waits for has failed."""
    found = dict(jobs())
    output = "needs.scope.outputs.code"
    assert found["pull-request/tests"]["if"] == f"${{{{ !cancelled() && {output} != 'false' }}}}"
    assert found["pull-request/axe"]["if"] == f"${{{{ {output} == 'false' }}}}"
    assert found["pull-request/scope"]["outputs"] == {"code": "${{ steps.compare.outputs.code }}"}


def test_the_whole_suite_and_the_sweep_run_every_night() -> None:
    nightly = yaml.safe_load((GITHUB / "workflows/nightly.yml").read_text())
    assert nightly[True].keys() == {"schedule", "workflow_dispatch"}  # as YAML 1.1 reads “on”
    runs = [step["run"] for step in nightly["jobs"]["suite"]["steps"] if "run" in step]
    assert [" ".join(run.split()[:2]) for run in runs] == [
        "make test",
        "make sweep",
        "make fuzz",
        "make reproduce",
        "make generators",
        "make soak",
        ".venv/bin/python tests/evidence.py",
    ]


def test_all_that_the_night_finds_is_counted_and_published() -> None:
    """Every file of results and every outcome, by the names that the groups of tests have."""
    steps: Any = dict(jobs())["nightly/suite"]["steps"]  # type: ignore[index]
    text = (GITHUB / "workflows/nightly.yml").read_text()
    [count] = [it for it in steps if "evidence.py" in it.get("run", "")]
    written = re.findall(r"REPORT=--junit-xml=(\S+)", text)
    assert re.findall(r"results/\S+", count["run"]) == written
    outcomes = {it["id"]: f"${{{{ steps.{it['id']}.outcome }}}}" for it in steps if "id" in it}
    given = re.findall(r'"(\w+)=\$(\w+)"', count["run"])
    assert {name: count["env"][variable] for name, variable in given} == outcomes
    assert outcomes.keys() == {group.name for group in GROUPS if not group.modules}
    assert all(it.get("if") == "${{ !cancelled() }}" for it in steps[3:])
    deploy: Any = dict(jobs())["deploy/build"]["steps"]  # type: ignore[index]
    runs = [it.get("run") for it in deploy]
    assert runs.index(".github/scripts/evidence.sh") < runs.index("make build")


@pytest.mark.parametrize(
    ("answer", "told"), [("41", "run 41 found"), ("", "::warning::No results")]
)
def test_results_of_the_last_night_are_fetched_and_none_stop_nothing(
    answer: str, told: str, github: dict[str, str]
) -> None:
    result = run(GITHUB / "scripts/evidence.sh", env=github | {"ANSWER": answer})
    assert (result.returncode, told in result.stdout) == (0, True)
    wanted = ["run", "download", "41", "--name", "evidence", "--dir", "."]
    assert calls(github)[1:] == ([wanted] if answer else [])


def test_a_host_that_fails_does_not_stop_publishing(github: dict[str, str]) -> None:
    gh = Path(github["CALLS"]).with_name("gh")
    gh.write_text("#!/bin/sh\nexit 1\n")
    result = run(GITHUB / "scripts/evidence.sh", env=github)
    assert (result.returncode, "::warning::" in result.stdout) == (0, True)


def test_every_python_from_the_oldest_on_builds_without_an_index_and_is_tested() -> None:
    job: Any = dict(jobs())["nightly/pythons"]
    first, *others = job["strategy"]["matrix"]["python"]
    assert {step["with"]["python-version"] for step in set_up_steps()} == {
        first,
        "${{ matrix.python }}",
    }
    assert len(others) >= 3
    runs = [step["run"] for step in job["steps"] if "run" in step]
    assert runs[:2] == ["make wheelhouse", "make offline"]
    assert runs[-1] == ".venv/bin/pytest tests/unit"


def set_up_steps() -> list[Any]:
    steps: list[Any] = [step for _, job in jobs() for step in job["steps"]]  # type: ignore[attr-defined]
    return [step for step in steps if "setup-python" in step.get("uses", "")]


# The lay-out of records: noted for everyone, and mended where a maintainer set that up.


@pytest.fixture
def laid_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A region laid out, on a branch of its own, which left `main`."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    region = make_region(tmp_path / "region", CORNER)
    assert main(["--config", str(region / "mkdocs.yml"), "tidy"]) == 0
    (region / ".venv").symlink_to(TOOLS.parent)
    git(region, "init", "--quiet", "--initial-branch=main")
    commit(region)
    git(region, "switch", "--quiet", "--create", "edit")
    return region


HAVEN = "data/showcases/haven.yml"


def spoil(region: Path, name: str = HAVEN) -> None:
    """Write a list on one line."""
    path = region / name
    path.write_text(path.read_text().replace("places:\n  - zandstad\n", "places: [zandstad]\n"))
    commit(region)


def layout_notes(region: Path, *patch: str) -> list[str]:
    env = ENV | {"PYTHONPATH": str(ROOT / "hooks")}
    noted = run(GITHUB / "scripts/layout-notes.sh", "main", *patch, cwd=region, env=env)
    assert noted.returncode == 0, noted.stderr
    return noted.stdout.splitlines()


def test_lay_out_of_changed_records_is_noted_and_never_refused(laid_out: Path) -> None:
    spoil(laid_out)
    write(laid_out, "data/places/x\n::error::y.yml", "data/places/-c.yml")
    warning = json.loads((GITHUB / "problems.json").read_text())["problemMatcher"][0]
    [line] = layout_notes(laid_out)
    assert re.match(warning["pattern"][0]["regexp"], line)
    assert re.match(rf"Warning: {HAVEN}:\d+: lay-out: ", line)


def test_a_branch_without_records_has_no_lay_out_to_note(laid_out: Path) -> None:
    write(laid_out, "code.py")
    assert layout_notes(laid_out, "tidy.patch") == []
    assert (laid_out / "tidy.patch").read_text() == ""


def tidied(region: Path, patch: str | None = None, commit_at: str = "edit") -> tuple[int, str]:
    """Exit code, and what the branch of the shared repository then holds."""
    shared = region.parent / "shared.git"
    git(region.parent, "clone", "--quiet", "--bare", str(region), str(shared))
    file = region.parent / "tidy.patch"
    if patch is None:
        layout_notes(region, str(file))
    else:
        file.write_text(patch)
    env = ENV | {"TIDY_REMOTE": f"file://{shared}", "GIT_CONFIG_GLOBAL": "/dev/null"}
    at = git(region, "rev-parse", commit_at).strip()
    done = run(GITHUB / "scripts/tidy.sh", "edit", at, str(file), env=env)
    return done.returncode, git(shared, "show", f"edit:{HAVEN}")


def test_the_lay_out_of_a_branch_is_mended_in_a_commit_of_its_own(laid_out: Path) -> None:
    before = (laid_out / HAVEN).read_text()
    spoil(laid_out)
    assert (laid_out / HAVEN).read_text() != before
    assert tidied(laid_out) == (0, before)
    shared = laid_out.parent / "shared.git"
    assert git(shared, "diff", "--name-only", "main", "edit") == ""
    assert git(shared, "log", "-1", "--format=%s", "edit").startswith("Lay out records")
    assert git(laid_out, "status", "--porcelain") == ""


def test_a_branch_that_moved_on_is_left_to_its_next_run(laid_out: Path) -> None:
    spoil(laid_out)
    code, text = tidied(laid_out, commit_at="main")
    assert (code, "[zandstad]" in text) == (0, True)


@pytest.mark.parametrize(
    "name", ["hooks.py", "data/x.sh", "data/../x.yml", "data/schema/x.json", ".github/x.yml"]
)
def test_a_patch_of_anything_but_records_is_refused(name: str, laid_out: Path) -> None:
    """It was made by code of the pull request."""
    spoil(laid_out)
    new = f"--- /dev/null\n+++ b/{name}\n@@ -0,0 +1 @@\n+x\n"
    code, text = tidied(laid_out, f"diff --git a/{name} b/{name}\nnew file mode 100644\n{new}")
    assert (code, "[zandstad]" in text) == (1, True)


@pytest.mark.parametrize(
    ("hook", "read"),
    [
        ("check", "data/site.yml docs/about.nl.md mkdocs.yml overrides/layout.html"),
        ("check", "hooks/etalage/loading/checks.py hooks/etalage/site/build.py"),
        ("schema", "data/site.yml mkdocs.yml hooks/etalage/model/values.py"),
        ("schema", "hooks/etalage/editing/schema.py"),
        ("tidy", "data/site.yml data/showcases/lifelines.yml"),
    ],
)
def test_what_a_check_before_a_commit_reads_sets_it_off(hook: str, read: str) -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())
    hooks = {it["id"]: it for repo in config["repos"] for it in repo["hooks"]}
    for name in read.split():
        assert (ROOT / name).is_file(), name
        assert re.search(hooks[hook]["files"], name), name
    assert not re.search(hooks[hook]["files"], "README.md")

"""Style sheets and scripts: what a browser gets of the files that people write."""

from pathlib import Path

from etalage.site.assets import bundle_styles, read_scripts, shorten
from projects import ROOT


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.css").write_text(text, "utf-8")
    return folder


def test_tokens_and_plain_elements_come_first_and_paper_last(tmp_path: Path) -> None:
    names = ("card", "print", "base", "tokens", "accent")
    styles = bundle_styles(write(tmp_path, **{name: f".{name} {{ top: 0; }}" for name in names}))
    found = [name.strip(".") for name in styles.content.replace("{top:0}", " ").split()]
    assert found == ["tokens", "base", "accent", "card", "print"]


def test_what_only_people_need_to_read_a_style_is_left_out(tmp_path: Path) -> None:
    card = (
        '/* why */\n.card > a,\n.card :is(p) {\n  width: calc(1em - 1px);\n  content: "+ " / "";\n}'
    )
    styles = bundle_styles(write(tmp_path, tokens="", base="", print="", card=card))
    assert styles.content == '.card>a,.card :is(p){width:calc(1em - 1px);content:"+ " / ""}'


def test_an_empty_value_stays() -> None:
    """Older browsers drop a variable without one space for a value."""
    assert shorten(":root {\n  --a: ;\n  --b: 1px ;\n}") == ":root{--a: ;--b:1px}"


def test_what_only_people_need_to_read_a_script_is_left_out(tmp_path: Path) -> None:
    script = '/**\n * Why.\n */\nlet a = "//"; // here\n  // and there\n\n/* b; */\nc(a);\n'
    (tmp_path / "a.js").write_text(script)
    assert read_scripts(tmp_path)["a"].content == 'let a = "//"; // here\n\nc(a);\n'


def test_no_text_of_a_script_runs_over_lines() -> None:
    for path in (ROOT / "overrides/assets/js").glob("*.js"):
        for line in path.read_text("utf-8").splitlines():
            assert line.count("`") % 2 == 0, f"{path.name}: {line}"


def test_another_content_has_another_name(tmp_path: Path) -> None:
    (tmp_path / "search.js").write_text("let asked = 0;\n")
    first = read_scripts(tmp_path)["search"]
    (tmp_path / "search.js").write_text("let asked = 1;\n")
    second = read_scripts(tmp_path)["search"]
    assert first.content == "let asked = 0;\n"
    assert first.path != second.path

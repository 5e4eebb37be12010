"""Style sheets and scripts: what a browser gets of the files that people write."""

import re
from pathlib import Path

from etalage.site.assets import make_bundle, read_scripts, read_sources
from etalage.site.styles import read_rules, shorten, whole_sheet, without_unused
from projects import ROOT


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.css").write_text(text, "utf-8")
    return folder


def test_tokens_and_plain_elements_come_first_and_paper_last(tmp_path: Path) -> None:
    names = ("card", "print", "base", "tokens", "accent")
    sheet = whole_sheet(write(tmp_path, **{name: f".{name} {{ top: 0; }}" for name in names}))
    found = [name.strip(".") for name in sheet.replace("{top:0}", " ").split()]
    assert found == ["tokens", "base", "accent", "card", "print"]


def test_what_only_people_need_to_read_a_style_is_left_out(tmp_path: Path) -> None:
    card = (
        '/* why */\n.card > a,\n.card :is(p) {\n  width: calc(1em - 1px);\n  content: "+ " / "";\n}'
    )
    sheet = whole_sheet(write(tmp_path, tokens="", base="", print="", card=card))
    assert sheet == '.card>a,.card :is(p){width:calc(1em - 1px);content:"+ " / ""}'


SHEET = (
    'p{top:0}.a,.b:not(.c)>i,.d :is(.e,.f){top:1px}.a.b::after{content:". ,{}"}'
    "@media print{.a,.c{top:2px}@supports (top:0){.c{top:3px}}}"
    "@font-face{font-family:x}@media (hover){.c{top:4px}}"
)


def written(*classes: str) -> str:
    return "".join(rule.written(frozenset(classes)) for rule in read_rules(SHEET))


def test_a_sheet_has_the_rules_for_what_is_drawn_and_no_other() -> None:
    assert written("a", "b", "c", "d", "e") == SHEET
    face = "@font-face{font-family:x}"
    assert written() == "p{top:0}" + face
    assert written("a") == "p{top:0}.a{top:1px}@media print{.a{top:2px}}" + face
    assert written("b", "d") == "p{top:0}.b:not(.c)>i{top:1px}" + face
    assert written("d", "f") == "p{top:0}.d :is(.e,.f){top:1px}" + face


def test_properties_of_our_own_that_nothing_reads_are_left_out() -> None:
    sheet = ":root{--a:1px;--b:var(--c,2px);--c: ;--d:3px}p{top:var(--a)}@media print{p{--b:0}}"
    assert without_unused(sheet) == ":root{--a:1px;}p{top:var(--a)}@media print{p{}}"
    more = "i{left:var(--b)}"
    assert without_unused(sheet + more) == sheet.replace("--d:3px", "") + more


def test_a_typeface_for_paper_comes_with_what_is_set_in_it() -> None:
    sheet = "@media print{@font-face{font-family:x}@page cover{margin:0}.a{font-family:x}}"
    rules = read_rules(sheet)
    assert "".join(rule.written(frozenset({"a"})) for rule in rules) == sheet
    assert "".join(rule.written(frozenset()) for rule in rules) == ""


def site_of(folder: Path, **templates: str) -> Path:
    for part in ("css", "js", "pages"):
        (folder / "assets" / part).mkdir(parents=True)
    (folder / "pages").mkdir()
    for name, text in templates.items():
        (folder / f"pages/{name}.html").write_text(text)
    (folder / "layout.html").write_text("{# card #}{{ frame.assets.styles[page.template] }}")
    (folder / "search_window.html").write_text('<dialog class="window">')
    for name in ("tokens", "base", "print"):
        (folder / f"assets/css/{name}.css").write_text("")
    return folder


EXTENDS = '{% extends "layout.html" %}'


def sheets_of(folder: Path, classes: str) -> dict[str, str]:
    """Template -> the classes in its sheet."""
    rules = "".join(f".{name} {{ top: 0; }}\n" for name in classes.split())
    (folder / "assets/css/all.css").write_text(rules)
    sheets = make_bundle(read_sources(folder)).sheets
    return {
        name.removeprefix("pages/").removesuffix(".html"): str(sheet.content)
        .replace("{top:0}", " ")
        .replace(".", "")
        .strip()
        for name, sheet in sheets.items()
    }


def test_a_page_has_the_rules_for_what_its_templates_name(tmp_path: Path) -> None:
    folder = site_of(
        tmp_path,
        one=EXTENDS + '{% from "part.html" import x %}<p class="card"><a href="#map">matrix</a>',
        two=EXTENDS + '<p class="status status--{{ x }}{{ " wide" if y }}">',
        drawing='<p class="map"><p class="matrix">',
    )
    (folder / "part.html").write_text('{% include "inner.html" %}')
    (folder / "inner.html").write_text('<i class="inner__part">')
    assert sheets_of(folder, "card map matrix inner__part status status--late wide") == {
        "layout": "",
        "one": "card inner__part",
        "two": "status status--late wide",
    }


def test_what_a_script_of_the_page_makes_is_styled(tmp_path: Path) -> None:
    folder = site_of(tmp_path, one=EXTENDS + "{{ frame.assets.scripts.finding }}", two=EXTENDS)
    (folder / "assets/js/finding.js").write_text('item.className = "found";\n')
    assert sheets_of(folder, "found") == {"layout": "", "one": "found", "two": ""}


def test_what_is_named_nowhere_goes_where_its_block_is(tmp_path: Path) -> None:
    """A view says which modifier it is, and Markdown makes classes of its own."""
    folder = site_of(tmp_path, one=EXTENDS + '<p class="card">', two=EXTENDS)
    assert sheets_of(folder, "card--brief made") == {
        "layout": "made",
        "one": "card--brief made",
        "two": "made",
    }


def test_a_window_that_comes_later_has_its_own_rules_and_the_page_what_these_read(
    tmp_path: Path,
) -> None:
    folder = site_of(tmp_path, one=EXTENDS + '<p class="card">')
    rules = (
        ":root { --a: 1px; --b: 2px; } p { top: 0; } .window, .card { left: var(--a); }"
        " @media print { .window { top: 0; } p { top: 1px; } } .made { top: 0; }"
    )
    (folder / "assets/css/all.css").write_text(rules)
    bundle = make_bundle(read_sources(folder))
    window = ".window{left:var(--a)}@media print{.window{top:0}}"
    assert bundle.window.content == window
    assert bundle.files([])[bundle.window.path] == window
    assert bundle.sheets["layout.html"].content == ":root{--a:1px;}p{top:0}.made{top:0}"
    assert bundle.papers["layout.html"].content == "@media print{p{top:1px}}"


def test_what_counts_on_paper_alone_waits_in_a_sheet_of_its_own(tmp_path: Path) -> None:
    folder = site_of(tmp_path)
    rules = (
        ":root { --a: 1px; --b: 1px; } @media print { :root { --a: 2px; --c: 0; } p { top: 0; } }"
        " @media print, (hover) { p { left: var(--a); } } i { left: 0; }"
    )
    (folder / "assets/css/all.css").write_text(rules)
    bundle = make_bundle(read_sources(folder))
    screen = ":root{--a:1px;}@media print,(hover){p{left:var(--a)}}i{left:0}"
    assert bundle.sheets["layout.html"].content == screen
    paper = "@media print{:root{--a:2px;}p{top:0}}"
    assert bundle.papers["layout.html"].content == paper
    assert bundle.files(["layout.html"])[bundle.papers["layout.html"].path] == paper


def test_a_typeface_is_named_by_its_content_where_sheets_name_it(tmp_path: Path) -> None:
    folder = site_of(tmp_path)
    (folder / "assets/fonts").mkdir()
    (folder / "assets/fonts/plain-600.woff2").write_bytes(b"letters")
    face = '@font-face{src:url("fonts/plain-600.woff2")}'
    (folder / "assets/css/fonts.css").write_text(face)
    bundle = make_bundle(read_sources(folder))
    font = bundle.fonts["plain-600"]
    assert re.fullmatch(r"assets/kept/plain-600\.[0-9a-f]{8}\.woff2", font.path)
    assert bundle.files(["layout.html"])[font.path] == b"letters"
    sheet = bundle.sheets["layout.html"].content
    assert sheet == face.replace("fonts/plain-600.woff2", font.path.removeprefix("assets/kept/"))


def test_an_empty_value_stays() -> None:
    """Older browsers drop a variable without one space for a value."""
    assert shorten(":root {\n  --a: ;\n  --b: 1px ;\n}") == ":root{--a: ;--b:1px}"


def test_what_only_people_need_to_read_a_script_is_left_out(tmp_path: Path) -> None:
    script = '/**\n * Why.\n */\nlet a = "//"; // here\n  // and there\n\n/* b; */\nc(a);\n'
    (tmp_path / "a.js").write_text(script)
    assert read_scripts(tmp_path)["a"].content == 'let a="//";c(a);'


def test_texts_and_patterns_of_a_script_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("b(\n  `  c // ${d}\n  e`,\n  /[\"'/]  f/gu,\n);\n")
    assert read_scripts(tmp_path)["a"].content == "b(`  c // ${d}\n  e`,/[\"'/]  f/gu,);"


def test_no_text_of_a_script_stands_within_another() -> None:
    """In one within another, jsmin takes space out too."""
    for path in (ROOT / "overrides/assets/js").glob("*.js"):
        assert not re.search(r"`[^`]*\$\{[^{}`]*`", path.read_text("utf-8")), path.name


def test_another_content_has_another_name(tmp_path: Path) -> None:
    (tmp_path / "search.js").write_text("let asked = 0;\n")
    first = read_scripts(tmp_path)["search"]
    (tmp_path / "search.js").write_text("let asked = 1;\n")
    second = read_scripts(tmp_path)["search"]
    assert first.content == "let asked=0;"
    assert first.path != second.path


def test_rules_for_text_from_right_to_left_are_for_sites_that_have_it(tmp_path: Path) -> None:
    folder = site_of(tmp_path)
    (folder / "assets/css/all.css").write_text(
        'p, [dir="rtl"] h1 { top: 0; } [dir="rtl"] i { top: 0; }'
    )
    assert (
        make_bundle(read_sources(folder, ["nl", "en"])).sheets["layout.html"].content == "p{top:0}"
    )
    written = str(make_bundle(read_sources(folder, ["nl", "ar"])).sheets["layout.html"].content)
    assert written == 'p,[dir="rtl"] h1{top:0}[dir="rtl"] i{top:0}'

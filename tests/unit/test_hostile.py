"""Whoever means harm gets nowhere: not with a text, a name, a link, a value or the size of it.

Pictures are in test_pictures, builds that break off in tests/site/test_publishing, two builds that
differ in `make reproduce`.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.loading import load
from etalage.loading.yaml.document import MOST_KEYS, parse_document
from etalage.loading.yaml.encoding import MOST_BYTES
from etalage.markup import document
from etalage.model import KINDS, SINGLES
from etalage.model.introspection import shapes_of
from etalage.model.localised import Text
from etalage.pages.parts.citations import Citations
from etalage.problems import MOST_TOLD, DataError
from etalage.settings import build_date, read_settings
from etalage.site.build import plan_site
from fuzzing import within
from hostile import PAYLOADS, Drawn, Hostile, Place, look_at, make_dense_corner
from projects import planned, read_record, write_record

TURNS = 6
"""Times that all is filled; each time every place has another payload."""

TEXTS = tuple(PAYLOADS.values())


@pytest.fixture(scope="module", autouse=True)
def items_may_be_alike() -> Iterator[None]:
    """For all of a list may hold the same payload."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("etalage.loading.checks.repeats_in", lambda record: ())
        yield


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return Hostile(make_dense_corner(tmp_path_factory.mktemp("hostile") / "project"))


@pytest.fixture
def nothing_is_refused_for_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that what is drawn is seen to be safe by itself."""
    for module in ("localised", "lines"):
        for name in ("undrawn", "undrawn_in_line", "near_marks"):
            path = f"etalage.model.{module}.{name}"
            monkeypatch.setattr(path, lambda *_: (), raising=name != "undrawn")
    monkeypatch.setattr("etalage.site.prose.pages.report_undrawn", lambda *_: None)


def draw(hostile: Hostile, payloads: tuple[str, ...], turn: int) -> dict[str, str]:
    """The pages with payloads wherever they are not refused; each refusal names its place."""
    for _ in range(12):
        hostile.fill(payloads, turn)
        try:
            return plan_site(read_settings(hostile.root / "mkdocs.yml")).draw()
        except DataError as error:
            places = [hostile.place_of(problem) for problem in error.problems]
            wrong = [it for it, place in zip(error.problems, places, strict=True) if not place]
            assert wrong == []
            hostile.kept.update(place for place in places if place)
            hostile.kept.update(*map(hostile.others_of, error.problems))
    raise AssertionError("refused without end")


@pytest.fixture(scope="module")
def harmless(hostile: Hostile) -> dict[str, Drawn]:
    """Every page with plain words in every place."""
    pages = draw(hostile, ("zq",), 0)
    return {file: look_at(html) for file, html in pages.items() if file.endswith(".html")}


@pytest.fixture(scope="module")
def wordless(hostile: Hostile, harmless: Mapping[str, Drawn]) -> frozenset[Place]:
    """Places that take no words at all, such as dates and names of records."""
    return frozenset(hostile.kept)


MARKDOWN = {"blockquote", "code", "em", "hr", "li", "ol", "p", "pre", "table", "tbody", "td", "th"}
MARKDOWN |= {"thead", "tr", "ul"}
LOOKS = re.compile("language-|map__label--|head__title--long")
"""Classes of code, and of names and titles that take more room."""


@pytest.mark.parametrize("turn", range(TURNS))
@pytest.mark.usefixtures("nothing_is_refused_for_its_words")
def test_nothing_runs_loads_or_leaves_its_place(
    turn: int, hostile: Hostile, harmless: Mapping[str, Drawn], wordless: frozenset[Place]
) -> None:
    hostile.kept = set(wordless)
    pages = draw(hostile, TEXTS, turn * 7)
    known = set().union(*(drawn.attributes for drawn in harmless.values()))
    classes = set().union(*(drawn.classes for drawn in harmless.values()))
    for file, drawn in harmless.items():
        found = look_at(pages[file])
        assert found.harm == [], file
        assert found.parts == drawn.parts, file
        strange = {it for it in found.attributes - known if it[0] not in MARKDOWN}
        assert strange <= {("code", "class"), ("h1", "id"), ("ol", "start")}, file
        assert {it for it in found.classes - classes if not LOOKS.match(it)} == set(), file
    assert len(hostile.lines) > 1000


@pytest.mark.usefixtures("nothing_is_refused_for_its_words")
def test_what_stands_beside_the_pages_stays_what_it_is(
    hostile: Hostile, wordless: frozenset[Place]
) -> None:
    """Open data, the form's settings, the list of addresses, whom to tell."""
    hostile.kept = set(wordless)
    pages = draw(hostile, TEXTS, 3)
    files = plan_site(read_settings(hostile.root / "mkdocs.yml")).files
    assert all(json.loads(content) for file, content in files.items() if file.endswith(".json"))
    assert etree.fromstring(pages["sitemap.xml"].encode()).tag.endswith("urlset")
    lines = str(files[".well-known/security.txt"]).splitlines()
    assert all(re.fullmatch(r"[A-Z][A-Za-z-]+: \S[^\x00-\x1f]*", line) for line in lines)


@pytest.mark.parametrize("turn", range(TURNS))
def test_what_is_refused_is_named_with_its_file_and_line(
    turn: int, hostile: Hostile, wordless: frozenset[Place]
) -> None:
    hostile.kept = set(wordless)
    hostile.fill(TEXTS, turn * 7)
    problems = load(read_settings(hostile.root / "mkdocs.yml")).problems
    assert len(problems) > 300
    assert [it for it in problems if not hostile.place_of(it)] == []


def test_payloads_stand_in_every_text_of_every_kind(hostile: Hostile) -> None:
    written = {(file, key[:1]) for file, key in (*hostile.lines, *hostile.kept)}
    texts = {(file.split("/")[1].removesuffix(".yml"), key) for file, key in written}
    for kind, model in (*KINDS.items(), *((name, it.model) for name, it in SINGLES.items())):
        named = {it.name for it in shapes_of(model) if it.localised and it.holds(Text)}
        assert {name for name in named if (kind, (name,)) not in texts} == set(), kind
    assert len(hostile.lines) * TURNS > 300


@pytest.mark.parametrize("harm", ["<a href='java\tscript:x'>", "<p onclick=x>", "<img src=//x>"])
def test_harm_is_seen(harm: str) -> None:
    assert look_at(f"<!doctype html><body>{harm}").harm


EARS = {
    "a command": "{{ cycler.__init__.__globals__.os.popen('touch ran').read() }}",
    "a command in a block": "{% set x = cycler.__init__.__globals__.os.system('touch ran') %}",
    "a loop without end": "{% for a in range(10**9) %}{% for b in range(10**9) %}x{% endfor %}",
    "a sum": "{{ 7 * 7 }}",
    "another file": "{% include '../mkdocs.yml' %}",
    "an attribute": "{{ site.__class__ }}",
    "what is inside a value": "{{ site.text_licence.__dict__ }}",
    "HTML": "<script>alert(1)</script>",
    "a handler": "<img src=x onerror=alert(1)>",
    "a frame": '<iframe srcdoc="x"></iframe>',
    "another base": "<base href=//evil.example>",
    "a form": "<form action=//evil.example></form>",
    "a comment": "<!-- x -->",
    "a link that runs": "[x](javascript:alert(1))",
    "a picture of elsewhere": "![x](https://evil.example/x.png)",
    "a picture that is data": "![x](data:image/png;base64,x)",
    "a file of elsewhere": "![x](../../mkdocs.yml)",
    "a character that turns the words": "x \u202e y",
    "a character that nobody sees": "x\u200by",
    "a citation that stays open": "See [@gids",
    "a citation in other brackets": "See (@gids).",
    "a language that is none": "[zee]{lang=fries}",
    "a language without words": "{lang=fy}",
    "quotations without end": ">" * 40 + " x",
    "a link with a title": "[x](privacy.md 'y')",
    "a link without words": "[](privacy.md)",
    "a link with a space": "[x](privacy .md)",
    "a link by a name that is none": "[x][y]",
}


@pytest.mark.parametrize("text", EARS.values(), ids=EARS.keys())
def test_a_text_of_docs_runs_nothing(
    text: str, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says in which line it tried (kinds 1, 3 and 10)."""
    monkeypatch.chdir(region)
    about = region / "docs/about.nl.md"
    about.write_text(f"---\ntitle: Over\ndescription: Over\n---\n\nEen.\n\n{text}\n", "utf-8")
    problems = planned(region)
    assert problems
    assert {problem.split(": ")[0] for problem in problems} == {"docs/about.nl.md:8"}
    assert not (region / "ran").exists()


@pytest.mark.parametrize("publisher", ["[x](https://evil.example)", "zq6e340b9cffb37a98n0zq"])
@pytest.mark.usefixtures("nothing_is_refused_for_its_words")
def test_a_value_of_the_site_is_not_read_as_markdown(publisher: str, region: Path) -> None:
    """Nor taken for what stands for a value while a text is read (kind 2)."""
    site = read_record(region / "data/site.yml")
    write_record(region / "data/site.yml", site | {"publisher": {"nl": publisher, "en": "x"}})
    text = "---\ntitle: Over\ndescription: Over\n---\n{{ site.publisher }} zqsitevalue7zq\n"
    (region / "docs/about.nl.md").write_text(text, "utf-8")
    pages = plan_site(read_settings(region / "mkdocs.yml")).draw()
    assert f"<p>{publisher} zqsitevalue7zq</p>" in pages["about/index.html"]


LINKS: dict[str, tuple[str, str]] = {
    "a picture": ("docs/assets/images/x.svg", "../../../../secret.svg"),
    "a folder of pictures": ("docs/assets/all", "../../.."),
    "a folder that holds itself": ("docs/assets/all", ".."),
    "a hidden folder that holds itself": ("docs/assets/.all", ".."),
    "a link to itself": ("docs/assets/images/x.svg", "x.svg"),
    "a link to nothing": ("docs/assets/images/x.svg", "y.svg"),
    "a text": ("docs/about.nl.md", "../../secret.md"),
    "a text that is our own configuration": ("docs/about.nl.md", "../mkdocs.yml"),
    "a record": ("data/showcases/x.yml", "../../../secret.yml"),
    "a record that is our own configuration": ("data/showcases/x.yml", "../../mkdocs.yml"),
    "a folder of records": ("data/showcases/x", "../../.."),
    "the site": ("data/site.yml", "../../secret.yml"),
    "a system file": ("data/showcases/x.yml", "/etc/passwd"),
}


@pytest.mark.parametrize(("link", "target"), LINKS.values(), ids=LINKS.keys())
def test_a_link_that_leads_out_is_refused_and_not_quoted(
    link: str, target: str, region: Path
) -> None:
    """Kind 5: neither published nor quoted in a message."""
    for ending in ("svg", "md", "yml"):
        (region.parent / f"secret.{ending}").write_text("secret: <svg/>\n", "utf-8")
    (region / link).unlink(missing_ok=True)
    (region / link).symlink_to(target)
    problems = planned(region)
    assert f"{link}:1: is a link to no file of this folder; put the file itself here" in problems
    assert not [it for it in problems if "secret" in it or "root:" in it]


@pytest.mark.parametrize(
    "place", ["{date.__class__}", "{0}", "{}", "{date!r}", "{date:>999999999}", "{DATE}", "{ date}"]
)
def test_a_word_has_room_for_values_by_name_only(place: str, region: Path) -> None:
    """Kind 6: format() would reach into a value, and from there everywhere."""
    words = region / "data/interface.yml"
    words.write_text(f"since: {{nl: 'sinds {place}', en: 'since {place}'}}\n", "utf-8")
    problems = planned(region)
    assert problems
    assert all(f"has {place} where Etalage has {{date}}" in problem for problem in problems)


ADDRESSES = ("showcases/index", "showcases/README", "showcases/page/2", "admin/index", "a//b", "a")
ADDRESSES += ("showcases/a\0b", "showcases/" + "a" * 300, "../x/y", "/x/y", "en/x/y", "x/%2e%2e")
ADDRESSES += (
    "Showcases/Haven",
    "showcases/index.html",
    "showcases/README.html",
    "admin/INDEX.html",
)
ADDRESSES += (
    "EN/x/y",
    "404.html",
    "index.html",
    "Pagefind/pagefind.js",
    "data/v1/all.zip/x",
    "x/y.",
)
ADDRESSES += ("showcases/x?y", "showcases/x#y", "print/specialisations/getijden", "showcases/haven")


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_redirect_takes_the_place_of_a_page_or_leads_out(address: str, region: Path) -> None:
    """Kind 7."""
    path = region / "data/showcases/vuurtoren.yml"
    write_record(path, read_record(path) | {"redirect_from": [address]})
    problems = planned(region)
    assert problems
    assert all(it.startswith("data/showcases/vuurtoren.yml:") for it in problems)


NAMES = {
    "a list": "data/organisations/index.yml",
    "a list in capitals": "data/organisations/INDEX.yml",
    "a page of a list": "data/organisations/page.yml",
    "200 letters": f"data/organisations/{'a' * 200}.yml",
    "markup": 'data/organisations/"><img src=x onerror=zq()>.yml',
    "a workflow's command": "data/organisations/x\n::error::y.yml",
    "a colour of the screen": "data/organisations/\x1b[31mx.yml",
    "a word turned round": "data/organisations/\u202ex.yml",
    "no UTF-8": os.fsdecode(b"data/organisations/\xff.yml"),
    "a template": "data/organisations/{{ x }}.yml",
    "a text without a language": "docs/x.md",
    "a text with markup": 'docs/"><b>.nl.md',
    "a text with a command": "docs/x\n::error::y.nl.md",
    "a text with another language": "docs/x.de.md",
    "a text with a mark": "docs/x#y?z.nl.md",
    "a text of 200 letters": f"docs/{'a' * 200}.nl.md",
    "a text turned round": "docs/\u202ex.nl.md",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_no_name_of_a_file_leaves_its_place(name: str, region: Path) -> None:
    """Kinds 7 and 12: each is refused in one line that steers nothing."""
    text = "---\ntitle: Over\ndescription: Over\n---\nx\n"
    source = (region / "data/organisations/duinlab.yml").read_text("utf-8")
    for path in {name, name.replace(".nl.", ".en.")}:
        (region / path).write_text(source if name.startswith("data") else text, "utf-8")
    problems = planned(region)
    assert problems
    for problem in problems:
        assert problem.startswith(name.partition("/")[0])
        assert problem.isprintable()


@pytest.mark.parametrize("name", ["data/showcases/x.yml", "docs/x.nl.md", "docs/assets/x.svg"])
def test_a_folder_with_the_name_of_a_file_is_no_file(name: str, region: Path) -> None:
    """Kind 12; what is empty, git does not keep."""
    (region / name).mkdir(parents=True)
    assert planned(region) == []


VALUES: dict[str, tuple[str, str, object, str]] = {
    "a year past all calendars": ("showcases/haven", "end", 9999, "is not a year between"),
    "a year before all": ("showcases/haven", "start", "0206", "206 is not a year between"),
    "40 digits": ("showcases/haven", "start", "1" * 40, "is not a date"),
    "a month without number": ("showcases/haven", "start", "2010-00-05", "not a day of the"),
    "a day without number": ("showcases/haven", "start", "2010-05-00", "not a day of the"),
    "checked in the future": ("showcases/haven", "verified_on", "2062-11-22", "is still to come"),
    "checked before the web": ("showcases/haven", "verified_on", "1902-01-15", "there was a web"),
    "a number of nothing": ("projects/kabel", "keep_eu_id", -3, "is out of range: greater than 0"),
    "edited in the future": (
        "showcases/haven",
        "updated",
        {"nl": "2062-11-22", "en": "2020-01-01"},
        "updated.nl: 2062-11-22 is still to come",
    ),
    "read in the future": ("sources/gids", "retrieved", "2062-11-22", "is still to come"),
    "an end and a sign of life": (
        "projects/kabel",
        "last_known_active",
        2020,
        "stands beside an end",
    ),
    "a number as text": ("showcases/vuurtoren", "sdgs", ["zeven"], "is not a whole number"),
    "true as a number": ("projects/kabel", "keep_eu_id", True, "is not a whole number"),
    "yes for true": ("projects/kabel", "lead_known", "yes", "is neither true nor false"),
    "a sum below zero": (
        "projects/kabel",
        "total_budget",
        {"amount": -45000, "source": "rapport"},
        "out of range",
    ),
    "a sum of 23 digits": (
        "projects/kabel",
        "total_budget",
        {"amount": int("9" * 23), "source": "rapport"},
        "has more than 15 digits",
    ),
    "a sum that begins with nothing": (
        "projects/kabel",
        "total_budget",
        {"amount": "0045000", "source": "rapport"},
        "write 45000",
    ),
    "a latitude of the pole": ("places/zandstad", "location", {"lat": -90, "lon": 5}, "range"),
    "Greece as in Brussels": ("organisations/duinlab", "country", "EL", "write GR"),
    "Britain as on the road": ("organisations/duinlab", "country", "UK", "write GB"),
    "no country": ("organisations/duinlab", "country", "XX", "is no country code"),
    "a country in small letters": ("organisations/duinlab", "country", "nl", "write NL"),
    "a name of blanks": ("projects/kabel", "acronym", "  ", "empty; fill it in"),
    "a name that is still to come": ("projects/kabel", "acronym", "n.v.t.", "says nothing"),
    "a text that is still to come": ("showcases/haven", "theme", "TODO", "says nothing"),
    "a licence of blanks": (
        "showcases/vuurtoren",
        "image",
        {"file": "vuurtoren.svg", "alt": {"nl": "x", "en": "x"}, "credit": " ", "licence": "x"},
        "image.credit: empty",
    ),
    "a picture of elsewhere": (
        "showcases/vuurtoren",
        "image",
        {"file": "../../x.svg", "alt": {"nl": "x", "en": "x"}, "credit": "x", "licence": "x"},
        "is no name of a picture",
    ),
    "its own successor": ("organisations/duinlab", "successor", "duinlab", "in a circle"),
    "an address with a name": (
        "organisations/duinlab",
        "url",
        "https://bank.example@evil.example/",
        "is not a web address",
    ),
    "an address with letters that look alike": (
        "organisations/duinlab",
        "url",
        "https://duіnlab.example/",
        "is not a web address",
    ),
    "a port that is none": (
        "organisations/duinlab",
        "url",
        "https://duinlab.example:99999999/",
        "is not a web address",
    ),
    "an address that runs": ("organisations/duinlab", "url", "javascript:x", "is not a web"),
    "NUL": ("showcases/haven", "theme", "x\0y", "that nobody sees (U+0000)"),
    "words turned round": ("showcases/haven", "theme", "x\u202ey", "right-to-left override"),
    "a space without width": ("showcases/haven", "theme", "x\u200by", "zero width space"),
    "a soft hyphen": ("showcases/haven", "theme", "x\u00ady", "soft hyphen"),
    "a lost letter": ("showcases/haven", "theme", "x\ufffdy", "replacement character"),
    "a letter saved twice": ("showcases/haven", "theme", "FryslÃ¢n", "was another letter"),
    "a letter in two": ("showcases/haven", "theme", "cafe\u0301", "type it as one letter"),
    "HTML": ("showcases/haven", "theme", "<b>x</b>", "is HTML"),
    "a letter in code": ("showcases/haven", "theme", "caf&eacute;", "is code for a character"),
    "Markdown in a line": ("showcases/haven", "theme", "**vet**", "is Markdown"),
    "a heading in a line": ("showcases/haven", "theme", "# Kop", "is a heading"),
    "a citation in a name": ("projects/kabel", "acronym", "x [@gids]", "a name has none of"),
    "HTML in a name": ("projects/kabel", "acronym", "<b>x</b>", "is HTML"),
    "a link in a line": ("showcases/haven", "theme", "[x](places/zandstad)", "is a link"),
    "a citation that stays open": ("showcases/haven", "theme", "zie [@gids", "write [@gids]"),
    "a citation of nothing": ("showcases/haven", "theme", "zie [@]", "write [@file-name]"),
    "a citation in other brackets": ("showcases/haven", "theme", "(@gids)", "write [@gids]"),
    "a language that is none": ("showcases/haven", "theme", "[x]{lang=fries}", "marks no words"),
    "a heading": ("showcases/haven", "body", "Een.\n\n# Kop", "is a heading"),
    "a heading by a line below": ("showcases/haven", "body", "Kop\n---\nx", "is a heading"),
    "a line across": ("showcases/haven", "body", "Een.\n\n---\n\nTwee.", "a line across"),
    "a picture in a text": ("showcases/haven", "body", "![x](https://x.example/y)", "is a picture"),
    "code": ("showcases/haven", "body", "Een.\n\n    twee", "starts with four spaces"),
    "HTML in a text": ("showcases/haven", "body", "<b>x</b>", "is HTML"),
    "a link that runs": ("showcases/haven", "body", "[x](javascript:y)", "is no link"),
    "a link in angles": ("showcases/haven", "body", "<javascript:y>", "HTML"),
    "a link to nowhere in angles": ("showcases/haven", "body", "[x](<places/nergens>)", "there is"),
    "a link with a title": ("showcases/haven", "body", "[x](places/zandstad 'y')", "link's title"),
    "a link by name": (
        "showcases/haven",
        "body",
        "[x][y]\n\n[y]: https://x.example",
        "names a link",
    ),
    "a link without words": ("showcases/haven", "body", "[](places/zandstad)", "has no words"),
    "a link to mail": ("showcases/haven", "body", "<mailto:a@b.example>", "is not a web address"),
    "a cell too many": ("showcases/haven", "body", "| a |\n|---|\n| b | c |", "has 2 cells"),
    "quotations without end": ("showcases/haven", "body", ">" * 40 + " x", "inside each other"),
}


@pytest.mark.parametrize(("record", "key", "value", "told"), VALUES.values(), ids=VALUES.keys())
def test_a_value_that_cannot_be_is_refused(
    record: str, key: str, value: object, told: str, region: Path
) -> None:
    """Kinds 9, 10, 12 and 14: by its file, its line and its key."""
    path = region / f"data/{record}.yml"
    is_text = key in ("theme", "body")
    values = read_record(path) | {key: {"nl": value, "en": "x"} if is_text else value}
    write_record(path, values)
    problem, *others = planned(region)
    assert problem.startswith(f"data/{record}.yml:")
    assert f" {key}" in problem
    assert told in problem
    assert not [it for it in others if not it.startswith(f"data/{record}.yml:")]


def test_a_list_keeps_the_number_it_begins_with(region: Path) -> None:
    """“1825.” at the left margin begins a list; it was shown as “1.” before."""
    drawn = document("1825. Een storm.", lambda slug: "", lambda target, _: target)
    assert '<ol start="1825">' in drawn


LONG = {
    "blank lines": lambda n: "\n" * n,
    "citations that stay open": lambda n: "[@" * n,
    "brackets": lambda n: "[" * n,
    "closed brackets": lambda n: "[]" * n,
    "asterisks": lambda n: "*a_ " * n,
    "backticks": lambda n: "`" * n + "a",
    "angles": lambda n: "<a " * n,
    "links": lambda n: "[a](" * n,
    "pictures": lambda n: "![" * n,
    "quotations": lambda n: "> " * n,
    "braces": lambda n: "{{ " * n,
    "braces with signs": lambda n: "{% " * n,
    "pairs": lambda n: "&a" * n,
    "tables": lambda n: "| a " * n + "\n" + "|---" * n,
    "lists": lambda n: "- a\n" * n,
    "names of links": lambda n: "".join(f"[a{i}]: b\n" for i in range(n)),
}


def work_of(act: Callable[[], object]) -> int:
    """Calls that it makes, which unlike seconds are the same on every machine."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("make", LONG.values(), ids=LONG.keys())
def test_a_text_is_read_in_time_that_grows_with_it_alone(
    make: Callable[[int], str], region: Path
) -> None:
    """Kind 13; four times the text may take little more than four times the work."""

    def read(size: int) -> int:
        path = region / "data/showcases/haven.yml"
        write_record(path, read_record(path) | {"body": {"nl": make(size), "en": "x"}})
        return work_of(lambda: load(read_settings(region / "mkdocs.yml")))

    read(10)
    none, once, often = read(10), read(500), read(2000)
    assert often - none < 5 * (once - none) + 20_000


def test_a_text_that_cites_without_end_is_drawn_in_time_that_grows_with_it_alone(
    region: Path,
) -> None:
    settings = read_settings(region / "mkdocs.yml")
    catalogue = read_catalogue(settings)
    edition = make_edition(catalogue, "nl", settings)

    def cite(times: int) -> int:
        citations = Citations(catalogue, edition)
        return work_of(lambda: [citations.citation("gids") for _ in range(times)])

    cite(1)
    assert cite(2000) < 5 * cite(500)


LONG_LINES = {
    "dashes": lambda n: "- " * n,
    "dashes and a key": lambda n: "- " * n + "a: b",
    "quotation marks after backslashes": lambda n: "a: [" + '\\"' * n,
    "an open text of them": lambda n: 'a: "' + '\\"' * n,
    "brackets": lambda n: "a: " + "[" * n,
    "braces": lambda n: "a: " + "{" * n,
    "lists that stay open": lambda n: "a: " + "[b," * n,
    "brackets that close nothing": lambda n: 'a: ["' + "]" * n + "x",
    "apostrophes": lambda n: "a: [" + "'" * n,
    "curly quotation marks": lambda n: "a: [" + "“" * n,
}


@pytest.mark.parametrize("make", LONG_LINES.values(), ids=LONG_LINES.keys())
def test_a_long_line_does_not_hang_its_reader(make: Callable[[int], str]) -> None:
    """Work inside a pattern, of which nobody sees the calls."""
    with within(50_000_000):
        parse_document(make(120_000).encode() + b"\nb: [c\n")


TOO_MUCH = {
    "bytes": (b"title: " + b"x" * MOST_BYTES, "is larger than 500 kB"),
    "keys": (b"".join(b"k%d: x\n" % i for i in range(5000)), f"no more than {MOST_KEYS} are read"),
    "brackets": (b"x: " + b"[" * 5000, "bracket"),
    "braces": (b"x: " + b"{a: " * 5000 + b"}" * 5000, "without end"),
    "dashes": (b"- " * 5000 + b"x", "without end"),
    "the same item": (b"sources: [" + b"a, " * 5000 + b"b]", "stands in this list twice"),
    "references to a part": (b"a: &a [x]\nb: [*a, *a]", "has a meaning in YAML"),
}


@pytest.mark.parametrize(("raw", "told"), TOO_MUCH.values(), ids=TOO_MUCH.keys())
def test_a_file_that_is_too_much_is_told_in_few_words(raw: bytes, told: str, region: Path) -> None:
    """Kind 13."""
    (region / "data/showcases/x.yml").write_bytes(raw)
    with pytest.raises(DataError) as error:
        plan_site(read_settings(region / "mkdocs.yml"))
    assert told in str(error.value)
    assert len(str(error.value).splitlines()) <= MOST_TOLD + 1


@pytest.mark.parametrize("epoch", ["abc", "1e9", "9" * 30, "-" * 3, " "])
def test_a_date_of_the_build_that_is_none_is_told_in_words(
    epoch: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kind 16."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ValueError, match="is not a number of seconds since 1970"):
        build_date()


REQUESTS = {
    "this machine by name": ("localhost:8000", "/", ""),
    "this machine by number": ("127.0.0.1:8000", "/", ""),
    "this machine by a longer number": ("[::1]:8000", "/", ""),
    "without a port": ("localhost", "/", ""),
    "a page elsewhere": ("evil.example:8000", "/", "421"),
    "one that begins alike": ("localhost.evil.example:8000", "/", "421"),
    "one that ends alike": ("evil.example.localhost:8000", "/", "421"),
    "no name": ("", "/", "421"),
    "two names": ("localhost:8000, evil.example", "/", "421"),
    "NUL in the address": ("localhost:8000", "/x\0y", "400"),
}


@pytest.mark.parametrize(("host", "path", "status"), REQUESTS.values(), ids=REQUESTS.keys())
def test_a_preview_answers_this_machine_only(host: str, path: str, status: str) -> None:
    """Kind 17."""
    from etalage_mkdocs.answers import refusal

    refused = refusal({"HTTP_HOST": host, "PATH_INFO": path}, "127.0.0.1")
    assert refused[:3] == status


def test_only_the_form_may_style_itself(region: Path) -> None:
    """Kind 18."""
    pages = plan_site(read_settings(region / "mkdocs.yml")).draw()
    lax = {file for file, html in pages.items() if "unsafe-inline" in html}
    assert lax <= {"admin/index.html"}
    others = {file for file in pages if file.endswith(".html")} - {"admin/index.html"}
    assert {it for it in others if "default-src &#39;none&#39;" not in pages[it]} == set()

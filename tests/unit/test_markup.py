"""Texts of editors as safe HTML."""

import pytest

from etalage.markup import block, document, inline, plain
from etalage.model.markdown import lost, targets_in, undrawn
from etalage.model.marks import near_marks


def draw(text: str) -> str:
    return str(block(text, cite, lambda target, _: f"../{target}/"))


def cite(slug: str, locator: str) -> str:
    return f"<sup>{slug}{locator and f' {locator}'}</sup>"


def test_words_of_another_language_are_marked() -> None:
    assert (
        inline("De [mienskip]{lang=fy} & meer") == 'De <span lang="fy">mienskip</span> &amp; meer'
    )
    assert plain("De [mienskip]{lang=fy} werkt [@bron].") == "De mienskip werkt."


def test_a_citation_clings_to_the_word_before_it() -> None:
    assert draw("Klaar [@bron].") == "<p>Klaar<sup>bron</sup>.</p>"


def test_links_are_resolved() -> None:
    assert draw("Zie [dit](showcases/x).") == '<p>Zie <a href="../showcases/x/">dit</a>.</p>'


def test_html_is_shown_as_it_was_typed_and_never_read() -> None:
    typed = "Dag <script>alert(1)</script><a href='javascript:x' onclick='y'>z</a>"
    assert "<script" not in draw(typed)
    assert "<a " not in draw(typed)
    assert "&lt;script&gt;" in draw(typed)
    assert inline("<b>x</b>") == "&lt;b&gt;x&lt;/b&gt;"


def test_an_address_that_would_run_is_no_link() -> None:
    assert "href" not in draw("[x](javascript:alert(1)) [y](data:text/html,z) ![z](vbscript:q)")


def test_what_stands_for_a_mark_is_never_read_as_markdown() -> None:
    """A word of the interface may hold anything.

    It is escaped by who makes it, and not read again.
    """
    drawn = block("Klaar [@bron].", lambda *_: '<sup title="![x](y)">1</sup>', lambda it, _: it)
    assert "<img" not in drawn


def test_marks_and_emphasis_keep_their_order() -> None:
    assert draw("[**mienskip** en]{lang=fy} meer") == (
        '<p><span lang="fy"><strong>mienskip</strong> en</span> meer</p>'
    )
    assert draw("**a [b** c]{lang=fy}").count("<span") == draw("**a [b** c]{lang=fy}").count(
        "</span>"
    )


def draw_page(text: str) -> str:
    """A page of prose; an address tells whether it was asked for as href or as src."""
    return str(document(text, cite, lambda to, kind: f"../{to}?{kind}"))


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("Klaar [@bron] nu.", "Klaar<sup>bron</sup> nu."),
        ("[@bron] Klaar", "<sup>bron</sup> Klaar"),
        ("A & [b]{lang=fy} [@bron]", 'A &amp; <span lang="fy">b</span><sup>bron</sup>'),
    ],
)
def test_a_line_is_drawn_with_its_citations_where_they_are_wanted(typed: str, drawn: str) -> None:
    assert inline(typed, cite) == drawn
    assert inline(typed) == drawn.replace("<sup>bron</sup>", "")


def test_a_citation_on_the_next_line_clings_to_the_word_before_it() -> None:
    assert draw("Klaar\n[@bron] nu\n[@gids].") == "<p>Klaar<sup>bron</sup> nu<sup>gids</sup>.</p>"
    assert draw("**Klaar** [@bron]") == "<p><strong>Klaar</strong><sup>bron</sup></p>"
    assert draw("[@bron]") == "<p><sup>bron</sup></p>"


def test_words_of_another_language_go_on_after_their_mark() -> None:
    typed = "Een [*twa* wurden]{lang=fry} en [meer]{lang=fy} *na* [x](y)."
    assert draw(typed) == (
        '<p>Een <span lang="fry"><em>twa</em> wurden</span> en <span lang="fy">meer</span> '
        '<em>na</em> <a href="../y/">x</a>.</p>'
    )


def test_a_table_a_list_and_a_quotation_are_drawn() -> None:
    assert draw("| a | b |\n|---|---|\n| c | d |").replace("\n", "") == (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
        "<tbody><tr><td>c</td><td>d</td></tr></tbody></table>"
    )
    assert draw("3. a\n4. b").replace("\n", "") == '<ol start="3"><li>a</li><li>b</li></ol>'
    assert draw("> a\n>\n> - b").replace("\n", "") == (
        "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>"
    )


def test_a_record_has_no_headings_and_no_pictures_and_a_page_has() -> None:
    assert "<h2" not in draw("## Kop")
    assert "<img" not in draw("![x](y.svg)")
    assert draw_page("## Kop\n\n![Een & twee](y.svg)\n\n`c`\n\n---") == (
        '<h2 id="kop">Kop</h2>\n<p><img src="../y.svg?src" alt="Een &amp; twee"></p>\n'
        "<p><code>c</code></p>\n<hr>"
    )
    assert draw_page('Zie [dit](a.md "b") [@bron]') == (
        '<p>Zie <a href="../a.md?href">dit</a><sup>bron</sup></p>'
    )


def test_headings_have_anchors_of_their_own() -> None:
    typed = "# Ons *plan*\n\nEen.\n\n## Vragen\n\n## Vragen\n\n## Vragen"
    assert draw_page(typed) == (
        '<h1 id="ons-plan">Ons <em>plan</em></h1>\n<p>Een.</p>\n<h2 id="vragen">Vragen</h2>\n'
        '<h2 id="vragen_1">Vragen</h2>\n<h2 id="vragen_2">Vragen</h2>'
    )


def test_an_address_stays_between_its_quotation_marks() -> None:
    drawn = block("[x](y)", lambda *_: "", lambda *_: 'a" class="b')
    assert drawn == '<p><a href="a&quot; class=&quot;b">x</a></p>'


NO_WORDS = "marks no words; write [words]{{lang={}}}"
OF_THEIRS = "with the code of theirs, and no other brackets inside"
NO_BRACKETS = ", and no other brackets inside"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Goed [@gids], [x]{lang=fy}.", []),
        ("a [@gids: p. 12]", [(2, "“[@gids: p. 12]” is no citation; write [@gids]")]),
        ("[@gids] (@een.twee)", [(8, "“(@een.twee)” is no citation; write [@een.twee]")]),
        ("zie [@", [(4, "“[@” is no citation; write [@file-name]")]),
        ("[x] en { lang = nl }", [(7, f"“{{ lang = nl }}” {NO_WORDS.format('nl')}{NO_BRACKETS}")]),
        ("[een [@gids]]{lang=fy}", [(13, f"“{{lang=fy}}” {NO_WORDS.format('fy')}{NO_BRACKETS}")]),
        ("[een [twee]]{lang=fy}", [(12, f"“{{lang=fy}}” {NO_WORDS.format('fy')}{NO_BRACKETS}")]),
        ("[een]{lang=frisian}", [(5, f"“{{lang=frisian}}” {NO_WORDS.format('fy')}{NO_BRACKETS}")]),
        ("[een]{lang=xx}", [(0, f"“[een]{{lang=xx}}” {NO_WORDS.format('en')} {OF_THEIRS}")]),
    ],
)
def test_what_is_nearly_a_mark_is_named_with_its_place(
    typed: str, found: list[tuple[int, str]]
) -> None:
    assert list(near_marks(typed)) == found


NO_LINK = "is no link; write [words](address), without spaces"

LOST: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "nothing": ("Een [x](places/zandstad) en *meer*.\n\n- a\n  - b", []),
    "a link with a space": ("Een\ntwee [x](a b)", [(1, f"“[x](a b)” {NO_LINK}")]),
    "two links that are none": (
        "[x](a b) [y](c d)",
        [(0, f"“[x](a b)” {NO_LINK}"), (0, f"“[y](c d)” {NO_LINK}")],
    ),
    "a title": (
        "Een\n\ntwee [x](y 'z') drie",
        [(2, "“z” is a link's title, which nobody sees; remove it")],
    ),
    "no words": ("Een\\\n[](y)", [(1, "“y” has no words; write [words](address)")]),
    "a cell too many": (
        "x\n\n| a | b |\n|---|---|\n| c | d |\n| e | f | g |\n",
        [(5, "“| e | f | g |” has 3 cells, the head of its table 2")],
    ),
    "a cell too many without outer lines": (
        "a | b\n---|---\nc \\| d | e\nf | g | h",
        [(3, "“f | g | h” has 3 cells, the head of its table 2")],
    ),
    "two tables": ("| a |\n|---|\n| b |\n\nx\n\n| a | b |\n|---|---|\n| c | d |\n", []),
    "depth that can be drawn": (">" * 6 + " x", []),
}


@pytest.mark.parametrize(("typed", "found"), LOST.values(), ids=LOST.keys())
def test_what_would_be_lost_of_a_text_is_named_with_its_line(
    typed: str, found: list[tuple[int, str]]
) -> None:
    assert list(lost(typed)) == found


def test_what_lies_too_deep_is_named() -> None:
    told = {message for _, message in lost("> > > > > > > > > > > > > > > > x")}
    assert told == {
        "lists or quotations stand inside each other too deeply; write them one after another"
    }


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "Een.\n\n# Kop",
            "“# Kop” is a heading (#, or a line of === or --- below it); a text here has none",
        ),
        ("```\nx\n```", "“x” is code (```), which is not drawn here"),
        ("Een.\n\n    x", "“x” is code, for it starts with four spaces; start it at the left"),
        ("Een `x`", "“x” is code between backticks, which is not drawn here; use quotation marks"),
        ("![x](y)", "“x” is a picture inside a text; a record has one, under the key image"),
        ("a <b> c", "“<b>” is HTML, which is not drawn; leave it out"),
        ("[a][b]\n\n[B]: c", "“[b]: …” names a link apart; write [words](address)"),
    ],
)
def test_what_a_record_does_not_draw_is_named(typed: str, told: str) -> None:
    assert [message for _, message in undrawn(typed)] == [told]


def test_links_and_pictures_are_found_with_their_lines() -> None:
    typed = "# [a](b)\n\nx\ny [c](d) ![e](f)\n\n- [g](h)\n- <https://i.example>"
    assert list(targets_in(typed)) == [
        (0, "b"),
        (3, "d"),
        (3, "f"),
        (5, "h"),
        (6, "https://i.example"),
    ]


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("[@a; @b]", "<sup>a</sup><sup>b</sup>"),
        ("[@a, @b]", "<sup>a</sup><sup>b</sup>"),
        ("[@a,@b]", "<sup>a</sup><sup>b</sup>"),
        ("[@a @b]", "<sup>a</sup><sup>b</sup>"),
        ("[@a][@b]", "<sup>a</sup><sup>b</sup>"),
        ("[@a, p. 12]", "<sup>a p. 12</sup>"),
        ("[@a p. 12]", "<sup>a p. 12</sup>"),
        ("[@a, p. 2; @b, hoofdstuk 3, 4]", "<sup>a p. 2</sup><sup>b hoofdstuk 3, 4</sup>"),
        ("[@a;\n@b]", "<sup>a</sup><sup>b</sup>"),
        ("[ @a ]", "<sup>a</sup>"),
        ("[@ a;]", "<sup>a</sup>"),
    ],
)
def test_a_citation_is_drawn_where_its_meaning_is_plain(typed: str, drawn: str) -> None:
    assert draw(f"Klaar {typed}.") == f"<p>Klaar{drawn}.</p>"
    assert inline(f"Klaar {typed}.", cite) == f"Klaar{drawn}."
    assert plain(f"Klaar {typed}.") == "Klaar."
    assert list(near_marks(f"Klaar {typed}.", (), {"a", "b"})) == []


@pytest.mark.parametrize(
    "typed",
    [
        "[zee] {lang=fy}",
        "[zee]{lang=FY}",
        '[zee]{lang="fy"}',
        "[zee]{lang='fy'}",
        "[zee]{lang=“fy”}",
        "[zee]{ lang = fy }",
        "[zee]{:lang=fy}",
    ],
)
def test_words_of_another_language_are_marked_where_the_meaning_is_plain(typed: str) -> None:
    assert draw(f"De {typed}.") == '<p>De <span lang="fy">zee</span>.</p>'
    assert inline(f"De {typed}.") == 'De <span lang="fy">zee</span>.'
    assert plain(f"De {typed}.") == "De zee."
    assert list(near_marks(f"De {typed}.")) == []


def test_a_sign_that_is_escaped_is_shown_and_no_mark() -> None:
    typed = r"Een \[@a\] en 5 \* 3, \*vet\*, \# en \[x\](y)"
    assert draw(typed) == "<p>Een [@a] en 5 * 3, *vet*, # en [x](y)</p>"
    assert list(undrawn(typed)) == []


def test_a_column_is_set_to_its_side() -> None:
    drawn = draw("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |")
    assert drawn.count('class="cell--right"') == drawn.count('class="cell--middle"') == 2

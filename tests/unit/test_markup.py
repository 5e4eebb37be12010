"""Texts of editors as safe HTML."""

from etalage.markup import block, inline, plain


def draw(text: str) -> str:
    return str(block(text, lambda slug: f"<sup>{slug}</sup>", lambda target, _: f"../{target}/"))


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
    drawn = block("Klaar [@bron].", lambda slug: '<sup title="![x](y)">1</sup>', lambda it, _: it)
    assert "<img" not in drawn


def test_marks_and_emphasis_keep_their_order() -> None:
    assert draw("[**mienskip** en]{lang=fy} meer") == (
        '<p><span lang="fy"><strong>mienskip</strong> en</span> meer</p>'
    )
    assert draw("**a [b** c]{lang=fy}").count("<span") == draw("**a [b** c]{lang=fy}").count(
        "</span>"
    )

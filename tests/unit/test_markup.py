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


def test_harmful_html_is_removed() -> None:
    assert "script" not in draw(
        "Dag <script>alert(1)</script><a href='javascript:x' onclick='y'>z</a>"
    )
    assert "onclick" not in draw("<p onclick='y'>z</p>")
    assert inline("<b>x</b>") == "&lt;b&gt;x&lt;/b&gt;"

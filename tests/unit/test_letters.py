"""Which letters are the same to a reader, and which come first."""

import pytest

from etalage.letters import fold, plain_words, sort_key
from etalage.site.plain_words import add_plain_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Fryslân ÉÉN", "fryslan een"),
        ("’s-Gravenhof", "sgravenhof"),
        ("'s\u2011Gravenhof", "sgravenhof"),
        ("Zee\u00adhaven\u200b", "zeehaven"),
        ("Ĳmuiden", "ijmuiden"),
        ("Łódź", "łodz"),
    ],
)
def test_accents_capitals_and_signs_inside_words_make_no_difference(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tønder, Łódź en Großenwiehe", {"tonder", "lodz", "grossenwiehe"}),
        ("Ærø Œuvre Þingvellir Đakovo", {"aero", "oeuvre", "thingvellir", "dakovo"}),
        ("’s\u2011Gravenhof", {"sgravenhof", "gravenhof"}),
        ("Noord\u2013Zuid", {"noord", "zuid", "noordzuid"}),
        ("Fryslân, Sint-Jan, ’s avonds, 2010\u20132014", set()),
    ],
)
def test_words_are_found_in_plain_letters(text: str, words: set[str]) -> None:
    assert plain_words(text) == words


def test_only_a_page_that_search_reads_and_that_has_such_words_is_changed() -> None:
    page = '<main id="m"><article data-pagefind-body>{}</article></main>'
    changed = add_plain_words(page.format("<p>&#321;ódź &amp; Zilt</p>"))
    assert changed == page.format("<p>&#321;ódź &amp; Zilt</p>").replace(
        "<main ", '<main data-pagefind-meta="plain:lodz" '
    )
    for other in (page.format("Fryslân"), "<main ><p>Łódź</p></main>"):
        assert add_plain_words(other) == other


def test_names_are_in_the_order_of_a_dictionary() -> None:
    names = ["Zilt", "Łódź", "Lozen", "Ærø", "Aduard", "Ørsted", "Ost", "Odoorn", "eb", "École"]
    expected = ["Aduard", "Ærø", "eb", "École", "Łódź", "Lozen", "Odoorn", "Ørsted", "Ost", "Zilt"]
    assert sorted(names, key=sort_key) == expected


def test_numbers_are_in_the_order_of_their_size() -> None:
    assert sorted(["Deel 10", "Deel 9"], key=sort_key) == ["Deel 9", "Deel 10"]

"""The pages of a long list lead to each other, and none leads to hundreds."""

import pytest

from etalage.pages.parts.paging import MANY, NEAR, _shown


def test_every_page_of_a_short_list_is_shown() -> None:
    assert list(_shown(3, MANY)) == list(range(1, MANY + 1))


@pytest.mark.parametrize("number", [1, 7, 150, 299, 300])
def test_a_page_of_many_leads_to_its_neighbours_and_both_ends(number: int) -> None:
    shown = list(_shown(number, 300))
    near = {it for it in range(number - NEAR, number + NEAR + 1) if 1 <= it <= 300}
    assert {1, number, 300} | near <= set(shown)
    assert len(shown) <= 5 * NEAR
    assert shown == sorted(shown)


def test_every_page_is_reached_in_a_few_steps() -> None:
    reached = {1}
    for _ in range(5):
        reached |= {it for page in reached for it in _shown(page, 300)}
    assert reached == set(range(1, 301))

"""What an editor of a magazine would mend: lone cards, lines that begin with a source's number,
buttons one below the other where there is room beside.
"""

from itertools import pairwise

from playwright.sync_api import Page

from pages import BuiltPage

LONE_CARDS = """() => {
  const list = document.querySelector(".section--wide > .cards");
  const [model] = list.children;
  const lone = [];
  list.replaceChildren();
  for (let count = 1; count < 40; count += 1) {
    list.append(model.cloneNode(true));
    const tops = [...list.children].map(card => Math.round(card.getBoundingClientRect().top));
    const isOneRow = tops[0] === tops.at(-1);
    if (!isOneRow && tops.at(-2) !== tops.at(-1)) lone.push(count);
  }
  return lone;
}"""

THREE = 3
"""Cards that a tablet has room for in a row."""

FIRST_IN_LINE = """() => {
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const range = document.createRange();
  const begins = note => {
    const text = note.previousSibling;
    range.setStart(text, 0);
    range.setEnd(text, text.data.trimEnd().length);
    return middle(note.getBoundingClientRect()) > [...range.getClientRects()].at(-1).bottom + 3;
  };
  const notes = [...document.querySelectorAll("main :is(.milestones__list, .figures) p > sup")]
    .filter(note => note.previousSibling.data?.trim());
  const found = notes.length ? [] : ["nothing to look at"];
  for (let width = 120; width < 360; width += 4) {
    document.querySelector("main").style.width = `${width}px`;
    found.push(...notes.filter(begins).map(it => `${width}: ${it.parentElement.textContent}`));
  }
  return found;
}"""


def test_no_card_is_left_alone_below_full_rows(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "programmes/")
    assert desk.evaluate(LONE_CARDS) == []
    desk.set_viewport_size({"width": 768, "height": 800})
    assert THREE not in desk.evaluate(LONE_CARDS)


def test_no_line_begins_with_the_number_of_a_source(
    region_url: str, region_kinds: dict[str, BuiltPage], phone: Page
) -> None:
    for kind in ("showcases/*", "projects/*"):
        phone.goto(region_url + region_kinds[kind].path)
        assert phone.evaluate(FIRST_IN_LINE) == []


def test_no_short_fact_leaves_a_hole_below_it_on_a_tablet(region_url: str, desk: Page) -> None:
    desk.set_viewport_size({"width": 768, "height": 800})
    desk.goto(region_url + "projects/zoutproef/")
    items = [box for it in desk.locator(".facts__item").all() if (box := it.bounding_box())]
    columns = {box["x"] for box in items}
    assert len(columns) == 3
    for x in columns:
        column = [box for box in items if box["x"] == x]
        for above, below in pairwise(column):
            assert abs(above["y"] + above["height"] - below["y"]) < 1


def test_both_buttons_of_home_stand_in_one_line_on_a_phone(region_url: str, phone: Page) -> None:
    phone.goto(region_url)
    tops = [it.bounding_box() for it in phone.locator(".hero__actions > a").all()]
    assert len({box["y"] for box in tops if box}) == 1


def test_agendas_side_by_side_fit_a_phone(region_url: str, phone: Page) -> None:
    """No cell is beyond the window, and each says of which agenda it is."""
    phone.goto(region_url + "agendas/")
    table = phone.locator("#side-by-side .table")
    assert table.evaluate("it => it.scrollWidth <= it.clientWidth")
    labels = "all => all.map(it => getComputedStyle(it, '::before').content)"
    heads = phone.locator("#side-by-side thead th").all_text_contents()
    first = phone.locator("#side-by-side tbody tr:first-child td").evaluate_all(labels)
    assert first == [f'"{head.strip()}"' for head in heads]


UNEVEN = """() => {
  const top = it => Math.round(it.getBoundingClientRect().top);
  const rows = Map.groupBy(document.querySelectorAll(".figures__item"), top);
  const numbers = items => new Set(items.map(it => top(it.querySelector(".figures__value"))));
  return [...rows.values()].map(items => [items.length, numbers(items).size]);
}"""


def test_numbers_side_by_side_stand_on_one_line(
    region_url: str, region_kinds: dict[str, BuiltPage], desk: Page, phone: Page
) -> None:
    """One with “about” above it too."""
    for page in (desk, phone):
        rows = []
        for kind in ("showcases/*", "projects/*", "places/*", "agendas/*"):
            page.goto(region_url + region_kinds[kind].path)
            rows += page.evaluate(UNEVEN)
        assert any(items > 1 for items, _ in rows)
        assert [row for row in rows if row[1] > 1] == []


def test_a_long_word_below_a_number_widens_no_page(
    region_url: str, region_kinds: dict[str, BuiltPage], phone: Page
) -> None:
    phone.goto(region_url + region_kinds["showcases/*"].path)
    labels = phone.locator(".figures__label").all()
    assert len(labels) > 1
    for label in labels:
        label.evaluate("it => { it.textContent = 'onderzoeksaanvragencommissie'.repeat(2); }")
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_tables_below_pictures_fit_a_phone(region_url: str, phone: Page) -> None:
    """But that of topics and places, which has a column for each place."""
    phone.goto(region_url + "in-view/")
    for table in phone.locator(":is(.timeline, .budgets) ~ .chart__table").all():
        table.evaluate("it => { it.open = true; }")
        assert table.locator(".table").evaluate("it => it.scrollWidth <= it.clientWidth")


ALONE = """() => [...document.querySelectorAll(".references__back")].filter(back => {
  const range = document.createRange();
  range.selectNodeContents(back.firstChild);
  const label = [...range.getClientRects()].at(-1);
  return back.querySelector("a").getBoundingClientRect().top > label.bottom;
}).length"""


def test_the_way_back_to_the_text_has_its_number_beside_it(region_url: str, phone: Page) -> None:
    phone.goto(region_url + "en/showcases/kweldermodel/")
    assert phone.locator(".references__back").count()
    for width in range(240, 400, 8):
        phone.set_viewport_size({"width": width, "height": 844})
        assert phone.evaluate(ALONE) == 0, width


BROKEN = """() => [...document.querySelectorAll(".table--folding tbody th")].filter(head => {
  const range = document.createRange();
  range.selectNodeContents(head);
  head.style.overflowWrap = "normal";
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(head);
  const room = head.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
  return range.getBoundingClientRect().width > room + 1;
}).map(head => head.textContent)"""


def test_no_word_at_the_head_of_a_row_is_broken(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/agendas/")
    assert desk.locator(".table--folding tbody th").count()
    for width in (768, 1024, 1280, 1920):
        desk.set_viewport_size({"width": width, "height": 800})
        assert desk.evaluate(BROKEN) == [], width

"""The tour: panel after panel, by links, by keys, on the whole screen."""

from playwright.sync_api import Browser, Page, expect

from pages import BuiltSite


def test_every_showcase_is_a_stop_that_leads_to_its_page(invented: BuiltSite) -> None:
    for home in invented.homes.values():
        stops = invented.pages[f"{home}tour/"].select(".tour__stop")
        links = {str(it.select(".tour__title a")[0]["href"]) for it in stops}
        assert links == {f"../showcases/{slug}/" for slug in invented.records("showcases")}


def test_it_is_walked_by_links_where_no_script_runs(region_url: str, browser: Browser) -> None:
    page = browser.new_page(
        java_script_enabled=False,
        reduced_motion="reduce",
        viewport={"width": 1920, "height": 1080},
    )
    page.goto(f"{region_url}en/tour/")
    stops = page.locator(".tour__stop")
    page.get_by_role("link", name="Start the tour").click()
    for number in range(stops.count() - 1):
        stop = stops.nth(number)
        box = stop.bounding_box()
        assert box
        assert (box["width"], box["height"]) == (1920, 1080)
        assert abs(box["y"]) < 1
        stop.get_by_role("link", name="Next").click()
    assert not page.get_by_role("button", name="Full screen").is_visible()
    page.close()


def test_arrow_keys_go_on_and_back(region_url: str, desk: Page) -> None:
    desk.emulate_media(reduced_motion="reduce")
    desk.goto(f"{region_url}en/tour/")
    titles = desk.locator(".tour__title a")
    for key, number in (("Right", 0), ("Right", 1), ("Right", 2), ("Left", 1)):
        desk.keyboard.press(f"Arrow{key}")
        expect(titles.nth(number)).to_be_focused()
        expect(titles.nth(number)).to_be_in_viewport()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/en/showcases/*/")


def test_it_fills_the_screen(region_url: str, desk: Page) -> None:
    desk.goto(f"{region_url}en/tour/")
    desk.get_by_role("button", name="Full screen").click()
    desk.wait_for_function("document.fullscreenElement?.matches('.tour')")
    desk.keyboard.press("ArrowRight")
    expect(desk.locator(".tour__title a").nth(1)).to_be_in_viewport()

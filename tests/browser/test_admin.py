"""Editing in a form, in a real browser: what comes out passes the check as it is,
and nothing asks another host.
"""

import subprocess
import sys
from collections.abc import Iterator
from difflib import ndiff
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image
from playwright.sync_api import Browser, Page, Request, expect

from admin_form import Form
from etalage.__main__ import main
from etalage.model import KINDS
from etalage.site.pictures import GPS
from projects import ROOT, build, check
from serving import serve

RECORD = {
    "title": {"nl": "De dijk: één # proef", "en": "The dike: a # trial"},
    "summary": {"nl": "Een proef met een dijk.", "en": "A trial with a dike."},
    "body": {
        "nl": "Eerst [@gids].\n\nDaarna [mienskip]{lang=fy}: meer.",
        "en": "First [@gids].\n\nThen more.",
    },
    "theme": {"nl": "Water", "en": "Water"},
    "places": ["zandstad"],
    "organisations": [{"organisation": "duinlab", "role": {"nl": "bouwde", "en": "built it"}}],
    "location": {"lat": "52.517", "lon": "4.5"},
    "sdgs": ["7"],
    "start": "2017-04",
    "end": "2018",
    "figures": [
        {
            "value": "1250.5",
            "unit": "EUR",
            "qualifier": "about",
            "label": {"nl": "euro", "en": "euros"},
            "as_of": "2018-07-04",
            "source": "rapport",
        }
    ],
    "offers": [
        {"text": {"nl": "Een rondleiding.", "en": "A tour."}, "audience": ["citizen", "school"]}
    ],
    "related": ["vuurtoren"],
    "sources": ["gids"],
    "verified_on": "2019-02-03",
    "redirect_from": ["showcases/dam"],
    "links": [
        {"url": "https://duinland.example/dijk", "label": {"nl": "De site", "en": "The site"}}
    ],
}


TODAY = "2021-02-03"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new editor's: with an empty repository of its own."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 1000})
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    yield page
    context.close()


def fill_in(form: Form) -> None:
    """Type and choose what RECORD says, as an editor would."""
    form.write(title__nl="De dijk: één # proef", title__en="The dike: a # trial")
    form.write(summary__nl="Een proef met een dijk.", summary__en="A trial with a dike.")
    form.add("body")
    form.write(body__nl=RECORD["body"]["nl"], body__en=RECORD["body"]["en"])  # type: ignore[call-overload, index]
    form.write(theme__nl="Water", theme__en="Water")
    form.choose("places", "Zandstad")
    form.add("organisations")
    form.choose("organisations.0.organisation", "DuinLab")
    form.add("organisations.0.role")
    form.write(organisations__0__role__nl="bouwde", organisations__0__role__en="built it")
    form.add("location")
    form.write(location__lat="52.517", location__lon="4.5")
    form.add("sdgs")
    form.write(sdgs__0="7", start="2017-04", end="2018")
    form.add("figures")
    form.write(
        figures__0__value="1250.5", figures__0__label__nl="euro", figures__0__label__en="euros"
    )
    form.choose("figures.0.unit", "Euro")
    form.choose("figures.0.qualifier", "Ongeveer")
    form.write(figures__0__as_of="2018-07-04")
    form.choose("figures.0.source", "Jaarrapport")
    form.add("offers")
    form.write(offers__0__text__nl="Een rondleiding.", offers__0__text__en="A tour.")
    form.choose("offers.0.audience", "Inwoners")
    form.choose("offers.0.audience", "Scholen")
    form.choose("related", "De nieuwe vuurtoren")
    form.choose("sources", "Gids van Duinland")
    form.write(verified_on="2019-02-03")
    form.add("redirect_from")
    form.write(redirect_from__0="showcases/dam")
    form.add("links")
    form.write(
        links__0__url="https://duinland.example/dijk",
        links__0__label__nl="De site",
        links__0__label__en="The site",
    )


def lay_out(project: Path) -> None:
    """As `tidy` does, and so all that people propose."""
    assert main(["--config", str(project / "mkdocs.yml"), "tidy"]) == 0


def plain(text: str) -> Any:
    """YAML with every value as it is written."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but text


def test_a_new_showcase_filled_in_passes_the_check_as_it_is(
    page: Page, address: str, region: Path
) -> None:
    form = Form(page, address, region)
    form.open("showcases/new")
    fill_in(form)
    ((path, text),) = form.save().items()
    assert path == "data/showcases/de-dijk-een-proef.yml"
    written = plain(text)
    assert written.pop("updated") == {"nl": TODAY, "en": TODAY}
    assert written == RECORD
    (region / path).write_text(text)
    expect_right(region, [region / path])


def test_what_lacks_or_is_too_long_is_not_kept(page: Page, address: str, region: Path) -> None:
    form = Form(page, address, region)
    form.open("showcases/new")
    form.write(title__nl="Dijk", summary__nl="x" * 201, start="18-04-2017")
    form.add("figures")
    form.write(figures__0__value="10,3")
    page.get_by_role("button", name="Opslaan").first.click()
    expect(form.field("title.en").locator("[aria-invalid=true]").first).to_be_visible()
    expect(form.field("summary.nl")).to_contain_text("Hoogstens 200 tekens.")
    expect(form.field("start")).to_contain_text("2017, 2017-04 of 2017-04-18")
    expect(form.field("figures.0.value")).to_contain_text("een punt voor decimalen")
    expect(form.field("figures.0.value").locator("input")).to_have_value("10,3")
    assert form.kept() == {}


def test_a_summary_counts_its_characters_as_the_check_does(
    page: Page, address: str, region: Path
) -> None:
    form = Form(page, address, region)
    form.open("showcases/entries/haven")
    form.write(summary__nl="Over  [mienskip]{lang=fy} 🏖\n")
    expect(form.field("summary.nl").locator("output")).to_have_text("15 van 200 tekens")
    form.write(summary__en="x" * 201)
    expect(form.field("summary.en").locator("output")).to_have_text("201 van 200 tekens")


def test_a_picture_comes_in_plain_and_is_asked_about_when_it_takes_the_place_of_another(
    page: Page, address: str, region: Path, tmp_path: Path
) -> None:
    lay_out(region)
    photo = tmp_path / "Foto #1 (Café).JPG"
    exif = Image.Exif()
    exif.get_ifd(GPS)[1] = "N"
    Image.new("RGB", (4000, 1000), "navy").save(photo, exif=exif)
    answers = ["no", "yes"]
    page.on("dialog", lambda it: it.accept() if answers.pop(0) == "yes" else it.dismiss())
    form = Form(page, address, region)
    form.open("showcases/entries/vuurtoren")
    form.replace_picture("image.file", photo)
    page.get_by_role("button", name="Opslaan").first.click()
    expect(page.get_by_role("alertdialog")).to_contain_text("Er is niets bewaard.")
    page.keyboard.press("Escape")
    changed = form.save()
    assert "  file: foto-1-cafe.webp\n" in changed["data/showcases/vuurtoren.yml"]
    picture = Image.open(BytesIO(form.picture("foto-1-cafe.webp")))
    assert (picture.format, picture.size, dict(picture.getexif())) == ("WEBP", (2000, 500), {})
    assert answers == []


def test_the_form_speaks_the_language_that_was_chosen_and_says_how_to_delete(
    page: Page, address: str
) -> None:
    page.goto(address + "admin/")
    page.get_by_role("button", name="Open the form").click()
    page.get_by_role("button", name="Work with Test Repository").click()
    expect(page.get_by_role("button", name="Create New Entry").first).to_be_visible()
    expect(page.get_by_text("Nothing can be deleted in this form")).to_be_visible()


def test_a_record_of_any_kind_changes_where_a_word_was_changed(
    page: Page, address: str, region: Path
) -> None:
    """The largest of each kind, in which every sort of field stands."""
    lay_out(region)
    form = Form(page, address, region)
    written: list[Path] = []
    for kind in KINDS:
        path = max((region / "data" / kind).glob("*.yml"), key=lambda path: path.stat().st_size)
        assert change_one_word(form, f"data/{kind}/{path.name}") == expected_change(path)
        written.append(path)
        path.write_text(form.kept()[f"data/{kind}/{path.name}"])
    expect_right(region, written)


def change_one_word(form: Form, name: str) -> list[str]:
    """Lines that went and came."""
    form.open(name.removeprefix("data/").replace("/", "/entries/").removesuffix(".yml"))
    form.write(title__en="Changed")
    after = form.save()[name]
    lines = ndiff(form.before[name].splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def expected_change(path: Path) -> list[str]:
    values = plain(path.read_text())
    lines = [f'-   en: "{values["title"]["en"]}"', '+   en: "Changed"']
    return lines + (
        [f"-   en: {values['updated']['en']}", f"+   en: {TODAY}"] if "updated" in values else []
    )


def expect_right(region: Path, written: list[Path]) -> None:
    """By the check, and by the lay-out that a proposal is held to."""
    result = check(region)
    assert result.returncode == 0, result.stderr
    lint = [
        Path(sys.executable).with_name("yamllint"),
        "--strict",
        "--config-file",
        ROOT / ".yamllint.yml",
        *written,
    ]
    result = subprocess.run(lint, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_nothing_of_the_form_is_fetched_before_it_is_asked_for_and_nothing_from_elsewhere(
    page: Page, address: str, region: Path
) -> None:
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.goto(address + "admin/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in requests if "/admin/cms/" in url or "config" in url]
    form = Form(page, address, region)
    form.open("showcases/entries/vuurtoren")
    form.field("links")
    assert {url.removeprefix("blob:").startswith(address) for url in requests} == {True}


VIOLATIONS = """window.refused = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  refused.push(`${effectiveDirective} ${blockedURI}`);
});"""
ALL_REFUSED = """new Promise(done => {
  const look = () => refused.length >= 5 ? done() : setTimeout(look, 50);
  look();
})"""
SLIPPED_IN = """() => {
  const added = (name, values) =>
    document.body.append(Object.assign(document.createElement(name), values));
  added("script", { textContent: "document.title = 'harm'" });
  added("script", { src: "http://elsewhere.example/x.js" });
  added("iframe", { src: "http://elsewhere.example/" });
  added("base", { href: "http://elsewhere.example/" });
  added("a", { href: "javascript:document.title = 'harm'" });
  document.body.lastElementChild.click();
}"""


def test_what_the_form_needs_is_allowed_and_what_somebody_slips_in_is_refused(
    page: Page, address: str, region: Path
) -> None:
    page.add_init_script(VIOLATIONS)
    form = Form(page, address, region)
    form.open("showcases/entries/vuurtoren")
    form.write(title__nl="Anders", title__en="Changed")
    form.save()
    assert page.evaluate("refused") == []
    page.evaluate(SLIPPED_IN)
    page.evaluate(ALL_REFUSED)
    assert sorted(page.evaluate("refused")) == [
        "base-uri http://elsewhere.example/",
        "frame-src http://elsewhere.example",
        "script-src-elem http://elsewhere.example/x.js",
        "script-src-elem inline",
        "script-src-elem inline",
    ]
    assert page.title() != "harm"


def test_a_page_that_sends_changes_asks_its_host_only_once_an_editor_signs_in(
    page: Page, region: Path, tmp_path: Path
) -> None:
    site_file = region / "data/site.yml"
    site_file.write_text(
        site_file.read_text().replace("code.duinland.example/gids", "github.com/duinland/gids")
    )
    (region / "node_modules").symlink_to(ROOT / "node_modules")
    assert build(region, tmp_path / "site").returncode == 0
    with serve(tmp_path / "site") as address:
        answered: list[str] = []
        page.on("response", lambda response: answered.append(response.url))
        refused: list[Request] = []
        page.on("requestfailed", lambda request: refused.append(request))
        page.goto(address + "admin/")
        expect(
            page.get_by_text("Wie iets opslaat, doet een voorstel op github.com.")
        ).to_be_visible()
        page.get_by_role("button", name="Open het formulier").click()
        expect(page.get_by_role("button", name="Inloggen met een toegangstoken")).to_be_visible()
        page.wait_for_load_state("networkidle")
    assert {url.removeprefix("blob:").startswith(address) for url in answered} == {True}
    assert {request.failure for request in refused} <= {"csp"}


def test_the_page_of_the_form_is_accessible_and_says_what_it_needs(
    browser: Browser, page: Page, address: str
) -> None:
    page.goto(address + "admin/")
    page.evaluate((ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8"))
    for width, scheme in product((320, 1280), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        assert [
            violation["id"] for violation in page.evaluate("axe.run().then(it => it.violations)")
        ] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    unscripted = browser.new_context(java_script_enabled=False).new_page()
    unscripted.goto(address + "admin/")
    expect(unscripted.get_by_text("Het formulier heeft JavaScript nodig.")).to_be_visible()
    expect(unscripted.get_by_role("button")).to_have_count(0)
    unscripted.context.close()

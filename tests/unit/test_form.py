"""Editing in a form: every field of the model, with its limits, and nothing
that the model would refuse.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError
from yaml import ScalarNode

from etalage.editing.form import find_locale, make_form, make_policy
from etalage.editing.form.bundle import read_bundle
from etalage.editing.form.config import make_config
from etalage.editing.form.fields import Field
from etalage.editing.form.formats import write_formats
from etalage.editing.form.host import Host, find_host
from etalage.editing.form.limits import SUMMARY
from etalage.editing.form.speech import read_speech
from etalage.edition import Edition, make_edition
from etalage.loading.yaml.scalars import read_scalar
from etalage.model import KINDS
from etalage.model import Site as SiteRecord
from etalage.model.introspection import find_type
from etalage.model.localised import Localised, Summary
from etalage.model.project import Amount, Project, Rate
from etalage.model.record import MOST_BYTES, Figure, Image, Location
from etalage.model.references import Context
from etalage.model.site import Formula
from etalage.problems import value_at
from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.site.pictures import LONGEST_SIDE
from etalage.words import all_keys
from projects import ROOT, make_region

LANGUAGES = ("nl", "en")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The invented region has the words of the real site, and every key needs a label."""
    region = make_region(tmp_path_factory.mktemp("form") / "project")
    return plan_site(read_settings(region / "mkdocs.yml"))


@pytest.fixture(scope="module")
def edition(plan: Site) -> Edition:
    return make_edition(plan.catalogue, "nl", plan.settings)


@pytest.fixture(scope="module")
def site(plan: Site) -> SiteRecord:
    return plan.catalogue.site


@pytest.fixture(scope="module")
def forms(edition: Edition, site: SiteRecord) -> dict[str, list[Field]]:
    config = make_config(edition, LANGUAGES, site, None)
    forms = [*config["collections"], *config["singletons"]]
    return {
        it["name"]: [field for field in it["fields"] if field["widget"] != "hidden"] for it in forms
    }


def keys_of_model(model: type[BaseModel]) -> Iterator[str]:
    """Every key at every depth, languages included."""
    for name, info in model.model_fields.items():
        if name == "slug":
            continue
        yield name
        if part := find_type(info.annotation, BaseModel):
            yield from (f"{name}.{key}" for key in keys_of_model(part))
        elif find_type(info.annotation, Localised):
            yield from (f"{name}.{language}" for language in LANGUAGES)


def keys_of_form(fields: list[Field]) -> Iterator[tuple[str, Field]]:
    for field in fields:
        yield field["name"], field
        yield from (
            (f"{field['name']}.{key}", inner)
            for key, inner in keys_of_form(field.get("fields", []))
        )


@pytest.mark.parametrize("kind", [*KINDS, "site"])
def test_a_form_offers_every_key_of_its_model_in_every_language(
    kind: str, forms: dict[str, list[Field]]
) -> None:
    assert {key for key, _ in keys_of_form(forms[kind])} == set(
        keys_of_model(KINDS.get(kind, SiteRecord))
    )


@pytest.mark.parametrize("kind", [*KINDS, "site"])
def test_a_form_asks_for_what_the_model_asks_for(kind: str, forms: dict[str, list[Field]]) -> None:
    fields = KINDS.get(kind, SiteRecord).model_fields
    for field in forms[kind]:
        is_asked = fields[field["name"]].is_required() and field["name"] != "updated"
        assert field.get("required", True) == is_asked, field["name"]


def test_the_dates_of_texts_are_filled_in_on_saving(forms: dict[str, list[Field]]) -> None:
    """By record_format.js, for each language whose words changed."""
    updated = by_key(forms, "showcases")["updated"]
    assert [it["required"] for it in (updated, *updated["fields"])] == [False] * 3
    assert not [it for it in (updated, *updated["fields"]) if "default" in it]


def test_what_a_region_settles_is_chosen_from_and_told_of(
    forms: dict[str, list[Field]], edition: Edition
) -> None:
    places = {field["name"]: field for field in forms["places"]}
    kinds = [(it["value"], it["label"]) for it in places["kind"]["options"]]
    assert kinds == [("port", "Havenstad"), ("isle", "Eiland"), ("hamlet", "Gehucht")]
    unit = next(it for it in places["figures"]["fields"] if it["name"] == "unit")["options"]
    assert [it["value"] for it in unit[:2]] == ["percent", "GBP"]
    assert unit[1]["label"].endswith(" (GBP)")
    assert not {"DEM", "XXX"} & {it["value"] for it in unit}
    budget = next(field for field in forms["projects"] if field["name"] == "total_budget")
    assert budget["fields"][0]["label"] == "Bedrag in Britse pond"


def test_a_picture_is_limited_and_named_plainly(edition: Edition, site: SiteRecord) -> None:
    """And drawn anew, by which nothing of the camera or the place stays in it."""
    config = make_config(edition, LANGUAGES, site, None)["media_libraries"]["default"]["config"]
    assert (config["max_file_size"], config["slugify_filename"]) == (MOST_BYTES, True)
    assert config["transformations"]["raster_image"]["width"] <= LONGEST_SIDE


def test_what_cannot_be_done_in_the_form_says_what_to_do(
    edition: Edition, site: SiteRecord
) -> None:
    for form in make_config(edition, LANGUAGES, site, None)["collections"]:
        assert (form["delete"], form["duplicate"]) == (False, False)
        assert "CONTRIBUTING" in form["description"]


def test_every_field_says_what_it_is_and_what_for(forms: dict[str, list[Field]]) -> None:
    for kind, fields in forms.items():
        for key, field in keys_of_form(fields):
            assert field["label"], (kind, key)
            assert field.get("hint") or field["name"] in LANGUAGES, (kind, key)


def test_no_hint_speaks_of_files_and_keys(forms: dict[str, list[Field]]) -> None:
    """Those of the model are written for YAML; whoever chooses from a list has
    no file name to type.
    """
    hints = [
        field["hint"]
        for fields in forms.values()
        for _, field in keys_of_form(fields)
        if "hint" in field
    ]
    assert [hint for hint in hints if re.search(r"\.yml|\btrue\b|\bfalse\b|schema:", hint)] == []


def by_key(forms: dict[str, list[Field]], kind: str) -> dict[str, Field]:
    return dict(keys_of_form(forms[kind]))


def test_a_reference_is_chosen_by_its_title_and_written_as_its_slug(
    forms: dict[str, list[Field]],
) -> None:
    place = by_key(forms, "showcases")["places"]
    assert (place["collection"], place["value_field"]) == ("places", "{{slug}}")
    assert (place["display_fields"], place["search_fields"]) == (
        ["title.nl"],
        ["title.nl", "title.en"],
    )
    assert (place["multiple"], place["min"]) == (True, 1)
    assert "multiple" not in by_key(forms, "projects")["programme"]


def test_limits_of_the_model_hold_in_the_form(forms: dict[str, list[Field]]) -> None:
    project = by_key(forms, "projects")
    assert re.fullmatch(project["start"]["pattern"][0], "2017-04")
    assert not re.fullmatch(project["start"]["pattern"][0], "18-04-2017")
    assert [option["value"] for option in project["partners.role"]["options"]] == [
        "lead",
        "partner",
    ]


def test_no_day_on_which_somebody_looked_is_filled_in(forms: dict[str, list[Field]]) -> None:
    assert by_key(forms, "sources")["retrieved"].get("default") is None
    assert by_key(forms, "showcases")["verified_on"].get("default") is None


NUMBERS = [
    *("0", "1", "-1", "10.3", "10.35", "10.355", "10.3555", "0.125", "167000", "1.000", "1234.567"),
    *("10,3", "1.500.000", "1,500,000", "170 000", "0045", "1e6", "½", "€ 5", "5 %", "12.", ".5"),
    *("9" * 15, "9" * 16, "+1", "--1", "true", "0x10", "1_000", "10.30", "-0.5", "99.9999"),
]


@pytest.mark.parametrize(
    ("kind", "key", "model"),
    [
        ("showcases", "figures.value", Figure),
        ("showcases", "location.lat", Location),
        ("projects", "total_budget.amount", Amount),
        ("projects", "keep_eu_id", Project),
        ("projects", "eu_rate.percent", Rate),
        ("site", "translation_lag_days", SiteRecord),
        ("site", "readability.constant", Formula),
    ],
)
def test_a_number_is_wrong_for_the_form_when_it_is_for_the_model(
    kind: str, key: str, model: type[BaseModel], forms: dict[str, list[Field]]
) -> None:
    """Written as it was typed, or between quotation marks."""
    field, name = by_key(forms, kind)[key], key.rpartition(".")[2]
    assert (field["widget"], field["use_emoji_autocomplete"]) == ("string", False)
    for text in NUMBERS:
        values = [read_scalar(ScalarNode("", text)), text]
        for value in values:
            assert bool(re.search(field["pattern"][0], text)) == is_right_for(model, name, value), (
                text
            )


def is_right_for(model: type[BaseModel], name: str, value: object) -> bool:
    try:
        model.model_validate({name: value}, context=Context(LANGUAGES, {}))
    except ValidationError as error:
        return name not in {it["loc"][0] for it in error.errors()}
    return True


@pytest.mark.parametrize("text", ["0", "1", "7", "17", "18", "1.5", "-1", "07", "zeven"])
def test_a_whole_number_between_bounds_is_wrong_for_the_form_when_it_is_for_the_model(
    text: str, forms: dict[str, list[Field]]
) -> None:
    field = by_key(forms, "showcases")["sdgs"]["field"]
    assert bool(re.search(field["pattern"][0], text)) == (text in ("1", "7", "17"))
    assert field["pattern"][1] == "Schrijf een heel getal van 1 tot en met 17."


def is_right(read: Callable[[], object]) -> bool:
    try:
        read()
    except PydanticCustomError:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "x" * 200,
        "x" * 201,
        "x" * 190 + "[mienskip]{lang=fy}",
        "x" * 193 + "[mienskip]{lang=fy}",
        "",
        "a [b] (c)",
    ],
)
def test_a_summary_is_too_long_for_the_form_when_it_is_for_the_model(text: str) -> None:
    assert bool(re.search(SUMMARY, text)) == is_right(
        lambda: Summary.read_value(text, Context(LANGUAGES, {}))
    )


def test_a_long_summary_with_many_marks_is_refused_at_once() -> None:
    started = perf_counter()
    assert not re.search(SUMMARY, "[mienskip]{lang=fy} " * 30)
    assert perf_counter() - started < 1


def test_another_language_is_another_form_and_another_field_of_every_text(
    edition: Edition, site: SiteRecord
) -> None:
    config = make_config(edition, (*LANGUAGES, "de"), site, None)
    title = next(field for field in config["collections"][0]["fields"] if field["name"] == "title")
    assert [field["name"] for field in title["fields"]] == ["nl", "en", "de"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "https://github.com/owner/name/edit/main",
            Host("github.com", "github", "owner/name", "main", "https://api.github.com"),
        ),
        (
            "https://github.com/owner/name/edit/a/b/",
            Host("github.com", "github", "owner/name", "a/b", "https://api.github.com"),
        ),
        (
            "https://gitlab.com/group/part/name/-/edit/main",
            Host("gitlab.com", "gitlab", "group/part/name", "main", "https://gitlab.com"),
        ),
        ("https://code.example.org/owner/name/edit/main", None),
        ("https://github.com/owner/edit/main", None),
        (None, None),
    ],
)
def test_changes_go_to_the_host_of_the_repository(
    address: str | None, expected: Host | None
) -> None:
    assert find_host(address) == expected


def test_a_change_becomes_a_proposal_and_nobody_signs_in_elsewhere(
    edition: Edition, site: SiteRecord
) -> None:
    config = make_config(
        edition,
        LANGUAGES,
        site,
        Host("github.com", "github", "owner/name", "main", "https://api.github.com"),
    )
    assert config["publish_mode"] == "editorial_workflow"
    assert config["backend"] == {
        "name": "github",
        "repo": "owner/name",
        "branch": "main",
        "auth_methods": ["token"],
        "open_authoring": True,
        "auth_scope": "public_repo",
    }
    elsewhere = Host("gitlab.com", "gitlab", "owner/name", "main", "https://gitlab.com")
    assert "open_authoring" not in make_config(edition, LANGUAGES, site, elsewhere)["backend"]
    assert make_config(edition, LANGUAGES, site, None)["backend"] == {"name": "test-repo"}


def test_a_browser_may_ask_the_host_and_no_other() -> None:
    assert "//" not in make_policy(None)
    assert re.findall(
        r"https?://[^\s;]+", make_policy(find_host("https://github.com/a/b/edit/main"))
    ) == ["https://api.github.com"]


ENGLISH = {
    "save": "Save",
    "show_errors": "Show Errors",
    "new_folder": "New Folder",
    "save_conflict": {"title": "Changed", "modified": "Changed"},
}


def install(root: Path) -> None:
    """A form as npm would install it, of a few bytes."""
    package = root / "node_modules/@sveltia/cms"
    font = "https://cdn.jsdelivr.net/fontsource/fonts/serif-3:vf@5.3.0/latin-wght-normal.woff2"
    files = {
        "LICENSE.txt": "MIT",
        "npm/index.js": f"import(`../locales/nl.json`); css = 'url({font})'",
        "npm/index.js.map": "{}",
        "npm/assets/serif-3-latin-wght-normal-_Z1.woff2": "font",
        "locales/nl.json": '{"save": "Opslaan", "save_conflict": {"modified": "Gewijzigd"}}',
        "locales/en-US.json": json.dumps(ENGLISH),
        "locales/fr.json": "{}",
        "../../yaml/LICENSE": "ISC",
        "../../yaml/browser/index.js": "",
        "../../yaml/browser/dist/doc/Document.js": "",
        "../../yaml/dist/index.js": "",
    }
    for path, content in files.items():
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (package / path).write_text(content)


def test_the_program_is_served_with_its_licence_and_asks_no_other_host(tmp_path: Path) -> None:
    install(tmp_path)
    files = read_bundle(tmp_path)
    assert set(files) == {
        "LICENSE.txt",
        "index.js",
        "assets/serif-3-latin-wght-normal-_Z1.woff2",
        "yaml/LICENSE",
        "yaml/browser/index.js",
        "yaml/browser/dist/doc/Document.js",
    }
    expected = (
        "import(`./locales/nl.js`); css = 'url(cms/assets/serif-3-latin-wght-normal-_Z1.woff2)'"
    )
    assert files["index.js"].decode() == expected


def test_the_program_speaks_each_language_of_the_site_as_far_as_somebody_wrote_it(
    tmp_path: Path, edition: Edition
) -> None:
    """What it has in English only comes from the interface words."""
    install(tmp_path)
    files = read_speech(tmp_path, {"nl": edition.words})
    assert set(files) == {"locales/nl.js"}
    assert json.loads(files["locales/nl.js"].removeprefix(b"export default ")) == {
        "save": "Opslaan",
        "show_errors": "Fouten tonen",
        "save_conflict": {"title": "Iemand anders heeft dit gewijzigd", "modified": "Gewijzigd"},
    }


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl"), ("en", "en-US"), ("fy", "auto")])
def test_the_program_opens_in_the_language_that_an_editor_chose(language: str, locale: str) -> None:
    files = [f"admin/cms/locales/{it}.js" for it in ("en-GB", "en-US", "nl")]
    assert find_locale([*files, "admin/cms/index.js"], language) == locale


def test_every_word_for_the_program_is_one_that_it_lacks() -> None:
    folder = ROOT / "node_modules/@sveltia/cms/locales"
    english, dutch = (json.loads((folder / f"{it}.json").read_text()) for it in ("en-US", "nl"))
    own = (it.removeprefix("form_") for it in all_keys() if it.startswith("form_"))
    for path in (it.split("__") for it in own):
        assert value_at(english, tuple(path))
        with pytest.raises(KeyError):
            value_at(dutch, tuple(path))


def test_a_site_without_the_program_has_no_forms(
    tmp_path: Path, edition: Edition, site: SiteRecord
) -> None:
    form = make_form(site, {"nl": edition}, tmp_path)
    assert (form.program, form.configs, form.files) == ("", {}, {})
    install(tmp_path / "with")
    form = make_form(site, {"nl": edition}, tmp_path / "with")
    assert form.configs == {"nl": "admin/config.nl.json"}
    assert {"admin/config.nl.json", form.program} <= form.files.keys()


def test_each_form_reads_and_writes_files_in_the_lay_out_of_its_model(
    edition: Edition, site: SiteRecord
) -> None:
    config = make_config(edition, LANGUAGES, site, None)
    formats = json.loads(write_formats(LANGUAGES))
    forms = [*config["collections"], *config["singletons"]]
    assert {it["format"] for it in forms} == formats["layouts"].keys()
    for form in forms:
        keys = [it["name"] for it in form["fields"] if it["widget"] != "hidden"]
        layout = formats["layouts"][form["format"]]
        assert keys == [pattern for pattern in layout if "." not in pattern]


def test_its_page_invites_in_every_language_and_is_in_no_list(plan: Site) -> None:
    page = plan.extra_pages["admin/index.html"]
    assert (page.path, page.is_listed, page.alternates) == ("admin/", False, ())
    view: Any = page.view
    assert [it.language for it in view.invitations] == ["nl", "en"]
    assert (view.domain, view.program) == ("", "")


def test_a_picture_that_the_form_names_by_its_folder_is_the_same_file() -> None:
    schema = json.dumps(Image.model_json_schema()["properties"]["file"])
    assert "File name in docs/assets/images/" in schema
    for written in ("x.svg", "/docs/assets/images/x.svg"):
        words = Context(LANGUAGES, {})
        image = Image.model_validate(
            {"file": written, "alt": {"nl": "x", "en": "x"}, "credit": "x", "licence": "x"},
            context=words,
        )
        assert image.file == "x.svg"

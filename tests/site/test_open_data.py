"""Open data is what the pages show: whole, described, and without loose ends."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

from etalage.model import KINDS
from pages import BuiltPage, BuiltSite

DATA = "data/v1"

Json = dict[str, Any]


def read(site: BuiltSite, path: str) -> Any:
    return json.loads((site.folder / DATA / path).read_text("utf-8"))


def lists(site: BuiltSite) -> dict[str, list[Json]]:
    return {kind: read(site, f"{kind}.json") for kind in KINDS}


def values_in(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that is no group, with the key under which it stands."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from values_in(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from values_in(item, key)
    else:
        yield key, value


def test_every_record_is_published_in_lists_and_by_itself(each_site: BuiltSite) -> None:
    for kind, records in lists(each_site).items():
        assert [it["slug"] for it in records] == list(each_site.records(kind))
        for record in records:
            assert list(record)[:2] == ["id", "title"]
            assert read(each_site, f"{kind}/{record['slug']}.json") == record


def test_every_list_is_as_its_schema_says(each_site: BuiltSite) -> None:
    for kind, records in lists(each_site).items():
        schema = read(each_site, f"schema/{kind}.schema.json")
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        for record in records:
            assert [it.message for it in validator.iter_errors(record)] == []


def test_every_identifier_leads_to_a_record_and_a_page(each_site: BuiltSite) -> None:
    base = each_site.settings.site_url
    known = {it["id"]: it for records in lists(each_site).values() for it in records}
    assert len(known) == sum(len(each_site.records(kind)) for kind in KINDS)
    for record in known.values():
        for _, value in values_in(record):
            if isinstance(value, str) and value.startswith(base) and "#" in value:
                assert value in known or opens(each_site, value), value
        assert all(opens(each_site, it) for it in record["pages"].values())


def opens(site: BuiltSite, url: str) -> bool:
    """Whether there is a page at this address, and the anchor on it."""
    path, _, anchor = url.removeprefix(site.settings.site_url).partition("#")
    return path in site.pages and (not anchor or anchor in site.pages[path].ids)


def test_no_text_has_marks_that_only_this_site_reads(each_site: BuiltSite) -> None:
    for records in lists(each_site).values():
        for _, value in values_in(records):
            assert not re.search(r"\{lang=|(?<!\\)\[@", str(value)), value


def test_a_text_names_its_sources_by_address(invented: BuiltSite) -> None:
    text = read(invented, "showcases/vuurtoren.json")["body"]["en"]
    assert re.search(r"\[\[\w+]]\(https://duinland\.example/gids/(?:en/)?sources/#\w+\)", text)


def test_dates_sums_and_pictures_are_of_use_elsewhere(invented: BuiltSite) -> None:
    project = read(invented, "projects/kabel.json")
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", project["start"])
    assert project["total_budget"]["currency"] == "GBP"
    image = read(invented, "showcases/vuurtoren.json")["image"]["url"]
    path = image.removeprefix("https://duinland.example/gids/")
    assert (invented.folder / path).is_file()


def test_a_share_is_a_number_with_its_source_beside_it(invented: BuiltSite) -> None:
    project = read(invented, "projects/zoutproef.json")
    assert project["eu_rate"] == 48.16
    assert project["eu_rate_source"] == read(invented, "sources/jaarcijfers.json")["id"]


def test_a_table_reads_back_to_the_same_values(each_site: BuiltSite) -> None:
    for kind, records in lists(each_site).items():
        raw = (each_site.folder / DATA / f"{kind}.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        assert b"\n" not in re.sub(rb'"(?:[^"]|"")*"', b"", raw).replace(b"\r\n", b"")
        rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
        assert len(rows) == len(records)
        for row, record in zip(rows, records, strict=True):
            for column, cell in row.items():
                assert cell == as_cell(record, column.split(".")), column


def as_cell(value: Any, path: list[str]) -> str:
    """What has to stand in a cell, from which the value can be read again."""
    for name in path:
        value = (value or {}).get(name)
    if value is None:
        return ""
    plain = isinstance(value, list) and not any(isinstance(it, list | dict) for it in value)
    if plain:
        return "; ".join(map(str, value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def test_a_table_has_a_column_for_each_language(each_site: BuiltSite) -> None:
    head = (each_site.folder / DATA / "places.csv").read_text("utf-8-sig").splitlines()[0]
    for language in each_site.homes:
        assert f"title.{language}" in head.split(",")


def test_points_are_geojson(each_site: BuiltSite) -> None:
    found = read(each_site, "locations.geojson")
    assert found["type"] == "FeatureCollection"
    assert {"crs", "coordinates", "geometry"} & found.keys() == set()
    ids = [it["id"] for it in found["features"]]
    located = [it["id"] for it in lists(each_site)["places"]]
    located += [it["id"] for it in lists(each_site)["showcases"] if "location" in it]
    assert sorted(ids) == sorted(located)
    for feature in found["features"]:
        assert feature.keys() == {"type", "id", "geometry", "properties"}
        longitude, latitude = feature["geometry"]["coordinates"]
        assert -180 <= longitude <= 180
        assert -85 <= latitude <= 85


def test_longitude_comes_first(invented: BuiltSite) -> None:
    place = invented.records("places")["zandstad"]["location"]
    found = {it["properties"]["slug"]: it for it in read(invented, "locations.geojson")["features"]}
    point = found["zandstad"]["geometry"]["coordinates"]
    assert point == [pytest.approx(float(place["lon"])), pytest.approx(float(place["lat"]))]


def test_the_zip_holds_every_list(each_site: BuiltSite) -> None:
    with ZipFile(each_site.folder / DATA / "all.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        for name in names:
            assert archive.read(name) == (each_site.folder / DATA / name).read_bytes()
    assert {f"{kind}.{form}" for kind in KINDS for form in ("json", "csv")} < set(names)


def test_the_index_names_files_that_are_there(each_site: BuiltSite) -> None:
    base = each_site.settings.site_url
    addresses = [str(it) for _, it in values_in(read(each_site, "index.json"))]
    for address in (it for it in addresses if it.startswith(base)):
        assert (each_site.folder / address.removeprefix(base)).is_file(), address


def test_openapi_describes_addresses_that_answer(each_site: BuiltSite) -> None:
    described = read(each_site, "openapi.json")
    where = (each_site.folder / DATA / "openapi.json").as_uri()
    OpenAPIV31SpecValidator(described, base_uri=where).validate()
    for path in described["paths"]:
        kind = path.strip("/").partition("/")[0]
        slug = next(iter(each_site.records(kind)), "") if "{slug}" in path else ""
        assert (each_site.folder / DATA / path.strip("/").format(slug=slug)).is_file() or not slug


def test_the_page_lists_the_files_with_their_sizes(each_site: BuiltSite) -> None:
    for home in each_site.homes.values():
        page = each_site.pages[f"{home}open-data/"]
        linked = {it: text for it, text in sized_links(page) if it.startswith(DATA)}
        wanted = {f"{DATA}/{kind}.{form}" for kind in KINDS for form in ("json", "csv")}
        assert wanted < linked.keys()
        for path, text in linked.items():
            size = max(1, round((each_site.folder / path).stat().st_size / 1000))
            assert f"({size} kB)" in text, path


def sized_links(page: BuiltPage) -> Iterator[tuple[str, str]]:
    """Path from the site's root of each file, and the words behind its link."""
    for link in page.select("main a[type]"):
        path = re.sub(r"^(\.\./)+", "", str(link["href"]))
        yield path, " ".join(str(link.next_sibling).split())


def test_what_stood_there_before_versions_goes_on(each_site: BuiltSite) -> None:
    for kind in KINDS:
        found = json.loads((each_site.folder / f"open-data/{kind}.json").read_text("utf-8"))
        assert [it["slug"] for it in found] == list(each_site.records(kind))

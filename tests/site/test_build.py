"""Building as a user does: whole, strict, and never half."""

import re
from pathlib import Path

from etalage.model import KINDS
from pages import built_pages
from projects import ROOT, add_language, build, check


def records(project: Path) -> set[str]:
    kinds = KINDS.keys() - {"sources"}  # sources share one page
    return {
        f"{kind}/{path.stem}/" for kind in kinds for path in (project / "data" / kind).glob("*.yml")
    }


def test_every_record_has_a_page_in_both_languages(site: Path) -> None:
    paths = {page.path for page in built_pages(site)}
    assert {prefix + record for record in records(ROOT) for prefix in ("", "en/")} <= paths


def test_every_page_exists_in_both_languages(site: Path) -> None:
    paths = {page.path for page in built_pages(site)} - {"404.html"}
    dutch = {path for path in paths if not path.startswith("en/")}
    assert {f"en/{path}" for path in dutch} == paths - dutch


def test_the_invented_region_builds_with_the_same_code(region: Path, region_site: Path) -> None:
    paths = {page.path for page in built_pages(region_site)}
    assert {prefix + record for record in records(region) for prefix in ("", "en/")} <= paths
    assert "Noord" not in "".join(path.read_text() for path in region_site.rglob("*.html"))


def test_an_earlier_address_leads_on_in_each_language(region_site: Path) -> None:
    for prefix, up in (("", "../"), ("en/", "../")):
        html = (region_site / f"{prefix}showcases/toren/index.html").read_text()
        assert f'content="0; url={up}vuurtoren/"' in html
        assert f'href="https://duinland.example/gids/{prefix}showcases/vuurtoren/"' in html
    assert "toren/" not in (region_site / "sitemap.xml").read_text().replace("vuurtoren/", "")


def test_a_third_language_needs_no_code(region: Path, tmp_path: Path) -> None:
    add_language(region, "de", like="en")
    result = build(region, tmp_path / "site")
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "site/de/showcases/vuurtoren/index.html").read_text()
    assert '<html lang="de">' in page
    assert "de: The new lighthouse" in page
    assert "Juni 2019" in page


def test_a_language_without_texts_is_reported_by_file_and_line(
    region: Path, tmp_path: Path
) -> None:
    config = region / "mkdocs.yml"
    config.write_text(config.read_text().rstrip("\n") + "\n        - {locale: de, name: Deutsch}\n")
    result = build(region, tmp_path / "site")
    assert "data/showcases/vuurtoren.yml:1: title.de: missing" in result.stderr
    assert "data/interface.yml:5: language_name.de: missing" in result.stderr


def test_wrong_data_stops_the_build_and_keeps_the_old_site(region: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(region, site).returncode == 0
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    (region / "data/showcases/haven.yml").write_text("title: {nl: x}\n")
    (region / "data/places/zandstad.yml").write_text("")
    result = build(region, site)
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    assert "data/places/zandstad.yml:1: the file is empty" in result.stderr
    assert "data/showcases/haven.yml:1: title.en: missing" in result.stderr
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_check_and_build_report_the_same_lines(region: Path, tmp_path: Path) -> None:
    (region / "data/showcases/haven.yml").write_text("title: {nl: x}\nplaces: [zandstat]\n")
    (region / "data/sources/gids.yml").write_text("title:\n\tnl: x\n")
    checked = check(region)
    assert checked.returncode == 1
    assert len(checked.stderr.splitlines()) > 5
    assert checked.stderr.strip() in build(region, tmp_path / "site").stderr


def test_slips_in_prose_are_told_by_check_at_the_line_where_they_stand(region: Path) -> None:
    """Below the front matter, which the generator takes off before it hands a text on."""
    (region / "docs/about.nl.md").write_text(
        "---\ntitle: Over\n---\n\nEen [@niets].\n\n{{ site.niets }}\n"
    )
    lines = check(region).stderr.splitlines()
    assert [line.split(": ")[0] for line in lines] == ["docs/about.nl.md:5", "docs/about.nl.md:7"]


def test_a_word_with_a_place_for_no_value_is_named(region: Path, tmp_path: Path) -> None:
    words = region / "data/interface.yml"
    words.write_text(
        re.sub(
            r"(?m)^(since: .*)$",
            lambda since: since[1].replace("{date}", "{datum}"),
            words.read_text(),
        )
    )
    result = build(region, tmp_path / "site")
    assert (
        "data/interface.yml:1: since: has a place for a value that there is none for"
        in result.stderr
    )
    assert "Traceback" not in result.stderr


def test_check_passes_on_the_real_data() -> None:
    result = check(ROOT)
    assert (result.returncode, result.stderr) == (0, "")

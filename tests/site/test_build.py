"""Building as a user does: whole, strict, and never half."""

import re
from pathlib import Path

from etalage.model import KINDS
from pages import BuiltSite
from projects import add_language, build, check, read_record


def test_every_record_has_a_page_in_every_language(each_site: BuiltSite) -> None:
    kinds = KINDS.keys() - {"sources"}  # sources share pages
    pages = each_site.record_pages(*kinds)
    records = sum(len(each_site.records(kind)) for kind in kinds)
    assert len({page.path for page in pages}) == records * len(each_site.homes)


def test_every_page_exists_in_every_language(each_site: BuiltSite) -> None:
    first, *others = each_site.homes
    wanted = set(each_site.pages_of(first))
    for language in others:
        found = {each_site.bare(page) for page in each_site.pages_of(language).values()}
        assert found == wanted


def test_the_code_names_no_region(real: BuiltSite, invented: BuiltSite) -> None:
    """Where the same code shows another region, nothing of the real one is left."""
    named = {kind: titles(real, kind) - titles(invented, kind) for kind in ("places", "programmes")}
    name = re.compile(rf"\b({'|'.join(map(re.escape, set().union(*named.values())))})\b")
    for page in invented.pages.values() if name.pattern != r"\b()\b" else ():
        assert not name.search(page.html.get_text(" ")), page.path


def titles(site: BuiltSite, kind: str) -> set[str]:
    return {text for it in site.records(kind).values() for text in it["title"].values()}


def test_an_earlier_address_leads_on_in_each_language(invented: BuiltSite) -> None:
    for home in invented.homes.values():
        html = (invented.folder / f"{home}showcases/toren/index.html").read_text()
        assert 'content="0; url=../vuurtoren/"' in html
        assert f'href="https://duinland.example/gids/{home}showcases/vuurtoren/"' in html
    sitemap = (invented.folder / "sitemap.xml").read_text()
    assert "toren/" not in sitemap.replace("vuurtoren/", "")


def test_every_earlier_address_leads_on(each_site: BuiltSite) -> None:
    for kind in KINDS:
        for slug, record in each_site.records(kind).items():
            for address in record.get("redirect_from", ()):
                for home in each_site.homes.values():
                    html = (each_site.folder / f"{home}{address}/index.html").read_text()
                    assert f"{home}{kind}/{slug}/" in html


def test_a_third_language_needs_no_code(region: Path, tmp_path: Path) -> None:
    add_language(region, "de", like="en")
    result = build(region, tmp_path / "site")
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "site/de/showcases/vuurtoren/index.html").read_text()
    assert '<html lang="de">' in page
    assert "de: The new lighthouse" in page
    assert "Juni 2019" in page


def test_a_language_without_texts_is_reported_by_file_and_line(region: Path) -> None:
    config = region / "mkdocs.yml"
    config.write_text(config.read_text().rstrip("\n") + "\n        - {locale: de, name: Deutsch}\n")
    told = check(region).stderr
    assert "data/agendas/kustplan.yml:1: title.de: missing" in told


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


def test_problems_in_prose_are_told_by_check_at_the_line_where_they_stand(region: Path) -> None:
    """Below the front matter too."""
    (region / "docs/about.nl.md").write_text(
        "---\ntitle: Over\n---\n\nEen [@niets].\n\n{{ site.niets }}\n"
    )
    lines = check(region).stderr.splitlines()
    found = [line.removeprefix("docs/about.nl.md:").split(": ")[0] for line in lines]
    assert found == ["1", "5", "7"], lines
    assert "description: missing" in lines[0]


def test_a_word_with_a_place_for_no_value_is_named(region: Path, tmp_path: Path) -> None:
    words = region / "data/interface.yml"
    with words.open("a") as own:
        own.write('since: {en: "since {datum}"}\n')
    told = "data/interface.yml:5: since.en: has {datum} where Etalage has {date}; "
    result = build(region, tmp_path / "site")
    assert told in result.stderr.splitlines()[0]
    assert "Traceback" not in result.stderr


def test_check_passes_where_the_build_does(real: BuiltSite) -> None:
    result = check(real.project)
    assert (result.returncode, result.stderr) == (0, "")


def test_a_site_has_the_words_of_its_region(each_site: BuiltSite) -> None:
    said = read_record(each_site.project / "data/site.yml")
    for language, home in each_site.homes.items():
        text = each_site.pages[home].html.get_text(" ")
        assert said["name"][language] in text
        assert said["tagline"][language] in text

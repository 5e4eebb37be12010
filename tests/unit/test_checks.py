"""Rules across records, each broken once in the invented region."""

from pathlib import Path

import pytest

from etalage.catalogue import read_catalogue
from etalage.model import KINDS
from etalage.problems import DataError
from etalage.settings import read_settings

BREAKS = {
    "a circle of specialisations": (
        "specialisations/zee.yml",
        "sources: [rapport]",
        "sources: [rapport]\nbroader: getijden",
        [
            (
                "data/specialisations/getijden.yml:3: broader: "
                "goes round in a circle: getijden → zee → getijden"
            ),
            "data/specialisations/zee.yml:5: broader: goes round in a circle: zee → getijden → zee",
        ],
    ),
    "a place within a city": (
        "places/duinland.yml",
        "kind: province",
        "kind: city",
        [
            "data/places/zandstad.yml:4: within: "
            "“duinland” is a city; a place lies within a province"
        ],
    ),
    "its own successor": (
        "specialisations/getijden.yml",
        "specialisation: zon",
        "specialisation: getijden",
        [
            "data/specialisations/getijden.yml:11: succeeds.0.specialisation: "
            "goes round in a circle: getijden → getijden"
        ],
    ),
    "no picture": (
        "places/zandstad.yml",
        "kind: city",
        "kind: city\nimage: {file: stad.jpg, alt: {nl: x, en: x}, credit: x, licence: x}",
        ["data/places/zandstad.yml:4: image.file: there is no “stad.jpg” in docs/assets/images/"],
    ),
    "a redirect over a page": (
        "showcases/vuurtoren.yml",
        "[showcases/toren]",
        "[showcases/haven]",
        [
            "data/showcases/vuurtoren.yml:37: redirect_from.0: "
            "“showcases/haven” is a page of its own; a redirect would hide it"
        ],
    ),
    "a redirect over a list": (
        "showcases/vuurtoren.yml",
        "[showcases/toren]",
        "[explore]",
        [
            "data/showcases/vuurtoren.yml:37: redirect_from.0: "
            "“explore” is not an address on this site; write it as showcases/old-name"
        ],
    ),
    "a redirect over another language": (
        "showcases/vuurtoren.yml",
        "[showcases/toren]",
        "[en/showcases/toren]",
        [
            "data/showcases/vuurtoren.yml:37: redirect_from.0: "
            "“en/showcases/toren” begins with a language; leave that out"
        ],
    ),
    "two redirects from one address": (
        "showcases/haven.yml",
        "start: 2024",
        "start: 2024\nredirect_from: [showcases/toren]",
        [
            "data/showcases/vuurtoren.yml:37: redirect_from.0: "
            "“showcases/toren” already leads to showcases/haven"
        ],
    ),
    "two leads": (
        "projects/kabel.yml",
        "country: GB",
        "country: GB, role: lead",
        ["data/projects/kabel.yml:9: partners: 1 partner must have role: lead, here 2"],
    ),
    "no lead": (
        "projects/kabel.yml",
        ", role: lead",
        "",
        [
            "data/projects/kabel.yml:9: partners: 1 partner must have role: lead, here 0; "
            "if no source names it, write lead_known: false"
        ],
    ),
    "more than the whole": (
        "projects/kabel.yml",
        "amount: 76477.35",
        "amount: 376477.35",
        [
            "data/projects/kabel.yml:13: eu_contribution: "
            "376477.35 is more than total_budget, 285119.01"
        ],
    ),
    "a partner without a name": (
        "projects/kabel.yml",
        "name: Far Shore Council, ",
        "",
        ["data/projects/kabel.yml:11: partners.1.name: give either organisation or name"],
    ),
}


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"), BREAKS.values(), ids=BREAKS.keys()
)
def test_a_broken_rule_is_named(
    file: str, before: str, after: str, expected: list[str], bare_region: Path
) -> None:
    path = bare_region / "data" / file
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))
    with pytest.raises(DataError) as error:
        read_catalogue(read_settings(bare_region / "mkdocs.yml"))
    assert str(error.value).splitlines() == expected


@pytest.mark.parametrize("slip", ["{datum}", "{date", "date}", "day"])
def test_a_word_keeps_its_values_in_every_language(slip: str, bare_region: Path) -> None:
    with (bare_region / "data/interface.yml").open("a") as words:
        words.write(f'since: {{nl: "sinds {{date}}", en: "since {slip}"}}\n')
    with pytest.raises(
        DataError, match=r"interface\.yml:\d+: since\.en: has .* where nl has \{date\}; "
    ) as error:
        read_catalogue(read_settings(bare_region / "mkdocs.yml"))
    assert len(error.value.problems) == 1


def test_the_invented_region_holds_a_record_of_each_kind_and_no_problem(region: Path) -> None:
    catalogue = read_catalogue(read_settings(region / "mkdocs.yml"))
    assert all(getattr(catalogue, kind) for kind in KINDS)


def test_a_record_that_many_name_and_that_is_gone_is_one_problem(region: Path) -> None:
    """With the list of who names it; two places are told by themselves."""
    (region / "data/sources/gids.yml").unlink()
    with pytest.raises(DataError) as error:
        read_catalogue(read_settings(region / "mkdocs.yml"))
    (problem,) = [it for it in error.value.problems if "“gids”" in it.message]
    listed = problem.message.count(".yml:") + 1
    assert problem.message.startswith(
        f"there is no “gids” in data/sources/; put it back, or name another in all {listed} places"
    )
    named = [it for it in region.glob("data/*/*.yml") if "gids" in it.read_text("utf-8")]
    assert listed >= len(named) > 5

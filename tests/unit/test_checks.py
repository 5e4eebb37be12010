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
                "data/specialisations/getijden.yml:4: broader: "
                "goes round in a circle: getijden → zee → getijden"
            ),
            "data/specialisations/zee.yml:5: broader: goes round in a circle: zee → getijden → zee",
        ],
    ),
    "a place within one of a kind in which it cannot lie": (
        "places/duinland.yml",
        "kind: isle",
        "kind: port",
        [
            "data/places/zandstad.yml:4: within: "
            "“duinland” is of the kind port; "
            "a place of the kind port lies within one of the kind isle"
        ],
    ),
    "a place within another, of a kind that lies in none": (
        "places/duinland.yml",
        "kind: isle",
        "kind: isle\nwithin: kwelderland",
        [
            "data/places/duinland.yml:4: within: “kwelderland” is of the kind isle; "
            "a place of the kind isle lies within no other"
        ],
    ),
    "its own successor": (
        "specialisations/getijden.yml",
        "specialisation: zon",
        "specialisation: getijden",
        [
            "data/specialisations/getijden.yml:12: succeeds.0.specialisation: "
            "goes round in a circle: getijden → getijden"
        ],
    ),
    "no picture": (
        "places/zandstad.yml",
        "kind: port",
        "kind: port\nimage: {file: stad.jpg, alt: {nl: x, en: x}, credit: x, licence: x}",
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
    "a redirect from a page of the same record": (
        "showcases/vuurtoren.yml",
        "[showcases/toren]",
        "[showcases/toren, showcases/licht, showcases/toren]",
        [
            "data/showcases/vuurtoren.yml:37: redirect_from.2: "
            "“showcases/toren” already leads to showcases/vuurtoren",
            "data/showcases/vuurtoren.yml:37: redirect_from.2: "
            "“showcases/toren” stands in this list twice, first on line 37; keep one",
        ],
    ),
    "a point beyond the map": (
        "showcases/vuurtoren.yml",
        "lat: 52.5",
        "lat: 62.5",
        [
            "data/showcases/vuurtoren.yml:23: location: "
            "lies outside the map; correct it, or widen view_box in data/map.yml"
        ],
    ),
    "checked in the future": (
        "showcases/vuurtoren.yml",
        "verified_on: 2020-01-15",
        "verified_on: 2199-01-15",
        [
            "data/showcases/vuurtoren.yml:35: verified_on: "
            "2199-01-15 is still to come; write when it was done"
        ],
    ),
    "edited in the future": (
        "showcases/vuurtoren.yml",
        "en: 2020-01-16}",
        "en: 2199-01-16}",
        [
            "data/showcases/vuurtoren.yml:36: updated.en: "
            "2199-01-16 is still to come; write when it was done"
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
    "a share without a source": (
        "projects/kabel.yml",
        "eu_contribution: {amount: 76477.35, source: rapport}",
        "eu_rate: {percent: 26.82}",
        [
            "data/projects/kabel.yml:13: eu_rate.source: "
            "missing: File name of the source, without .yml"
        ],
    ),
    "a bare share": (
        "projects/kabel.yml",
        "eu_contribution: {amount: 76477.35, source: rapport}",
        "eu_rate: 26.82",
        ["data/projects/kabel.yml:13: eu_rate: must have keys of its own, indented below it"],
    ),
    "a partner without a name": (
        "projects/kabel.yml",
        "name: Far Shore Council, ",
        "",
        ["data/projects/kabel.yml:11: partners.1.name: give either organisation or name"],
    ),
}


def load_all(project: Path) -> list[str]:
    """Every problem of a project, as it is told."""
    try:
        read_catalogue(read_settings(project / "mkdocs.yml"))
    except DataError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"), BREAKS.values(), ids=BREAKS.keys()
)
def test_a_broken_rule_is_named(
    file: str, before: str, after: str, expected: list[str], region: Path
) -> None:
    path = region / "data" / file
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))
    with pytest.raises(DataError) as error:
        read_catalogue(read_settings(region / "mkdocs.yml"))
    assert str(error.value).splitlines() == expected


def test_the_shortest_way_round_is_told(region: Path) -> None:
    """Of specialisations that are parts of each other, and one that is a part of those."""
    for slug, broader in {"zee": "zon", "zon": "getijden", "getijden": "zee"}.items():
        path = region / f"data/specialisations/{slug}.yml"
        kept = [it for it in path.read_text().splitlines() if not it.startswith("broader:")]
        path.write_text("\n".join([*kept, f"broader: {broader}"]))
    with pytest.raises(DataError) as error:
        read_catalogue(read_settings(region / "mkdocs.yml"))
    told = [str(it) for it in error.value.problems if it.key == "broader"]
    assert [it.partition("circle: ")[2] for it in told] == [
        "getijden → zee → zon → getijden",
        "zee → zon → getijden → zee",
        "zon → getijden → zee → zon",
    ]


def test_records_may_be_related_to_each_other_and_follow_one_another(region: Path) -> None:
    haven = region / "data/showcases/haven.yml"
    haven.write_text(haven.read_text().rstrip() + "\nrelated: [vuurtoren]\n")
    zee = region / "data/specialisations/zee.yml"
    zee.write_text(zee.read_text().rstrip() + "\nbroader: zon\n")
    read_catalogue(read_settings(region / "mkdocs.yml"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("since: {nl: 'sinds {date}', en: 'since {date} {date}'}", ""),
        ("since: {nl: '[sûnt]{lang=fy} {date}', en: 'since {date}'}", ""),
        (
            "since: {nl: 'sinds {date}', en: since}",
            "since.en: has nothing where Etalage has {date}; "
            "write the same between braces, since they stand for values",
        ),
        (
            "since: {en: 'since {date} {at}'}",
            "since.en: has {at} {date} where Etalage has {date}; "
            "write the same between braces, since they stand for values",
        ),
        (
            "motto: {nl: '{Date}', en: '{Date}'}",
            "motto.en: “{Date}” is no place for a value, such as {date}",
        ),
    ],
)
def test_words_have_room_for_the_same_values(line: str, told: str, region: Path) -> None:
    path = region / "data/interface.yml"
    path.write_text(path.read_text() + line + "\n")
    number = path.read_text().count("\n")
    problems = list(load_all(region))
    wanted = f"data/interface.yml:{number}: {told}"
    assert wanted in problems if told else problems == []


@pytest.mark.parametrize("slip", ["{datum}", "{date", "date}", "day"])
def test_a_word_keeps_its_values_in_every_language(slip: str, region: Path) -> None:
    """Also one that Etalage does not bring."""
    with (region / "data/interface.yml").open("a") as words:
        words.write(f'motto: {{nl: "sinds {{date}}", en: "since {slip}"}}\n')
    with pytest.raises(
        DataError, match=r"interface\.yml:\d+: motto\.en: has .* where nl has \{date\}; "
    ) as error:
        read_catalogue(read_settings(region / "mkdocs.yml"))
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


REPEATS = {
    "related to itself": (
        "showcases/vuurtoren.yml",
        "related: [haven]",
        "related: [haven, vuurtoren]",
        "related.1: is this record itself, which everything is related to; remove it",
    ),
    "an organisation twice": (
        "projects/kabel.yml",
        "partners:",
        "partners:\n" + "  - {organisation: duinlab, country: NL}\n" * 2,
        "partners.1: is the same as item 1 of this list; keep one",
    ),
    "a figure twice": (
        "showcases/vuurtoren.yml",
        "figures:",
        "figures:\n" + "  - {value: 1, label: {nl: x, en: x}, as_of: 2019, source: gids}\n" * 2,
        "figures.1: is the same as item 1 of this list; keep one",
    ),
    "seen before it was there": (
        "sources/gids.yml",
        "published: 2019-03",
        "published: 2020-01\nretrieved: 2019-12-31",
        "retrieved: is before it was published, 2020-01; correct one of them",
    ),
    "a figure of a day to come": (
        "showcases/vuurtoren.yml",
        "as_of: 2019-06",
        "as_of: 2199-06",
        "figures.1.as_of: 2199-06-01 is still to come; write when it was done",
    ),
}


@pytest.mark.parametrize(("file", "before", "after", "told"), REPEATS.values(), ids=REPEATS.keys())
def test_what_repeats_or_precedes_itself_is_named(
    file: str, before: str, after: str, told: str, region: Path
) -> None:
    path = region / "data" / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(DataError) as error:
        read_catalogue(read_settings(region / "mkdocs.yml"))
    assert told in [f"{it.key}: {it.message}" for it in error.value.problems]

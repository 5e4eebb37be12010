"""Relations are written once and seen from both sides."""

from datetime import date
from pathlib import Path

import pytest

from etalage.catalogue import Catalogue, read_catalogue
from etalage.model import Showcase
from etalage.settings import read_settings


@pytest.fixture
def catalogue(region: Path) -> Catalogue:
    return read_catalogue(read_settings(region / "mkdocs.yml"))


def slugs(records: list) -> list[str]:  # type: ignore[type-arg]
    return [record.slug for record in records]


def test_related_showcases_show_on_both_sides(catalogue: Catalogue) -> None:
    assert slugs(catalogue.related_showcases(catalogue.showcases["vuurtoren"])) == ["haven"]
    assert slugs(catalogue.related_showcases(catalogue.showcases["haven"])) == ["vuurtoren"]


def test_a_specialisation_shows_what_belongs_to_its_parts(catalogue: Catalogue) -> None:
    assert slugs(catalogue.showcases_of("zee")) == ["vuurtoren"]
    assert slugs(catalogue.parts_of("zee")) == ["getijden"]


def test_a_province_shows_what_is_in_its_places(catalogue: Catalogue) -> None:
    assert slugs(catalogue.at("duinland", Showcase)) == ["haven", "vuurtoren"]


def test_a_succeeded_or_ended_specialisation_is_not_current(catalogue: Catalogue) -> None:
    assert [it.slug for it in catalogue.specialisations.values() if catalogue.is_current(it)] == [
        "getijden",
        "zee",
    ]
    assert slugs(catalogue.successors_of("zon")) == ["getijden"]


def test_a_source_knows_who_cites_it_in_texts_and_figures_too(catalogue: Catalogue) -> None:
    assert "vuurtoren" in slugs(catalogue.citing("gids"))
    assert "kabel" in slugs(catalogue.citing("rapport"))


def test_the_build_date_can_be_fixed(monkeypatch: pytest.MonkeyPatch, region: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")
    assert read_settings(region / "mkdocs.yml").today == date(2020, 1, 1)

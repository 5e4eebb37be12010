"""Pages of prose: what is filled in, and what is said when that cannot be."""

from pathlib import Path

import pytest

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.pages import PageWriter
from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import read_prose
from etalage.site.prose import write_prose


@pytest.fixture
def writer(region: Path) -> PageWriter:
    settings = read_settings(region / "mkdocs.yml")
    catalogue = read_catalogue(settings)
    return PageWriter(catalogue, make_edition(catalogue, "en", settings), "")


def test_values_of_the_site_are_filled_in(writer: PageWriter) -> None:
    written = write_prose("One\n\n{{ site.publisher }}\n", writer, "docs/about.en.md")
    assert written.markdown == f"One\n\n{writer.catalogue.site.publisher['en']}\n"


@pytest.mark.parametrize(
    "slip", ["{{ site.publihser }}", "{{ site.publisher", "{% site %}", "[@nothing]"]
)
def test_a_slip_is_named_by_file_and_line_with_all_others(slip: str, writer: PageWriter) -> None:
    with pytest.raises(DataError) as error:
        write_prose(f"One\n{slip}\nthree [@neither]\n", writer, "docs/about.en.md")
    assert [(it.file, it.line) for it in error.value.problems] == [
        ("docs/about.en.md", 2),
        ("docs/about.en.md", 3),
    ]


def test_a_broken_configuration_is_named(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("plugins: [")
    with pytest.raises(ValueError, match=r"mkdocs\.yml is not valid YAML: .*line 1"):
        read_settings(tmp_path / "mkdocs.yml")


def test_a_text_that_is_not_utf_8_is_named_by_line(region: Path, writer: PageWriter) -> None:
    (region / "docs/about.nl.md").write_bytes("Eén\nstad\n".encode("latin-1"))
    with pytest.raises(DataError, match=r"docs/about\.nl\.md:1: a character that is not UTF-8"):
        read_prose(writer.catalogue, {"nl": writer.edition}, region)

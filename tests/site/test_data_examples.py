"""The examples on the page of open data do what they say, against a server of our own."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages import BuiltSite
from serving import serve
from sweeping import root_of


@pytest.fixture(scope="module")
def address(region_site: Path) -> Iterator[str]:
    with serve(region_site, root_of(region_site)) as address:
        yield address


def examples(site: BuiltSite, language: str) -> list[str]:
    """Code of one language as each edition shows it, with what stands before it: its form."""
    pages = [site.pages[f"{home}open-data/"] for home in site.homes.values()]
    return [it.get_text() for page in pages for it in page.select(f"code.language-{language}")]


def run(command: list[str], folder: Path) -> str:
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_each_form_is_fetched_from_the_command_line(
    invented: BuiltSite, address: str, tmp_path: Path
) -> None:
    base = invented.settings.site_url
    if not shutil.which("curl"):
        pytest.skip("curl is not installed")
    found = examples(invented, "sh")
    assert len(found) == 9 * len(invented.homes)
    for code in found:
        run(code.replace(base, address).split(), tmp_path)
        path = code.split()[-1].removeprefix(base)
        assert (tmp_path / Path(path).name).read_bytes() == (invented.folder / path).read_bytes()


def test_each_form_is_read_by_python(invented: BuiltSite, address: str, tmp_path: Path) -> None:
    found = examples(invented, "python")
    assert len(found) == 9 * len(invented.homes)
    for code in found:
        told = run(
            [sys.executable, "-c", code.replace(invented.settings.site_url, address)], tmp_path
        )
        assert any(it in told for it in ("/places", "[", "T00:00:00Z")), code

"""Built pages as parsed HTML, each parsed once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
from bs4 import BeautifulSoup, Tag

from etalage.settings import Settings, read_settings
from projects import read_record

MISSING = "404.html"
"""The page for an address that does not exist; it speaks all languages."""

BESIDE = re.compile(r"^(admin/$|assets/)|(^|/)embed/")


@dataclass(frozen=True)
class BuiltPage:
    """One page. What it holds is shared by all tests, which only look."""

    path: str
    """From the site's root, such as `en/showcases/haven/`."""

    file: Path

    @cached_property
    def html(self) -> BeautifulSoup:
        return BeautifulSoup(self.file.read_text("utf-8"), "lxml")

    @property
    def is_redirect(self) -> bool:
        return 'http-equiv="refresh"' in self.file.read_text("utf-8")

    @cached_property
    def _tree(self) -> Any:
        """The same for what is asked of every page: lxml alone takes a tenth of the time."""
        return lxml.html.fromstring(self.file.read_bytes())

    @cached_property
    def ids(self) -> list[str]:
        return [str(it) for it in self._tree.xpath("//@id")]

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Paths from the site's root, with fragment, of all on this site that the page names."""
        return tuple(self._links())

    def select(self, selector: str) -> list[Tag]:
        return list(self.html.select(selector))

    def _links(self) -> Iterator[str]:
        for address in map(str, self._tree.xpath("//@href | //@src")):
            parts = urlsplit(urljoin(f"http://site/{self.path}", address))
            if parts.netloc == "site":
                yield parts.path.lstrip("/") + (f"#{parts.fragment}" if parts.fragment else "")


@dataclass(frozen=True)
class BuiltSite:
    """A built site and the project that it shows."""

    project: Path
    folder: Path

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """Every page by its path, those that only lead on left out."""
        return {page.path: page for page in built_pages(self.folder)}

    @cached_property
    def settings(self) -> Settings:
        return read_settings(self.project / "mkdocs.yml")

    @property
    def homes(self) -> dict[str, str]:
        """Language -> path of its home."""
        first, *others = self.settings.languages
        return {first: "", **{language: f"{language}/" for language in others}}

    def pages_of(self, language: str) -> dict[str, BuiltPage]:
        """Every page of one language by its path."""
        others = tuple(home for home in self.homes.values() if home)
        home = self.homes[language]
        return {
            path: page
            for path, page in self.pages.items()
            if path != MISSING and (path.startswith(home) if home else not path.startswith(others))
        }

    @property
    def pages_with_language(self) -> list[BuiltPage]:
        return [page for path, page in self.pages.items() if path != MISSING]

    def language_of(self, page: BuiltPage) -> str:
        return next(it for it, home in reversed(self.homes.items()) if page.path.startswith(home))

    def bare(self, page: BuiltPage) -> str:
        """Its path below the home of its language."""
        return page.path.removeprefix(self.homes[self.language_of(page)])

    def records(self, kind: str) -> dict[str, dict[str, Any]]:
        """What the files of a kind say, by slug."""
        files = sorted((self.project / "data" / kind).glob("*.yml"))
        return {file.stem: read_record(file) for file in files}

    def record_pages(self, *kinds: str) -> list[BuiltPage]:
        """The pages of all records of these kinds, in every language."""
        wanted = [
            f"{home}{kind}/{file.stem}/"
            for home in self.homes.values()
            for kind in kinds
            for file in sorted((self.project / "data" / kind).glob("*.yml"))
        ]
        return [self.pages[path] for path in wanted if path in self.pages]


def built_pages(site: Path) -> list[BuiltPage]:
    """Every page of the site, the one for missing pages included.

    Those that only lead on are left out.
    """
    pages = [
        BuiltPage(file.relative_to(site).as_posix().removesuffix("index.html"), file)
        for file in site.rglob("*.html")
    ]
    # admin/ is no page for readers: nothing leads to it, and it speaks all languages at once.
    # site/test_admin.py holds it, browser/test_embeds.py what stands in a frame elsewhere, and
    # browser/test_search.py the window that searches, which stands among the assets.
    return sorted(
        (page for page in pages if not (page.is_redirect or BESIDE.search(page.path))),
        key=lambda page: page.path,
    )

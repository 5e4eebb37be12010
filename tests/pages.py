"""Built pages as parsed HTML."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag


@dataclass(frozen=True)
class BuiltPage:
    """path: from the site's root, such as `en/showcases/lifelines/`."""

    path: str
    file: Path

    @cached_property
    def html(self) -> BeautifulSoup:
        return BeautifulSoup(self.file.read_text("utf-8"), "lxml")

    @property
    def is_redirect(self) -> bool:
        return 'http-equiv="refresh"' in self.file.read_text("utf-8")

    def select(self, selector: str) -> list[Tag]:
        return list(self.html.select(selector))

    def links(self) -> Iterator[str]:
        """Paths from the site's root, with fragment, of every address on this site that the page names."""
        for element in self.select("[href], [src]"):
            address = str(element.get("href") or element.get("src"))
            parts = urlsplit(urljoin(f"http://site/{self.path}", address))
            if parts.netloc == "site":
                yield parts.path.lstrip("/") + (f"#{parts.fragment}" if parts.fragment else "")


@cache
def built_pages(site: Path) -> list[BuiltPage]:
    """Every page of the site, the one for missing pages included, those that only lead on left out."""
    pages = [
        BuiltPage(file.relative_to(site).as_posix().removesuffix("index.html"), file)
        for file in site.rglob("*.html")
    ]
    # admin/ is no page for readers: it is led to by nothing, and speaks all languages at once. site/test_admin.py holds it.
    return sorted(
        (page for page in pages if not page.is_redirect and page.path != "admin/"),
        key=lambda page: page.path,
    )

"""Links inside the texts of docs/, which name other pages by their files.

In: a target as it is written, such as `agendas/agenda-2015.md#mission` or `assets/x.pdf`. Out: the
address as a browser reads it on this page; what leads nowhere is reported.
"""

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ...edition import Edition
from ...relative import relative_path
from .files import ProseFile
from .values import TOKEN

ELSEWHERE = re.compile(r"(?:https?://|mailto:|tel:)\S+")
OWN_ANCHOR = re.compile(r"#\S+")
OWN_FILE = re.compile(r"[\w./-]+")


@dataclass(frozen=True)
class Links:
    """The links of one text."""

    file: ProseFile
    edition: Edition

    addresses: Collection[str]
    """Of all pages, below the language."""

    docs: Path

    def resolve(self, target: str, attribute: str) -> str:
        """attribute: href of a link, or src of a picture."""
        if attribute == "src" and not OWN_FILE.fullmatch(target):
            self._report(target, "a picture stands in docs/assets/, and is named from there")
            return ""
        if ELSEWHERE.fullmatch(target) or OWN_ANCHOR.fullmatch(target) or TOKEN.match(target):
            return target
        path, mark, anchor = target.partition("#")
        folder = posixpath.dirname(self.file.address)
        found = self._find(posixpath.normpath(posixpath.join(folder, path)))
        if found is None:
            self._report(
                target, "name a page by its file, such as about.md, or a web address whole"
            )
            return target
        return relative_path(found, self.edition.path(self.file.address)) + mark + anchor

    def _report(self, target: str, advice: str) -> None:
        offset = self.file.markdown.find(f"]({target}")
        self.file.report(offset, f"“{target}” leads nowhere; {advice}")

    def _find(self, path: str) -> str | None:
        """Path on the site of what a file of docs/ becomes."""
        if path.endswith(".md"):
            address = path.removesuffix(".md").removesuffix(f".{self.edition.language}")
            address = "" if address == "index" else address
            return self.edition.path(address) if address in self.addresses else None
        is_inside = not path.startswith(("..", "/"))
        return path if is_inside and (self.docs / path).is_file() else None

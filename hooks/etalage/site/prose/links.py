"""Links inside the texts of docs/, which name other pages by their files.

In: a target as it is written, such as `agendas/agenda-2015.md#mission` or `assets/images/x.svg`.
Out: the address as a browser reads it on this page; what leads nowhere is reported.
"""

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ...catalogue import Catalogue
from ...edition import Edition
from ...markup import name_headings
from ...model.markdown import parse_markdown, targets_in
from ...model.values import describe
from ...pages.parts.showing import ACROSS, show
from ...relative import relative_path
from .files import ProseFile
from .values import token_in

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

    markdown: str = ""
    """The text as it is drawn: its values are set aside."""

    def resolve(self, target: str, attribute: str) -> str:
        """attribute: href of a link, or src of a picture."""
        if attribute == "src" and not OWN_FILE.fullmatch(target):
            self._report(target, "a picture stands in docs/assets/, and is named from there")
            return ""
        is_value = token_in(self.file.markdown).match(target)
        if ELSEWHERE.fullmatch(target) or is_value:
            return target
        if OWN_ANCHOR.fullmatch(target):
            if target[1:] not in self._anchors:
                self._report(
                    target, "write # and the words of a heading of this text, with hyphens"
                )
            return target
        path, mark, anchor = target.partition("#")
        found = self._find(self._whole(path))
        if found is None:
            self._report(
                target, "name a page by its file, such as about.md, or a web address whole"
            )
            return target
        return self._from_here(found) + mark + anchor

    def describe_picture(self, target: str, catalogue: Catalogue) -> dict[str, str]:
        """What the tag of a picture says besides the file that is named in it."""
        shown = show(catalogue, self._whole(target))
        told = {"width": str(shown.width), "height": str(shown.height)}
        if not shown.widths:
            return told if self._whole(target) in catalogue.pictures else {}
        widths = (f"{self._from_here(path)} {width}w" for path, width in shown.widths)
        return told | {
            "src": self._from_here(shown.path),
            "srcset": ", ".join(widths),
            "sizes": ACROSS,
        }

    def _whole(self, path: str) -> str:
        """A path from this text as one from docs/."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.file.address), path))

    def _from_here(self, path: str) -> str:
        return relative_path(path, self.edition.path(self.file.address))

    def _report(self, target: str, advice: str) -> None:
        for line in self._lines.get(target, [0]):
            self.file.report_line(line, f"{describe(target)} leads nowhere; {advice}")

    @cached_property
    def _lines(self) -> dict[str, list[int]]:
        """Target -> lines of the Markdown on which it stands."""
        lines: dict[str, list[int]] = {}
        for line, target in targets_in(self.markdown):
            lines.setdefault(target, []).append(line)
        return lines

    @cached_property
    def _anchors(self) -> set[str]:
        return {
            str(it.attrs["id"])
            for it in name_headings(parse_markdown(self.markdown))
            if "id" in it.attrs
        }

    def _find(self, path: str) -> str | None:
        """Path on the site of what a file of docs/ becomes."""
        if path.endswith(".md"):
            address = path.removesuffix(".md").removesuffix(f".{self.edition.language}")
            address = "" if address == "index" else address
            return self.edition.path(address) if address in self.addresses else None
        is_inside = not path.startswith(("..", "/"))
        return path if is_inside and (self.docs / path).is_file() else None

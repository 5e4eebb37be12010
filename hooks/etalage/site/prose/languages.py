"""The texts of docs/ beside each other: one page in every language.

In: texts. Out: their passages, for notes on what differs; a citation that lacks in a language is
reported, for what that text says would stand there without a source. Next: `pages`, `site.build`.
"""

from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path

from ...model.marks import cited_in, uncited
from ...quality.passages import Passage, Passages, line_in
from .files import ProseFile


def passages_of_prose(files: Iterable[ProseFile], root: Path) -> list[Passages]:
    """root: the project's root."""
    return [tuple(_passage(file, root) for file in page) for page in _by_page(files)]


def _passage(file: ProseFile, root: Path) -> Passage:
    text = "\n".join([*file.keys.values(), file.markdown])
    return Passage(file.file, "", file.language, text, partial(_line_in, root / file.file))


def _line_in(path: Path, words: str) -> int:
    text = path.read_bytes().decode("utf-8", errors="replace")
    return line_in(text, words, 0, len(text))


def report_missing_citations(files: Iterable[ProseFile], known: Collection[str]) -> None:
    """At the top of the text that lacks them, with the line on which the other one has each.

    known: the sources that there are; another one is reported where it is cited.
    """
    for page in _by_page(files):
        cited = [
            {it.slug: it.offset for it in cited_in(file.markdown) if it.slug in known}
            for file in page
        ]
        for file, own in zip(page, cited, strict=True):
            for other, theirs in zip(page, cited, strict=True):
                for slug in theirs.keys() - own.keys():
                    place = f"{other.file}:{other.line_at(theirs[slug])}"
                    file.report(0, uncited(slug, place))


def _by_page(files: Iterable[ProseFile]) -> list[list[ProseFile]]:
    pages: dict[str, list[ProseFile]] = {}
    for file in files:
        pages.setdefault(file.address, []).append(file)
    return list(pages.values())

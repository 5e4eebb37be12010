"""Another slug for a record, in its file name and wherever it is referred to.

In: the project and both slugs. Out: the new text of every file that changes; nothing is written.
Only the slugs change: comments, order and lay-out of a file stay as they are. Next:
`commands.rename` writes them, all or none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from ..loading.yaml import Document, read_document
from ..model import Described
from ..model.introspection import shape_at
from ..problems import Problem, raise_problems, value_at
from ..settings import Settings
from .data_files import data_files, text_files
from .mentions import mentions_of
from .redirects import MARK, Edit, add_redirects, apply_edits


@dataclass(frozen=True)
class Renaming:
    """One record and the slug that it is to have."""

    kind: str
    """Folder of the record."""

    old: str
    """Its slug until now."""

    new: str
    """Its slug from now on."""

    def in_text(self, text: str) -> str:
        """The text with the new slug wherever it links to the record or cites it."""
        return mentions_of(self.kind, self.old).sub(
            lambda it: f"{it['link'] or it['cited']}{self.new}", text
        )


def plan_renaming(settings: Settings, renaming: Renaming) -> dict[Path, bytes]:
    """What each file that changes is to hold; the record itself under its old name.

    Raises DataError with what keeps a file of data/ from being read.
    """
    changed: dict[Path, bytes] = {}
    problems: list[Problem] = []
    for kind, model, path in data_files(settings.data):
        document, text = read_document(path), path.read_bytes().decode("utf-8", errors="replace")
        name = path.relative_to(settings.root).as_posix()
        problems += [problem.in_file(name) for problem in document.problems]
        mark = MARK if text.startswith(MARK) else ""
        text = text.removeprefix(MARK)
        edits = list(_edits(document, text, model, renaming))
        is_renamed = (kind, path.stem) == (renaming.kind, renaming.old)
        if is_renamed and issubclass(model, Described):
            edits.append(_redirect(document, text, renaming))
        if edits:
            changed[path] = (mark + apply_edits(edits, text)).encode()
    raise_problems(problems)
    return changed | _renamed_in_prose(settings, renaming)


def _renamed_in_prose(settings: Settings, renaming: Renaming) -> dict[Path, bytes]:
    changed = {}
    for path in text_files(settings.docs):
        text = path.read_bytes().decode("utf-8", errors="surrogateescape")
        if (after := renaming.in_text(text)) != text:
            changed[path] = after.encode("utf-8", errors="surrogateescape")
    return changed


def _edits(
    document: Document, text: str, model: type[BaseModel], renaming: Renaming
) -> Iterator[Edit]:
    """References by value, and mentions inside texts."""
    for key, (start, end) in document.spans.items():
        value = value_at(document.values, key)
        if not isinstance(value, str):
            continue
        written = text[start:end]
        shape = shape_at(model, key)
        reference = shape.reference if shape else None
        if reference is None:
            after = renaming.in_text(written)
        else:
            after = (
                written.replace(renaming.old, renaming.new)
                if (reference.kind, value) == (renaming.kind, renaming.old)
                else written
            )
        if after != written:
            yield start, end, after


def _redirect(document: Document, text: str, renaming: Renaming) -> Edit:
    """Let the old address lead on; back to an earlier name, that must not lead away from itself."""
    old, new = f"{renaming.kind}/{renaming.old}", f"{renaming.kind}/{renaming.new}"
    earlier = document.values.get("redirect_from")
    if isinstance(earlier, list) and new in earlier:
        start, end = document.spans[("redirect_from", earlier.index(new))]
        return start, end, old
    return add_redirects(document, text, [old])

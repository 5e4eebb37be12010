"""Which files below data/ are records, and what stands where nobody reads it.

In: the settings. Out: the files of all records, and a problem for each file that belongs elsewhere.
Next: `records`.
"""

from collections.abc import Iterator
from pathlib import Path, PurePath

from ..model import KINDS, SINGLES
from ..model.record import PICTURES
from ..model.references import (
    LONGEST_NAME,
    OTHERWISE_TAKEN,
    RESERVED,
    SLUG,
    make_slug,
    suggestion,
)
from ..problems import Problem
from ..settings import Settings
from .links import LEADS_OUT, leads_out
from .yaml import read_document

SINGLE_FILES = {f"{name}.yml" for name in SINGLES}

LEFT_BY_SYSTEMS = {"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"}
COPIES = {"bak", "orig", "old", "rej", "tmp", "swp"}
PHOTOGRAPHS = {"jpg", "jpeg", "heic", "heif", "webp", "avif"}
DRAWINGS = {"png", "svg", "gif", "tif", "tiff", "pdf"}

RECORD_KEYS = {"sources", "updated", "language", "publisher"}
"""Keys by one of which, beside a title, a record is told from other YAML."""


def find_files(settings: Settings) -> tuple[list[tuple[str, Path]], list[Problem]]:
    """Kind and path of every record, in the order of their names."""
    data = settings.data
    files: list[tuple[str, Path]] = []
    problems = list(_strays_at_root(settings))
    for path in sorted(data.rglob("*")):
        inside = path.relative_to(data)
        parts = inside.parts
        if is_left_behind(inside):
            continue
        name = f"{data.name}/{inside.as_posix()}"
        if leads_out(path, data):
            problems.append(Problem(name, 1, "", LEADS_OUT))
        elif path.is_dir() or parts[0] in SINGLE_FILES or _is_schema(parts):
            continue
        elif message := _misplaced(parts):
            problems.append(Problem(name, 1, "", message))
        else:
            files.append((parts[0], path))
    return files, problems


def _is_schema(parts: tuple[str, ...]) -> bool:
    return parts[0] == "schema" and parts[-1].endswith(".json")


def is_left_behind(path: PurePath) -> bool:
    """What text editors and systems leave behind, or what lies in a folder of theirs."""
    return any(
        part.startswith((".", "#")) or part.endswith("~") or part.lower() in LEFT_BY_SYSTEMS
        for part in path.parts
    )


def _misplaced(parts: tuple[str, ...]) -> str:
    """Why a path below data/ is that of no record; empty when it is."""
    name, _, extension = parts[-1].rpartition(".")
    if extension.lower() in PHOTOGRAPHS | DRAWINGS:
        return f"is no record; a picture stands in docs/{PICTURES}/"
    if extension.lower() in COPIES:
        return "is a copy that was left behind; remove it"
    if extension != "yml" and len(parts) == 1:
        return "is no record, and data/ holds nothing else"
    if parts[0] in KINDS and len(parts) > 2:
        return f"stands too deep; move it to data/{parts[0]}/"
    if parts[0] not in KINDS:
        meant = suggestion(parts[0], KINDS) if len(parts) > 1 else ""
        return f"is in no folder of records{meant or '; move it into one, such as data/sources/'}"
    slug = make_slug(parts[1].partition(".yml")[0] if ".yml" in parts[1] else name or parts[1])
    return _misnamed(name, extension, slug)


def _misnamed(name: str, extension: str, slug: str) -> str:
    advice = f"; rename it to {slug}.yml" if slug else ""
    if extension != "yml":
        return f"is no record; the name of a record ends in .yml{advice}"
    if reason := refuse_slug(name):
        return reason
    if not SLUG.fullmatch(name):
        rule = "the file name may have small letters, digits and single hyphens only"
        return f"{rule}{advice or ', such as my-record.yml'}"
    return ""


def refuse_slug(name: str) -> str:
    """Why no record may be called so, although an address could; empty when one may."""
    if name in RESERVED:
        return f"“{name}” is the name of the list itself; choose another file name"
    if OTHERWISE_TAKEN.fullmatch(name):
        told = "means something else to YAML or to Windows; choose another file name"
        return f"“{name}” {told}, such as {name}-2"
    if len(name) > LONGEST_NAME:
        return f"its name is {len(name)} characters long; {LONGEST_NAME} is the most"
    return ""


def _strays_at_root(settings: Settings) -> Iterator[Problem]:
    """Records and photographs that were added where the project itself stands."""
    root = settings.root
    for kind in KINDS:
        for path in sorted((root / kind).glob("*.yml")):
            message = f"is read by nobody; move it to data/{kind}/"
            yield Problem(f"{kind}/{path.name}", 1, "", message)
    for path in sorted(root.iterdir()):
        if path.suffix[1:].lower() in PHOTOGRAPHS:
            message = f"is shown nowhere; a picture stands in docs/{PICTURES}/"
            yield Problem(path.name, 1, "", message)
        elif path.suffix in (".yml", ".yaml") and path.is_file() and _is_record(path):
            message = "is read by nobody; move it to its kind's folder, such as data/sources/"
            yield Problem(path.name, 1, "", message)


def _is_record(path: Path) -> bool:
    keys = read_document(path).values.keys()
    return "title" in keys and bool(RECORD_KEYS & keys)

"""Projects to test with: the invented region of fixtures/, and builds as a user makes them."""

import copy
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Mapping
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from etalage.loading.yaml import read_document
from etalage.model import KINDS
from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import plan_site
from etalage.words import base_of, brought_words, is_for_readers, keys_in

ROOT = Path(__file__).resolve().parent.parent
DRAWN_CARDS = ROOT / ".cache/cards-of-tests"
REGION = ROOT / "tests/fixtures/region"


CORNER = (
    "agendas/kustplan",
    "organisations/duinlab",
    "organisations/kustverbond",
    "places/duinland",
    "places/kwelderland",
    "places/zandstad",
    "programmes/golfslag",
    "projects/kabel",
    "showcases/haven",
    "showcases/vuurtoren",
    "sources/gids",
    "sources/rapport",
    "specialisations/getijden",
    "specialisations/zee",
    "specialisations/zon",
)
"""A few records of the invented region that refer to each other only: a region of its own."""


def make_region(folder: Path, records: Collection[str] = ()) -> Path:
    """A copy of the invented region, with the code of the real site.

    records: to be copied, such as CORNER; all of them when it is empty.
    """

    def left_out(parent: str, names: list[str]) -> set[str]:
        below = Path(parent).relative_to(REGION)
        if not records or below.parts[:1] != ("data",) or len(below.parts) == 1:
            return set()
        return {it for it in names if f"{below.name}/{Path(it).stem}" not in records}

    shutil.copytree(REGION, folder, ignore=left_out)
    shutil.copy(ROOT / "data/keys.yml", folder / "data")
    for part in ("hooks", "overrides"):
        (folder / part).symlink_to(ROOT / part)
    return folder


class _PlainDumper(yaml.SafeDumper):
    """Writes every value out, for a record may not have aliases; numbers as they were typed."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_PlainDumper.add_representer(
    Decimal, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", str(value))
)


def read_record(path: Path) -> dict[str, Any]:
    """Keys and values of a file of data/, as Etalage reads them, to change at will."""
    # What was read is kept, and would be changed for every later test.
    return copy.deepcopy(read_document(path).values)


def write_record(path: Path, values: Mapping[str, Any]) -> None:
    text = yaml.dump(dict(values), Dumper=_PlainDumper, allow_unicode=True, sort_keys=False)
    path.write_text(text, "utf-8")


DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def add_language(
    project: Path, language: str, like: str, texts: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Give a project one more language: all that `like` has, with the code before it.

    texts: what stands in place of a text of that other language, or of a word by its key.
    """
    given = {key: texts[key] for key in keys_in(language) if key in texts}
    say_in(project, language, words_in(language, like) | given)
    for path in (project / "data").rglob("*.yml"):
        write_record(path, {**_translated(read_record(path), language, like, texts)})
    for path in (project / "docs").glob(f"*.{like}.md"):
        path.with_name(path.name.replace(f".{like}.", f".{language}.")).write_text(path.read_text())
    config = project / "mkdocs.yml"
    entry = f"        - {{locale: {language}, name: {language}}}\n"
    config.write_text(config.read_text().rstrip("\n") + "\n" + entry)


def words_in(language: str, like: str) -> dict[str, str]:
    """The words for readers that Etalage does not bring in a language, from another one."""
    others = brought_words(like)
    return {
        key: f"{language}: {others.get(key) or others[f'{base_of(key)}_other']}"
        for key in keys_in(language)
        if is_for_readers(key) and key not in brought_words(language)
    }


def say_in(project: Path, language: str, words: Mapping[str, str]) -> None:
    """Give a region words of its own in one language, besides those it has."""
    path = project / "data/interface.yml"
    own = read_record(path)
    for key, word in words.items():
        own[key] = {**own.get(key, {}), language: word}
    write_record(path, own)


def _translated(value: Any, language: str, like: str, texts: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_translated(item, language, like, texts) for item in value]
    if not isinstance(value, dict):
        return value
    value = {key: _translated(item, language, like, texts) for key, item in value.items()}
    if like in value:
        text = value[like]
        is_kept = isinstance(text, list) or DATE.fullmatch(text)
        value.setdefault(language, text if is_kept else texts.get(text, f"{language}: {text}"))
    return value


def asked(name: str) -> set[str]:
    """Packages in a list that people keep, such as requirements.in."""
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return {re.split(r"[<=>\[ ]", it)[0] for it in lines if it and it[0] not in "#-"}


def build(project: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict`, as README says."""
    command = [
        str(Path(sys.executable).parent / "mkdocs"),
        "build",
        "--strict",
        "--site-dir",
        str(site),
    ]
    _copy_cards(DRAWN_CARDS, project / ".cache/cards")
    result = subprocess.run(
        command, cwd=project, env=environment(), capture_output=True, text=True, check=False
    )
    _copy_cards(project / ".cache/cards", DRAWN_CARDS)
    return result


def _copy_cards(source: Path, target: Path) -> None:
    """To draw what shared links show takes as long as all else of a build, so once for all tests.

    A card is kept by all that it follows from, and one that is not whole is drawn anew.
    """
    with suppress(OSError):
        shutil.copytree(source, target, dirs_exist_ok=True)


def check(project: Path) -> subprocess.CompletedProcess[str]:
    """Run `python -m etalage check`, as an editor's machine or CI does."""
    return run(project, "check")


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m etalage …` with the project's own code."""
    command = [sys.executable, "-m", "etalage", *arguments]
    env = environment() | {"PYTHONPATH": str(project / "hooks")}
    return subprocess.run(
        command, cwd=project, env=env, capture_output=True, text=True, check=False
    )


def planned(project: Path) -> list[str]:
    """What is wrong with a project, short of drawing it: templates and words are not tried."""
    try:
        plan_site(read_settings(project / "mkdocs.yml"))
    except DataError as error:
        return [str(problem) for problem in error.problems]
    return []


def environment() -> dict[str, str]:
    return os.environ | {"NO_MKDOCS_2_WARNING": "1"}


def multiply(project: Path, times: int, kinds: Collection[str] = ()) -> Path:
    """Give a project so many of each of its records, all of other references among themselves.

    kinds: to be multiplied, such as places; all of them when it is empty.
    """
    files = [
        file for kind in kinds or KINDS for file in sorted((project / "data" / kind).glob("*.yml"))
    ]
    copied = "|".join(file.stem for file in files)
    slugs = re.compile(rf"(?:(?<=^)|(?<=@)|(?<=/))({copied})(?=$|[\]#),;])")
    for file in files:
        record = read_record(file)
        # No two projects have the same copies, which would be read only once.
        for number in (f"{times}-{it}" for it in range(1, times)):
            copied_record = _renamed(record, slugs, number)
            for language, title in record["title"].items():
                copied_record["title"][language] = f"{title} {number}"
            if moved := record.get("redirect_from"):
                copied_record["redirect_from"] = [f"{address}-{number}" for address in moved]
            write_record(file.with_stem(f"{file.stem}-{number}"), copied_record)
    return project


def _renamed(value: Any, slugs: re.Pattern[str], number: str) -> Any:
    """The same with every reference to a copied record turned into one to its copy."""
    if isinstance(value, dict):
        return {key: _renamed(item, slugs, number) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, slugs, number) for item in value]
    return slugs.sub(rf"\1-{number}", value) if isinstance(value, str) else value

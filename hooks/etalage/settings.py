"""What the generator's own configuration says: languages, navigation, where things stand.

In: mkdocs.yml. Out: `Settings`. `python -m etalage` and the build both read it here, so that they
cannot differ.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from time import time
from types import NoneType
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from .cldr import can_be_written, canonical
from .problems import STEERING, Problem, raise_problems


@dataclass(frozen=True)
class Settings:
    """Where a project is, and what its pages start from."""

    root: Path
    """Folder of mkdocs.yml."""

    languages: tuple[str, ...]
    """Codes, the default first."""

    today: date
    """The day that status is computed for, by the clock of the region."""

    site_url: str = ""
    """Where the site is published, with a slash at the end."""

    navigation: tuple[str, ...] = ()
    """Addresses of the pages at the top of every page, home left out."""

    templates: Path = Path("overrides")
    """Folder of templates, styles and scripts."""

    config_file: Path = Path("mkdocs.yml")

    is_preview: bool = False
    """Whether the pages are for a preview server, which puts a script of its own into them."""

    is_published: bool = False
    """Whether a site is written for readers, with all that is beside its pages.

    A check and a preview name those files, and make none.
    """

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def cache(self) -> Path:
        """What costs time to find out again, and may be deleted."""
        return self.root / ".cache"

    @property
    def default_language(self) -> str:
        return self.languages[0]

    def problem_at(self, entry: str, message: str) -> Problem:
        """A problem in the configuration, at the first line that names this entry."""
        lines = self.config_file.read_text("utf-8").splitlines()
        named = re.compile(rf"(?<![\w/-]){re.escape(entry)}(?![\w/-])")
        line = next((number for number, text in enumerate(lines, 1) if named.search(text)), 1)
        return Problem(self.config_file.name, line, "nav", message)


TIME_ZONE = re.compile(r"^time_zone:[ \t]*[\"']?([A-Za-z0-9_+/-]+)", re.MULTILINE)

SHAPES = {
    "nav": (list, NoneType),
    "plugins": (list, dict, NoneType),
    "site_url": (str, NoneType),
    "theme": (dict, str, NoneType),
}


class _TagBlindLoader(yaml.SafeLoader):
    """mkdocs.yml may carry tags such as !ENV, which only MkDocs understands."""


_TagBlindLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_settings(config_file: Path) -> Settings:
    """Raises ValueError in words when mkdocs.yml cannot be read or asks for what cannot be done.

    And DataError for a language that is none.
    """
    config = _read_config(config_file)
    reason = next(_refusals(config), None)
    if reason:
        raise ValueError(f"{config_file.name}: {reason}")
    languages = [it for it in _i18n_languages(config) if it.get("build", True)]
    raise_problems(_unknown_languages(languages, config_file))
    addresses = (entry.removesuffix(".md") for entry in config.get("nav") or [])
    root = config_file.resolve().parent
    return Settings(
        root=root,
        languages=tuple(str(it["locale"]) for it in languages),
        today=build_date(_read_zone(root)),
        site_url=config["site_url"].rstrip("/") + "/",
        navigation=tuple(it for it in addresses if it != "index"),
        templates=root / _custom_dir(config.get("theme")),
        config_file=config_file,
    )


def _custom_dir(theme: Any) -> str:
    return str(theme.get("custom_dir", "overrides")) if isinstance(theme, dict) else "overrides"


def _read_config(config_file: Path) -> dict[str, Any]:
    if not config_file.is_file():
        advice = "go to the folder of the project first, or name the file after --config"
        raise ValueError(f"{config_file} is not there; {advice}")
    try:
        text = config_file.read_text("utf-8")
        config = yaml.load(text, Loader=_TagBlindLoader)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, UnicodeError, RecursionError, ValueError) as error:
        reason = " ".join(STEERING.sub(" ", str(error)).split())
        raise ValueError(f"{config_file.name} is not valid YAML: {reason}") from None
    if not isinstance(config, dict):
        raise ValueError(
            f"{config_file.name}: holds no settings; it needs site_url, theme, plugins"
        )
    return config


def _refusals(config: dict[str, Any]) -> Iterator[str]:
    """What cannot be done, in the order of the file's own keys."""
    yield from _odd_shapes(config)
    if not str(config.get("site_url") or "").startswith(("https://", "http://")):
        yield "site_url must say where the site is published, such as https://www.example.org/"
    if not config.get("use_directory_urls", True):
        yield "use_directory_urls: false is not possible; an address ends in a slash here"
    if "markdown_extensions" in config:
        yield "markdown_extensions has no effect, since Etalage draws docs/ itself; remove it"
    for entry in config.get("nav") or []:
        if not isinstance(entry, str) or not entry.endswith(".md"):
            told = "nav lists pages by file, such as about.md; their names come from the pages"
            yield f"{told} themselves, not from “{entry}”"
    languages = [it for it in _i18n_languages(config) if it.get("build", True)]
    if not languages or not languages[0].get("default"):
        yield "plugins.i18n.languages must list the default language first"


def _odd_shapes(config: dict[str, Any]) -> Iterator[str]:
    """What is of another shape than all else here counts on."""
    for name, shapes in SHAPES.items():
        if not isinstance(config.get(name), shapes):
            yield f"{name} is of another shape than MkDocs asks for"
    theme = config.get("theme")
    if isinstance(theme, dict) and not isinstance(theme.get("custom_dir", ""), str):
        yield "theme.custom_dir names a folder, such as overrides"
    if not all(isinstance(it.get("locale"), str) for it in _i18n_languages(config)):
        yield "plugins.i18n.languages has a locale for each, such as {locale: xx, name: X}"


def _i18n_languages(config: dict[str, Any]) -> list[dict[str, Any]]:
    plugins = config.get("plugins") or []
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        i18n = plugin.get("i18n") if isinstance(plugin, dict) else None
        languages = i18n.get("languages") if isinstance(i18n, dict) else None
        if isinstance(languages, list):
            return [it if isinstance(it, dict) else {} for it in languages]
    return []


def _unknown_languages(languages: list[dict[str, Any]], config_file: Path) -> Iterator[Problem]:
    lines = config_file.read_text("utf-8").splitlines()
    for code in (it["locale"] for it in languages):
        if advice := _advise_language(code):
            named = re.compile(rf"""\blocale:\s*["']?{re.escape(code)}(?![\w-])""")
            line = next((number for number, text in enumerate(lines, 1) if named.search(text)), 1)
            message = f"“{code}” is no language that a site can be in; {advice}"
            yield Problem(config_file.name, line, "locale", message)


def _advise_language(code: str) -> str:
    """What to write instead; empty where the code is right."""
    meant = canonical(code)
    if meant != code:
        return f"write {meant}" if meant else "write its code, such as en or en-GB"
    if len(code.partition("-")[0]) > 2 or code.rpartition("-")[2].isdecimal():
        return "static-i18n takes two letters, and a script or a country after them"
    return "" if can_be_written(code) else "CLDR does not say how it writes dates and numbers"


def _read_zone(root: Path) -> tzinfo:
    """Of the region; UTC where data/site.yml names none that is known, which `check` reports.

    It is read here by itself, for the day must be known also where the data is wrong.
    """
    try:
        text = (root / "data/site.yml").read_text("utf-8")
        named = TIME_ZONE.search(text)
        return ZoneInfo(named[1]) if named else UTC
    except (OSError, ValueError, ZoneInfoNotFoundError):
        return UTC


def build_date(zone: tzinfo = UTC) -> date:
    """Today, or the day of SOURCE_DATE_EPOCH for builds that can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch) if epoch else time(), zone).date()
    except (ValueError, OverflowError, OSError):
        reason = "is not a number of seconds since 1970, such as 1795600000"
        raise ValueError(f"SOURCE_DATE_EPOCH: “{epoch}” {reason}") from None

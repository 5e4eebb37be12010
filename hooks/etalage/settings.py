"""What the generator's own configuration says: languages, navigation, where things stand.

In: mkdocs.yml. Out: `Settings`. `python -m etalage` and the build both read it here, so that they
cannot differ.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from time import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .cldr import can_be_written, canonical
from .configuration import built_languages, named_files, read_configuration
from .engine import LOOKS, brought
from .problems import Problem, raise_problems


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

    site: Path = Path("site")
    """Folder that the finished site goes into."""

    config_file: Path = Path("mkdocs.yml")

    named_files: tuple[str, ...] = ()
    """Files and folders that a site is made with, as mkdocs.yml names them."""

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

    def require_files(self) -> None:
        """Raises ValueError for what mkdocs.yml names and is not there.

        Commands that draw nothing can do without.
        """
        for name in (it for it in self.named_files if not (self.root / it).exists()):
            raise ValueError(f"{self.config_file.name}: “{name}” is not there")

    def problem_at(self, entry: str, message: str) -> Problem:
        """A problem in the configuration, at the first line that names this entry."""
        lines = self.config_file.read_text("utf-8", "replace").splitlines()
        named = re.compile(rf"(?<![\w/-]){re.escape(entry)}(?![\w/-])")
        line = next((number for number, text in enumerate(lines, 1) if named.search(text)), 1)
        return Problem(self.config_file.name, line, "nav", message)


TIME_ZONE = re.compile(
    r"""^\ufeff?["']?time_zone["']?[ ]*:(?:\s|#.*)+["']?([A-Za-z0-9_+/-]+)""", re.MULTILINE
)
"""The key with its value, in each way that YAML has for them."""


def read_settings(config_file: Path) -> Settings:
    """Raises ValueError in words when mkdocs.yml cannot be read or asks for what cannot be done.

    And DataError for a language that is none.
    """
    config = read_configuration(config_file)
    languages = [it["locale"] for it in built_languages(config)]
    raise_problems(_unknown_languages(languages, config_file))
    addresses = (entry.removesuffix(".md") for entry in config["nav"])
    root = config_file.resolve().parent
    return Settings(
        root=root,
        languages=tuple(languages),
        today=build_date(_read_zone(root)),
        site_url=config["site_url"].rstrip("/") + "/",
        navigation=tuple(it for it in addresses if it != "index"),
        templates=_templates(config["theme"], root),
        site=root / config.get("site_dir", "site"),
        config_file=config_file,
        named_files=tuple(named_files(config)),
    )


def _templates(theme: Mapping[str, str], root: Path) -> Path:
    """The site's own where it names a folder; otherwise those that come with Etalage."""
    return root / theme["custom_dir"] if "custom_dir" in theme else brought(LOOKS)


def _unknown_languages(languages: list[str], config_file: Path) -> Iterator[Problem]:
    lines = config_file.read_text("utf-8", "replace").splitlines()
    for code in languages:
        if advice := object_to_language(code):
            named = re.compile(rf"""\blocale:\s*["']?{re.escape(code)}(?![\w-])""")
            line = next((number for number, text in enumerate(lines, 1) if named.search(text)), 1)
            message = f"“{code}” is no language that a site can be in; {advice}"
            yield Problem(config_file.name, line, "locale", message)


def object_to_language(code: str) -> str:
    """Why no site can be in it, and what to write instead; empty where the code is right."""
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

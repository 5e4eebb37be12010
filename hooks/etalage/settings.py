"""What the generator's own configuration says about the site: where its data is, and its languages.

In: mkdocs.yml. Out: `Settings`. `python -m etalage` and the build both read it here, so that they cannot differ.
"""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Settings:
    """root: folder of mkdocs.yml. languages: codes, the default first. today: the day that status is computed for.

    site_url: where the site is published, with a slash at the end.
    """

    root: Path
    languages: tuple[str, ...]
    today: date
    site_url: str = ""

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def default_language(self) -> str:
        return self.languages[0]


class _TagBlindLoader(yaml.SafeLoader):
    """mkdocs.yml may carry tags such as !ENV, which only MkDocs understands."""


_TagBlindLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_settings(config_file: Path) -> Settings:
    """Read mkdocs.yml. Raises ValueError when it is no YAML, or the static-i18n plugin lists no default language first."""
    try:
        config = yaml.load(config_file.read_text("utf-8"), Loader=_TagBlindLoader)  # noqa: S506 - a SafeLoader
    except yaml.YAMLError as error:
        raise ValueError(f"{config_file.name} is not valid YAML: {' '.join(str(error).split())}") from None
    languages = [language for language in _i18n_languages(config) if language.get("build", True)]
    if not languages or not languages[0].get("default"):
        raise ValueError(f"{config_file.name}: plugins.i18n.languages must list the default language first")
    site_url = str(config.get("site_url") or "").rstrip("/") + "/"
    return Settings(config_file.resolve().parent, tuple(str(it["locale"]) for it in languages), build_date(), site_url)


def _i18n_languages(config: dict[str, Any]) -> list[dict[str, Any]]:
    for plugin in config.get("plugins", []):
        if isinstance(plugin, dict) and "i18n" in plugin:
            return list(plugin["i18n"].get("languages", []))
    return []


def build_date() -> date:
    """Today, or the day of SOURCE_DATE_EPOCH for builds that can be repeated (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()

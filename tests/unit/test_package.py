"""The engine as a package, for regions that stand by themselves."""

import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import yaml
from mkdocs.plugins import PluginCollection

import events
from etalage.engine import LOOKS, NPM_PINS, PINS, brought
from etalage.settings import read_settings
from projects import REGION, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def registered(plugin: Any) -> dict[str, list[str]]:
    """Event -> names of what MkDocs calls for it."""
    collection = PluginCollection()
    collection["etalage"] = plugin
    return {name: [it.__name__ for it in calls] for name, calls in collection.events.items()}


def entry_point(group: str) -> EntryPoint:
    return EntryPoint("etalage", PROJECT["project"]["entry-points"][group]["etalage"], group)


def test_the_plugin_does_what_the_hook_does() -> None:
    plugin = entry_point("mkdocs.plugins").load()
    wanted = registered(events)
    assert len([it for it in wanted.values() if it]) > 8
    assert registered(plugin()) == wanted


def test_the_theme_is_a_folder_with_what_mkdocs_asks_of_one() -> None:
    folder = Path(entry_point("mkdocs.themes").load().__file__).parent
    assert yaml.safe_load((folder / "mkdocs_theme.yml").read_text("utf-8"))


def test_what_comes_along_is_found_beside_the_code_and_put_into_the_package() -> None:
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {it: f"etalage/{it}" for it in (LOOKS, PINS, *NPM_PINS)}
    assert [brought(it) for it in (LOOKS, PINS)] == [ROOT / LOOKS, ROOT / PINS]
    assert all(brought(it).is_file() for it in NPM_PINS)


def test_a_site_that_names_no_looks_has_those_that_come_along(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    text = (REGION / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "overrides").mkdir()
    text = text.replace("hooks: [hooks/events.py]\n", "").replace(
        "plugins:", "plugins:\n  - etalage"
    )
    config.write_text(text.replace("watch: [data, overrides]\n", ""))
    assert read_settings(config).templates == tmp_path / "overrides"
    config.write_text(config.read_text().replace("  custom_dir: overrides\n", ""))
    assert read_settings(config).templates == ROOT / LOOKS

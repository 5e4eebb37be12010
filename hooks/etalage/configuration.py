"""mkdocs.yml as MkDocs itself reads it: with what it inherits, and values of the environment.

In: the file. Out: its keys and values, all of which have an effect here; whatever MkDocs offers
besides is refused in words. Apart from the seam this is all that knows of the generator. Next:
`settings`.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from mkdocs.exceptions import MkDocsException
from mkdocs.utils import get_theme_names
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from .problems import STEERING

Values = dict[str, Any]

SHAPES: Mapping[str, type | tuple[type, ...]] = {
    "site_name": str,
    "site_url": str,
    "site_dir": str,
    "docs_dir": str,
    "hooks": list,
    "watch": list,
    "theme": dict,
    "nav": list,
    "plugins": (list, dict),
    "use_directory_urls": bool,
    "strict": bool,
    "dev_addr": str,
    "remote_branch": str,
    "remote_name": str,
}
"""Keys of mkdocs.yml that have an effect -> what they hold."""

PLUGIN = "etalage"
"""What Etalage is called as a plugin and as a theme, where it is installed (pyproject.toml)."""

THEME = {"name", "custom_dir"}

I18N: Mapping[str, type] = {
    "docs_structure": str,
    "fallback_to_default": bool,
    "reconfigure_material": bool,
    "reconfigure_search": bool,
    "languages": list,
}

LANGUAGE: Mapping[str, type] = {"locale": str, "name": str, "default": bool, "build": bool}

INSTEAD = {
    "exclude_docs": "a text that is not to be published is removed",
    "draft_docs": "keep a draft on a branch of its own",
    "markdown_extensions": "Etalage draws docs/ itself",
    "validation": "Etalage checks all links itself",
    "not_in_nav": "pages outside the menu are found by themselves",
    "copyright": "data/site.yml says who publishes the site, and under which licence",
    "site_description": "docs/index says it, in each language",
    "site_author": "data/site.yml says who publishes the site",
    "repo_url": "data/site.yml says where the data is kept",
}
"""Keys that others use -> what to do in Etalage."""

ADDRESS = re.compile(r"https?://[\w-]+(\.[\w-]+)*(:\d{1,5})?(/[\w~%-][\w.~%-]*)*/?")

LAST_PORT = 65535
PORT = re.compile(r"[\w.:\[\]-]+:\d{1,5}")


def read_configuration(config_file: Path) -> Values:
    """Raises ValueError in words when it cannot be read, or asks for what cannot be done."""
    if config_file.is_dir():
        raise ValueError(f"{config_file} is a folder; name the mkdocs.yml in it after --config")
    if not config_file.is_file():
        advice = "go to the folder of the project first, or name the file after --config"
        raise ValueError(f"{config_file} is not there; {advice}")
    try:
        config = _load(config_file)
    except (yaml.YAMLError, MkDocsException, RecursionError, ValueError, TypeError) as error:
        reason = " ".join(STEERING.sub(" ", str(error)).split())
        raise ValueError(f"{config_file.name} cannot be read: {reason}") from None
    if not isinstance(config, dict) or not config:
        told = "holds no settings; it needs site_url, theme, plugins"
        raise ValueError(f"{config_file.name}: {told}")
    if reason := next(_refusals(config, config_file.resolve().parent), ""):
        raise ValueError(f"{config_file.name}: {reason}")
    return config


def built_languages(config: Values) -> list[Values]:
    """What is said of each language that is built, the default first."""
    languages = (it for it in _i18n(config)["languages"] if it.get("build", True))
    return sorted(languages, key=lambda it: not it.get("default"))


def named_files(config: Values) -> list[str]:
    """Files and folders that have to be there, as they are written."""
    named = [str(it) for key in ("hooks", "watch") for it in config.get(key, [])]
    return [*named, config["theme"].get("custom_dir", "")]


def _load(config_file: Path) -> Values:
    with config_file.open("rb") as file:
        return yaml_load(file, _Loader)


# MkDocs' own also makes any object of Python that a file names, unless it is told not to.
class _Loader(get_yaml_loader(yaml.SafeLoader)):  # type: ignore[misc]
    """MkDocs', but a key stands in one place once: of two it would take the last, unsaid."""

    def compose_mapping_node(self, anchor: str | None) -> yaml.MappingNode:
        node: yaml.MappingNode = super().compose_mapping_node(anchor)
        lines: dict[str, int] = {}
        for key, _ in node.value:
            line, name = key.start_mark.line + 1, str(key.value)
            if name in lines and name != "<<":
                told = f"{name} stands in one place twice, on lines {lines[name]} and {line}"
                raise ValueError(f"{told}; keep one")
            lines[name] = line
        return node


def _refusals(config: Values, root: Path) -> Iterator[str]:
    """What cannot be done, the address first, for it is what others forget."""
    yield from odd_address(config.get("site_url"))
    yield from _without_effect(config)
    yield from _odd_shapes(config, SHAPES, "")
    yield from _odd_theme(config)
    yield from _odd_menu(config.get("nav"))
    yield from _odd_places(config, root)
    yield from _odd_carriers(config)
    yield from _odd_plugins(config)
    yield from _odd_i18n(_i18n(config))


def _without_effect(config: Values) -> Iterator[str]:
    for key in config:
        if key not in SHAPES:
            instead = f"; {INSTEAD[key]}" if key in INSTEAD else ""
            yield f"{key} has no effect in Etalage{instead}; remove it"


def _odd_shapes(values: Values, shapes: Mapping[str, Any], above: str) -> Iterator[str]:
    for key, value in values.items():
        if not isinstance(value, shapes.get(key, object)):
            yield f"{above}{key} is of another shape than MkDocs asks for"


def odd_address(url: object) -> Iterator[str]:
    """Why a site cannot be published there, in words; nothing where it can."""
    if not str(url or "").startswith(("https://", "http://")):
        yield "site_url must say where the site is published, such as https://www.example.org/"
    if not ADDRESS.fullmatch(str(url)):
        yield "site_url is the address of a folder, with no more than the name of a host and a path"


def _odd_theme(config: Values) -> Iterator[str]:
    theme, default = config.get("theme") or {}, "" if PLUGIN in _plugins(config) else None
    for key in (it for it in theme if it not in THEME):
        yield f"theme.{key} has no effect in Etalage, since its own templates draw; remove it"
    if "name" not in theme or theme["name"] not in (None, PLUGIN, *get_theme_names()):
        yield "theme.name must be that of a theme that is installed, such as material, or null"
    if not isinstance(theme.get("custom_dir", default), str):
        yield "theme.custom_dir must name the folder of templates, such as overrides"


def _odd_menu(entries: list[object] | None) -> Iterator[str]:
    for entry in entries or []:
        if not isinstance(entry, str) or not entry.endswith(".md"):
            told = "nav lists pages by file, such as about.md; their names come from the pages"
            yield f"{told} themselves, not from “{entry}”"
    again = [it for it, times in Counter(map(str, entries or [])).items() if times > 1]
    if again:
        yield f"nav lists {again[0]} twice; leave one out"
    if "index.md" not in (entries or []):
        yield "nav must list pages by file, index.md among them, which is the home page"


def _odd_places(config: Values, root: Path) -> Iterator[str]:
    if "site_name" not in config:
        yield "site_name: missing; MkDocs asks for it"
    if not config.get("use_directory_urls", True):
        yield "use_directory_urls: false is not possible; an address ends in a slash here"
    if os.path.normpath(root / config.get("docs_dir", "docs")) != str(root / "docs"):
        yield "docs_dir: texts and pictures stand in docs/, beside data/; leave it out"
    address = config.get("dev_addr", "127.0.0.1:8000")
    if not PORT.fullmatch(address) or int(address.rpartition(":")[2]) > LAST_PORT:
        yield "dev_addr is a host and a port, such as 127.0.0.1:8000"
    yield from _odd_site(root, Path(os.path.normpath(root / config.get("site_dir", "site"))))


def _odd_carriers(config: Values) -> Iterator[str]:
    """By which MkDocs carries what Etalage draws: a file beside the code, or what is installed."""
    hooks = {Path(str(it)).name for it in config.get("hooks", [])}
    if ("events.py" in hooks) == (PLUGIN in _plugins(config)):
        told = f"hooks must name hooks/events.py, or plugins {PLUGIN} where that is installed"
        yield f"{told}: one of them, by which MkDocs carries what Etalage draws"


def _odd_site(root: Path, site: Path) -> Iterator[str]:
    """What a build replaces as a whole holds nothing else, and goes into no other folder."""
    sources = [root / it for it in ("docs", "data", "hooks", "overrides")]
    if root.is_relative_to(site) or any(site.is_relative_to(it) for it in sources):
        yield "site_dir: a build replaces that folder; name one of its own, such as site"


def _odd_plugins(config: Values) -> Iterator[str]:
    names = _plugins(config)
    for name in (it for it in names if it not in ("i18n", PLUGIN)):
        yield f"plugins.{name} has no effect in Etalage, which draws all pages itself; remove it"
    if names["i18n"] != 1:
        yield "plugins must name i18n once, with the languages of the site"


def _odd_i18n(i18n: Values) -> Iterator[str]:
    """What static-i18n would refuse, or what would have no effect."""
    for key in (it for it in i18n if it not in I18N):
        yield f"plugins.i18n.{key} has no effect in Etalage; remove it"
    yield from _odd_shapes(i18n, I18N, "plugins.i18n.")
    if i18n.get("docs_structure", "suffix") != "suffix":
        yield "plugins.i18n.docs_structure must be suffix; the name of a text ends in its language"
    languages = [it if isinstance(it, dict) else {} for it in i18n.get("languages", [])]
    for language in languages:
        yield from _odd_language(language)
    if [it.get("build", True) for it in languages if it.get("default")] != [True]:
        yield "plugins.i18n.languages must say of one language that it is the default"
    again = [name for name, times in Counter(it["locale"] for it in languages).items() if times > 1]
    if again:
        yield f"plugins.i18n.languages lists {again[0]} twice"


def _odd_language(language: Values) -> Iterator[str]:
    where = "plugins.i18n.languages"
    if language.get("locale") is False:
        yield f'{where}: no is read as “false”; write locale: nb or nn, or "no" with quotes'
    if not isinstance(language.get("locale"), str) or not isinstance(language.get("name"), str):
        yield f"{where} has a locale and a name for each, such as {{locale: xx, name: X}}"
    if not str(language.get("name", "x")).strip():
        yield f"{where}: {language['locale']} has an empty name; write what its readers call it"
    for key in (it for it in language if it not in LANGUAGE):
        yield f"{where}: {key} has no effect in Etalage; remove it"
    yield from _odd_shapes(language, LANGUAGE, f"{where}: ")


def _plugins(config: Values) -> Counter[str]:
    """Their names, with how often each stands there."""
    listed = (list(it) if isinstance(it, dict) else [str(it)] for it in config.get("plugins") or [])
    return Counter(name for names in listed for name in names)


def _i18n(config: Values) -> Values:
    """What the file says to static-i18n; plugins are a list or a mapping."""
    plugins = config.get("plugins")
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(plugin, dict) and isinstance(plugin.get("i18n"), dict):
            found: Values = plugin["i18n"]
            return found
    return {}

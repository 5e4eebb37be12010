"""mkdocs.yml is read as MkDocs reads it: what that offers is honoured, or refused in words."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from etalage.configuration import INSTEAD, SHAPES
from etalage.settings import read_settings
from etalage.site.build import plan_site

FIRST = "        - {locale: nl, default: true, name: Nederlands}\n"
SECOND = "        - {locale: en, name: English}\n"


def inherit(text: str, region: Path) -> str:
    (region / "base.yml").write_text(text, "utf-8")
    return "INHERIT: base.yml\nsite_name: Erfgoed\n"


WRITTEN: dict[str, Callable[[str, Path], str]] = {
    "a value of the environment": lambda text, _: text.replace(
        "https://duinland.example/gids/", "!ENV DUINLAND"
    ),
    "one that stands in for it": lambda text, _: text.replace(
        "https://duinland.example/gids/", '!ENV [NOBODY_SETS_THIS, "https://duinland.example/gids"]'
    ),
    "inherited": inherit,
    "plugins as a mapping": lambda text, _: text.replace("  - i18n:", "  i18n:"),
    "the default language last": lambda text, _: text.replace(FIRST + SECOND, SECOND + FIRST),
    "line ends of Windows": lambda text, _: text.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_another_way_to_say_it_gives_the_same_settings(
    name: str, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUINLAND", "https://duinland.example/gids/")
    config = region / "mkdocs.yml"
    before, text = read_settings(config), config.read_text("utf-8")
    after = WRITTEN[name](text, region)
    assert after != text
    config.write_bytes(after.encode())
    assert replace(read_settings(config), today=before.today) == before


REFUSED = {
    "no default language": (("default: true, ", ""), "languages must say of one language"),
    "a default that is not built": (("default: true", "default: true, build: false"), "say of"),
    "a language without a name": ((", name: English", ""), "has a locale and a name for each"),
    "Norwegian": (("locale: en,", "locale: no,"), 'or "no" with quotes'),
    "a language that is a word": (("{locale: en, name: English}", "en"), "has a locale and a name"),
    "a language that is built perhaps": (("name: English", "name: E, build: 1"), "another shape"),
    "a language at an address of its own": (("name: English", "name: E, link: /e/"), "no effect"),
    "a language twice": (("locale: en,", "locale: nl,"), "plugins.i18n.languages lists nl twice"),
    "one language of several": (
        ("docs_structure", "build_only_locale: en\n      docs_structure"),
        "plugins.i18n.build_only_locale has no effect",
    ),
    "no plugins": (("plugins:\n", "plugins: []\nextra:\n"), "extra has no effect"),
    "a plugin that is off": (
        ("docs_structure", "enabled: false\n      docs_structure"),
        "plugins.i18n.enabled has no effect",
    ),
    "languages twice": (("plugins:\n", "plugins:\n  - i18n\n"), "plugins must name i18n once"),
    "no languages": (("- i18n:", "- i18n: {}\n  - j:"), "plugins.j has no effect"),
    "a number among plugins": (("plugins:\n", "plugins:\n  - 3\n"), "plugins.3 has no effect"),
    "no hooks": (("hooks: [hooks/events.py]", "hooks: []"), "hooks must name hooks/events.py"),
    "both that carry": (
        ("plugins:\n", "plugins:\n  - etalage\n"),
        "hooks must name .* one of them",
    ),
    "no looks beside a hook": (
        ("  custom_dir: overrides\n", ""),
        "custom_dir must name the folder",
    ),
    "nothing to inherit": (("site_name:", "INHERIT: no.yml\nsite_name:"), "Inherited config file"),
    "inheriting itself": (("site_name:", "INHERIT: mkdocs.yml\nsite_name:"), "maximum recursion"),
    "inheriting a list": (("site_name:", "INHERIT: [a]\nsite_name:"), "cannot be read"),
    "a key twice": (("site_name:", "site_name: A\nsite_name:"), "site_name stands in one place tw"),
    "a key of a language twice": (("locale: en,", "locale: en, locale: en,"), "locale stands in"),
    "a list": (("site_name:", "- site_name:\n#"), "cannot be read"),
    "an object of Python": (("site_name:", "extra: !!python/name:os.system\n#"), "cannot be read"),
    "no name": (("site_name:", "#"), "site_name: missing"),
    "an unknown theme": (("name: material", "name: nope"), "theme.name must be that of a theme"),
    "no theme": (("  name: material\n", ""), "theme.name must be that of a theme"),
    "a theme by name": (("theme:\n", "theme: material\nextra:\n"), "extra has no effect"),
    "no menu": (("nav: [", "nav: null # ["), "nav is of another shape"),
    "a menu with names": (("about.md]", "Over: about.md]"), "their names come from the pages"),
    "a site in place of everything": (("site_name:", "site_dir: .\nsite_name:"), "site_dir: a"),
    "a port that is none": (("site_name:", "dev_addr: a:70000\nsite_name:"), "dev_addr is a host"),
    "a page twice in the menu": (("about.md]", "about.md, about.md]"), "lists about.md twice"),
    "a language whose name is empty": (("name: English", "name: ' '"), "en has an empty name"),
    "no port": (("site_name:", "dev_addr: localhost\nsite_name:"), "dev_addr is a host and a port"),
    "strict perhaps": (("site_name:", "strict: 1\nsite_name:"), "strict is of another shape"),
    "an address with a user": (("https://", "https://a:b@"), "site_url is the address of a folder"),
    "an address that goes up": (("example/gids", "example/../gids"), "site_url is the address of"),
    "an address of a host alone": (("https://", ""), "site_url must say where"),
    "a quote in the address": (("example/gids", "example/'gids"), "site_url is the address of"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_work_is_refused_in_words(name: str, region: Path) -> None:
    (old, new), told = REFUSED[name]
    config = region / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert old in text
    config.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ValueError, match=f"^mkdocs.yml.*{told}"):
        read_settings(config)


NAMED = {"hooks: [": "hooks: [nope, ", "watch: [": "watch: [nope, ", "overrides\n": "nope\n"}


@pytest.mark.parametrize("before", NAMED)
def test_what_is_named_and_not_there_is_told_before_a_site_is_made(
    before: str, region: Path
) -> None:
    """Commands that draw nothing can do without."""
    config = region / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert before in text
    config.write_text(text.replace(before, NAMED[before], 1), "utf-8")
    settings = read_settings(config)
    with pytest.raises(ValueError, match=r"^mkdocs\.yml: “nope” is not there"):
        plan_site(settings)


OFFERED = MkDocsConfig().keys() - {"config_file_path"}


def test_every_key_that_has_an_effect_is_one_of_mkdocs() -> None:
    assert SHAPES.keys() < OFFERED
    assert INSTEAD.keys() <= OFFERED - SHAPES.keys()


@pytest.mark.parametrize("key", sorted(OFFERED - SHAPES.keys()))
def test_no_other_key_passes_in_silence(key: str, region: Path) -> None:
    config = region / "mkdocs.yml"
    config.write_text(f"{key}: x\n{config.read_text('utf-8')}", "utf-8")
    with pytest.raises(ValueError, match=f"^mkdocs.yml: {key} has no effect in Etalage.*remove it"):
        read_settings(config)


def test_the_site_goes_where_the_file_says(region: Path) -> None:
    config = region / "mkdocs.yml"
    assert read_settings(config).site == region / "site"
    config.write_text(f"site_dir: public\n{config.read_text('utf-8')}", "utf-8")
    assert read_settings(config).site == region / "public"


@pytest.mark.parametrize("text", ["", "# nothing\n", "[]\n", "{}\n"])
def test_an_empty_configuration_is_refused(text: str, region: Path) -> None:
    config = region / "mkdocs.yml"
    config.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="holds no settings; it needs site_url, theme, plugins"):
        read_settings(config)

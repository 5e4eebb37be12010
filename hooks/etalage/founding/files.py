"""All files of a new region.

In: answers, what pip is to install Etalage from, and the day. Out: path below the region -> what
the file holds, records laid out as `tidy` has them. Next: `commands.start` writes them.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..cldr import name_of_language
from ..editing.tidy import LAID_OUT, make_layout, tidy
from ..model import Place
from ..words import brought_words
from .answers import Answers, Town
from .texts import folder_of, lacking_words, texts_in

FOLDER = Path(__file__).parent
REGION, PLACE, ENDING = "region", "place.yml.jinja", ".jinja"

HIDDEN = "dot-"
"""How a name begins here that begins with a dot in a region."""

PEOPLE = "CONTRIBUTING.md"
OWNERS = "README.md"


def lay_out(answers: Answers, engine: str, today: date) -> dict[str, bytes]:
    """engine: a line of requirements.txt."""
    files = {**dict(_from_templates(answers, engine, today)), **dict(_as_they_are(answers))}
    return {path: _tidied(path, text, answers.languages) for path, text in files.items()}


def _from_templates(answers: Answers, engine: str, today: date) -> Iterator[tuple[str, str]]:
    environment = _environment()
    places = dict(_slugs(answers.places))
    values = _values(answers) | {"engine": engine, "today": today, "places": list(places)}
    for path in sorted(it for it in (FOLDER / REGION).rglob("*") if it.is_file()):
        name = path.relative_to(FOLDER).as_posix()
        if text := environment.get_template(name).render(values).strip():
            target = name.removeprefix(f"{REGION}/").removesuffix(ENDING)
            yield target.replace(HIDDEN, "."), f"{text}\n"
    yield OWNERS, f"{environment.get_template(_owners_page(answers)).render(values).strip()}\n"
    for slug, place in places.items():
        text = environment.get_template(PLACE).render(values, place=place)
        yield f"data/{Place.folder}/{slug}.yml", f"{text}\n"


def _owners_page(answers: Answers) -> str:
    """In the default language: name of its template."""
    folder = folder_of(answers.languages[0], answers.languages)
    return (folder / f"{OWNERS}{ENDING}").relative_to(FOLDER).as_posix()


def _as_they_are(answers: Answers) -> Iterator[tuple[str, str]]:
    """The texts of docs/, and the page for editors in the default language."""
    yield PEOPLE, (folder_of(answers.languages[0], answers.languages) / PEOPLE).read_text("utf-8")
    for language in answers.languages:
        for path in sorted((folder_of(language, answers.languages) / "docs").glob("*.md")):
            yield f"docs/{path.stem}.{language}.md", path.read_text("utf-8")


def _environment() -> Environment:
    """Marks of its own: files of GitHub and texts of docs/ have braces."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        autoescape=False,  # noqa: S701 - it makes no HTML; `quoted` writes what was typed
    )
    made.globals |= {"quoted": _quoted, "each": _in_each}
    return made


def _values(answers: Answers) -> dict[str, Any]:
    languages, name = answers.languages, answers.name.by_language

    def said(key: str) -> dict[str, str]:
        texts = {it: texts_in(it, languages)[key].format(region=name[it]) for it in languages}
        return {it: _with_a_capital(text) for it, text in texts.items()}

    return {
        "said": said,
        "same": lambda text: dict.fromkeys(languages, str(text)),
        "name": name,
        "languages": {it: _own_name(it) for it in languages},
        "default": languages[0],
        "words": lacking_words(languages) | _of_itself(answers),
        **{it: getattr(answers, it) for it in ("country", "currency", "time_zone", "url")},
    }


def _slugs(places: tuple[Town, ...]) -> Iterator[tuple[str, Town]]:
    """A file name each; a number where the name has no letters that an address can have."""
    for number, place in enumerate(places, 1):
        yield place.slug or f"place-{number}", place


def _of_itself(answers: Answers) -> dict[str, dict[str, str]]:
    """What a language that Etalage does not speak is called, and its code for other sites."""
    own = [it for it in answers.languages if not brought_words(it)]
    return {
        "language_name": {it: _own_name(it) for it in own},
        "locale_code": {it: f"{it.partition('-')[0]}_{answers.country}" for it in own},
    }


def _own_name(language: str) -> str:
    return _with_a_capital(name_of_language(language, language))


def _with_a_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _quoted(text: str) -> str:
    """As YAML has it, whatever it is."""
    return json.dumps(text, ensure_ascii=False)


def _in_each(texts: Mapping[str, str]) -> str:
    """A text for each language, as YAML has it."""
    return "{" + ", ".join(f"{it}: {_quoted(text)}" for it, text in texts.items()) + "}"


def _tidied(path: str, text: str, languages: tuple[str, ...]) -> bytes:
    folder, _, file = path.removeprefix("data/").rpartition("/")
    model = LAID_OUT.get(folder or file.removesuffix(".yml")) if path.startswith("data/") else None
    return tidy(text.encode(), make_layout(model, languages)) if model else text.encode()

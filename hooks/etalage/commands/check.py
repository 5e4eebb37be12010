"""`check`: everything that a build does but writing: all pages are planned and drawn.

In: settings. Out: the number of records, or every problem; then notes, which stop nothing: on what
one language says and another does not, on words to avoid, on what catalogues of open data miss, on
words of the interface, and on a schema that is behind, since someone who adds a record in a browser
cannot write it anew, and the site does not depend on it.
"""

import json
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from ..catalogue import Catalogue
from ..editing.schema import SLUGS, make_shapes
from ..kept import Kept
from ..model import KINDS
from ..model import Site as SiteRecord
from ..problems import Problem
from ..quality.agreement import find_disagreements
from ..quality.passages import passages_of_data
from ..quality.wording import find_avoided, names_in
from ..settings import Settings
from ..site.build import Site
from ..site.inspection import Inspection
from ..site.prose import passages_of_prose
from ..site.side_by_side import aside
from ..words import FALLBACK, Vocabulary, all_keys, brought_word
from ..words import FILE as WORDS

HELP = "check everything that a build would: data/, docs/, words and templates"

EXAMPLES = [""]

MOST_NAMED = 3
"""Records in one note."""

NOBODYS = re.compile(r"(^|\.)(example(\.(com|net|org))?|invalid|localhost|test)$")
"""Names of hosts that stand in for one that is still to be chosen (RFC 2606)."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to choose."""


def run(settings: Settings, options: Namespace) -> int:
    inspection = Inspection(settings)
    site = inspection.site
    notes = aside(partial(notes_on_texts, site))
    inspection.finish()
    records = sum(len(records) for records in site.catalogue.records.values())
    print(f"{records} records, no problems.")
    for problem in (*notes(), *notes_on_open_data(settings, site.catalogue)):
        print(f"Note: {problem}")
    for note in notes_on_words(site.catalogue.words):
        print(f"Note: {note}.")
    for note in notes_on_schemas(settings, site.catalogue.site):
        print(f"Note: {note}. “make schema” brings it up to date; the site does not need it.")
    return 0


def notes_on_texts(site: Site) -> list[Problem]:
    """What an editor may want to look at again, by file and line; nobody has to."""
    settings, catalogue = site.settings, site.catalogue
    prose = passages_of_prose(site.texts, settings.root)
    texts = [*passages_of_data(settings, catalogue), *prose]
    avoided = find_avoided(catalogue.terms, texts, names_in(catalogue))
    kept = Kept(settings.cache / "agreement", ("babel",))
    notes = sorted({*find_disagreements(texts, kept), *avoided})
    kept.save()
    return notes


def notes_on_words(words: Vocabulary) -> Iterator[str]:
    """Words of a region's own that look misspelt, and how many an editor sees in another language.

    The latter in one line, however many they are.
    """
    for key in (it for it in words.own if brought_word(it) is None):
        if nearest := get_close_matches(key, all_keys(), n=1, cutoff=0.9):
            yield f"{WORDS}: {key}: Etalage asks for no such word; it does for {nearest[0]}"
    if words.fallen_back:
        told = ", ".join(f"{count} of {language}" for language, count in words.fallen_back.items())
        lack = f"words for editors that are shown in {FALLBACK}: {told}"
        yield f"{lack}; give them their own in {WORDS}"


def notes_on_open_data(settings: Settings, catalogue: Catalogue) -> list[Problem]:
    """What only the owner can give, once the site has an address of its own."""
    host = urlsplit(settings.site_url).hostname or ""
    told = catalogue.site.open_data
    if NOBODYS.search(host) or not told:
        return []
    ror_id = catalogue.organisations[told.publisher].ror_id
    known = {
        "email": told.email,
        "telephone": told.telephone,
        "publisher_id": told.publisher_id or ror_id,
    }
    lacking = ", ".join(key for key, value in known.items() if not value)
    message = f"lacks {lacking}; catalogues of open data ask for it"
    return [Problem("data/site.yml", 1, "open_data", message)] if lacking else []


def notes_on_schemas(settings: Settings, site: SiteRecord) -> list[str]:
    """What the files in data/schema/ do not know yet; nothing where a region has none."""
    folder = settings.data / "schema"
    if not (folder / SLUGS).is_file():
        return []
    try:
        known = json.loads((folder / SLUGS).read_text("utf-8"))["$defs"]
    except (ValueError, KeyError):  # such as a merge conflict, after two records were added at once
        return [f"data/schema/{SLUGS} cannot be read"]
    notes = list(_unlike(known, settings, site))
    for name, content in _shapes(settings).items():
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != content:
            notes.append(f"data/schema/{name} differs from the model")
    return notes


def _shapes(settings: Settings) -> Mapping[str, str]:
    """They follow from code and languages alone."""
    kept = Kept(settings.cache / "shapes", ("pydantic",))
    shapes: Mapping[str, str] = kept.ask(
        settings.languages, partial(make_shapes, settings.languages)
    )
    kept.save()
    return shapes


def _unlike(known: Mapping[str, Any], settings: Settings, site: SiteRecord) -> Iterator[str]:
    """Records, and what site.yml lets choose, that stand on one side only."""
    records = {kind: {path.stem for path in (settings.data / kind).glob("*.yml")} for kind in KINDS}
    chosen = {key: {it.name for it in items} for key, items in site.lists.items()}
    present = {f"{kind}/{it}" for kind, names in (records | chosen).items() for it in names}
    listed = {
        f"{kind}/{it}" for kind in records | chosen for it in known.get(kind, {}).get("enum", [])
    }
    for told, names in (("lacks", present - listed), ("still has", listed - present)):
        if names:
            yield f"data/schema/{SLUGS} {told} {_some(sorted(names))}"


def _some(names: list[str]) -> str:
    """In one line, however many they are."""
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")

"""The words of the form's own program, in the languages of the site.

In: what npm installed, and the interface words of a language. Out: a module of words for each of
its languages that the site has. What a language of the program lacks would show in English; the
interface words fill that in, under its own name: `form_save_conflict__title` for the title in
save_conflict, with places for values as all interface words have them. Next: `make_form`.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...cldr import lineage
from ...words import PLACE, Words
from .bundle import PACKAGE

COMPLETE = "en-US"
"""The language in which the program has all its words."""

Speech = dict[str, Any]
"""Words by key, some of them in groups."""


def read_locales(root: Path) -> dict[str, bytes]:
    """Words of the program in all its languages, by path."""
    folder = root / PACKAGE / "locales"
    return {f"locales/{it.name}": it.read_bytes() for it in sorted(folder.glob("*.json"))}


def read_speech(root: Path, spoken: Mapping[str, Words]) -> dict[str, bytes]:
    """Modules by path. spoken: language -> its interface words. A browser takes no JSON for one."""
    folder = root / PACKAGE / "locales"
    files = {}
    for language, words in spoken.items():
        for path in sorted(it for code in lineage(language) for it in folder.glob(f"{code}*.json")):
            everything = json.loads((folder / f"{COMPLETE}.json").read_text("utf-8"))
            speech = _completed(json.loads(path.read_text("utf-8")), everything, words, "form_")
            module = f"export default {json.dumps(speech, ensure_ascii=False)}"
            files[f"locales/{path.stem}.js"] = module.encode()
    return files


def _completed(own: Speech, everything: Speech, words: Words, before: str) -> Speech:
    """own: words of one language. everything: those of the language that has all."""
    filled = dict(own)
    for key, word in everything.items():
        if isinstance(word, dict):
            filled[key] = _completed(own.get(key, {}), word, words, f"{before}{key}__")
        elif key not in own and f"{before}{key}" in words:
            filled[key] = PLACE.sub(r"{$\1}", str(words[f"{before}{key}"].unescape()))
    return filled

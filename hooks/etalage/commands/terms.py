"""`terms`: the term base of the site: for each idea what to write, what not, and why.

In: settings. Out: a line for each idea in each language. `check` notes where a text says otherwise.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from ..loading import load
from ..model import Terms
from ..problems import raise_problems
from ..settings import Settings

HELP = "list which words to use, which to avoid, and why"

EXAMPLES = ["", "--language en"]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--language", help="only the words of this language (default: of all)")


def run(settings: Settings, options: Namespace) -> int:
    languages = [options.language] if options.language else list(settings.languages)
    if languages[0] not in settings.languages:
        choices = ", ".join(settings.languages)
        raise ValueError(f"“{languages[0]}” is no language of this site; choose one of: {choices}")
    loaded = load(settings)
    raise_problems(it for it in loaded.problems if it.file == "data/terms.yml")
    if loaded.terms is None:
        print("This site has no data/terms.yml, so no word is preferred to another.")
        return 0
    for language in languages:
        print(f"{language}:")
        for line in _lines(loaded.terms, language):
            print(f"  {line}")
    return 0


def _lines(terms: Terms, language: str) -> Iterator[str]:
    for term in terms.terms:
        avoided = ", ".join(f"“{word}”" for word in term.avoid[language])
        instead = f", not {avoided}" if avoided else ""
        yield f"“{term.preferred[language]}”{instead}: {term.why[language]}"

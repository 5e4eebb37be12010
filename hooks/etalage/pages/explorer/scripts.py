"""What the explorer fetches when a reader asks for something, as scripts beside its pages.

In: a catalogue and an edition. Out: `Scripts`. They are scripts since no other file can be fetched
where pages are read from a folder. Next: `overview`, which names them, and `site.build`.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ... import markup
from ...addresses import kept_path
from ...catalogue import Catalogue
from ...edition import Edition
from ...letters import fold, plain_words
from ...model import Project, Showcase
from ...relative import relative_path
from ..facets import Entry, make_facets
from ..parts.cards import sort_by_title
from ..parts.writer import PageWriter
from .entries import all_entries, years_of


@dataclass(frozen=True)
class Scripts:
    """The scripts of one language."""

    words: str
    """Path on the site of what cards can be found by and do not show."""

    data: str
    """Path on the site of what cards can be filtered by."""

    files: Mapping[str, str]
    """Path on the site -> content."""


def scripts_name(edition: Edition) -> str:
    """Under which `write_scripts` is asked for."""
    return f"explorer/{edition.language}"


def write_scripts(catalogue: Catalogue, edition: Edition) -> Scripts:
    writer = PageWriter(catalogue, edition, "explore")
    words, content = _script("words", edition, list(_words(writer)))
    data, listed = _script("data", edition, _data(writer))
    return Scripts(words, data, {words: content, data: listed})


def _script(name: str, edition: Edition, value: object) -> tuple[str, str]:
    """Path on the site and content of a script that sets `explorer` and the name to a value."""
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    content = f"globalThis.explorer{name.title()} = {told};\n"
    return kept_path(
        f"explorer_{name}_{edition.language.replace('-', '_')}", "js", content
    ), content


def _words(writer: PageWriter) -> Iterator[tuple[int, str]]:
    """Of each card, in the order of the list, its place by title among all and a text."""
    catalogue, edition = writer.catalogue, writer.edition
    entries = all_entries(catalogue, edition)
    ranks = {it.address: rank for rank, it in enumerate(sort_by_title(writer, entries))}
    for entry in entries:
        name = f"explorer/{edition.language}/{entry.address}"
        yield ranks[entry.address], catalogue.once(name, _make_text, edition, entry)


def _data(writer: PageWriter) -> dict[str, object]:
    """Of each facet its answers, of each card the numbers of its answers and its years.

    With pages that a reader may look for by name: of specialisations and places.
    """
    catalogue, facets = writer.catalogue, make_facets(writer)
    here, today = writer.edition.path(writer.address), writer.edition.today
    named = map(writer.link, [*catalogue.specialisations.values(), *catalogue.places.values()])
    numbers = [facet.numbers for facet in facets]
    return {
        "facets": {it.key: [(each.value, each.label) for each in it.options] for it in facets},
        "named": [(it.label, relative_path(it.path, here)) for it in named],
        "cards": [
            [*(it.get(entry.address, []) for it in numbers), *years_of(entry, today)]
            for entry in all_entries(catalogue, writer.edition)
        ],
    }


def _make_text(catalogue: Catalogue, edition: Edition, entry: Entry) -> str:
    """What a reader may type to find it, with letters that are the same to them made one.

    Of what its card shows, only how words are typed by who lacks their letters.
    """
    writer = PageWriter(catalogue, edition, "explore")
    hidden, shown = " ".join(_texts(entry, writer)), " ".join(_shown_texts(entry, writer))
    return " ".join([*fold(hidden).split(), *sorted(plain_words(f"{hidden} {shown}"))])


def _shown_texts(entry: Entry, writer: PageWriter) -> Iterator[str]:
    yield writer.edition.plain(entry.title)
    yield writer.edition.plain(entry.summary)
    if isinstance(entry, Showcase):
        yield writer.edition.plain(entry.theme)


def _texts(entry: Entry, writer: PageWriter) -> Iterator[str]:
    """What a reader may know it by beside what its card shows."""
    catalogue = writer.catalogue
    for record in [
        *(catalogue.places[slug] for slug in entry.places),
        *(catalogue.specialisations[slug] for slug in entry.specialisations),
        *(catalogue.organisations[slug] for slug in _organisations(entry)),
    ]:
        yield writer.edition.plain(record.title)
    if isinstance(entry, Project):
        yield entry.acronym or ""
        yield writer.edition.plain(catalogue.programmes[entry.programme].title)
        yield writer.edition.plain(entry.objective)
        names = (partner.name for partner in entry.partners if partner.name)
        yield from map(markup.plain, names)


def _organisations(entry: Entry) -> list[str]:
    members = entry.organisations if isinstance(entry, Showcase) else entry.partners
    return [member.organisation for member in members if member.organisation]

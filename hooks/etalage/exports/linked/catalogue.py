"""The open data itself as linked data: a catalogue, and a data set for each kind.

In: a publisher. Out: nodes, in the words of schema.org. Next: `documents`, and the page of open
data.
"""

from ...model import KINDS
from ..publisher import FOLDER, Publisher
from .parts import Node, PerLanguage, say

FORMS = {"json": "application/json", "csv": "text/csv"}


def describe_catalogue(publisher: Publisher) -> list[Node]:
    """The catalogue, then its data sets."""
    site = publisher.catalogue.site
    sets = [_data_set(kind, publisher) for kind in KINDS]
    catalogue = {
        "@id": f"{publisher.url(FOLDER)}/#catalogue",
        "@type": "DataCatalog",
        "name": say(site.name),
        "description": say(site.tagline),
        "license": site.data_licence.url,
        "dataset": [{"@id": it["@id"]} for it in sets],
    }
    return [catalogue, *sets]


def _data_set(kind: str, publisher: Publisher) -> Node:
    words = publisher.catalogue.words.texts
    return {
        "@id": f"{publisher.url(FOLDER)}/#{kind}",
        "@type": "Dataset",
        "name": _say_word(kind, publisher),
        "description": _say_word(f"{kind}_introduction", publisher)
        if f"{kind}_introduction" in words
        else _say_word(kind, publisher),
        "license": publisher.catalogue.site.data_licence.url,
        "distribution": [_download(kind, form, publisher) for form in FORMS],
    }


def _say_word(key: str, publisher: Publisher) -> PerLanguage:
    word = publisher.catalogue.words.texts.get(key)
    return say(word) if word else PerLanguage()


def _download(kind: str, form: str, publisher: Publisher) -> Node:
    path = f"{FOLDER}/{kind}.{form}"
    return {
        "@id": publisher.url(path),
        "@type": "DataDownload",
        "contentUrl": publisher.url(path),
        "encodingFormat": FORMS[form],
    }

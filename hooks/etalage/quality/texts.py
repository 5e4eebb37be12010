"""The running text of a record in one language: its sentences, in plain words.

In: a record. Out: its sentences, without marks, citations and addresses of links. Titles, labels and other texts that are
no sentences are left out. Next: `readability`, `report`.
"""

import re
from collections.abc import Iterator

from ..model import Described
from ..model.localised import Text
from ..rendering import plain_paragraphs
from ..walking import values_in

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]*[^\Wa-z_])")
_IS_SENTENCE = re.compile(r"[.!?…][\"”’)]*$")


def sentences_of(record: Described, language: str) -> Iterator[tuple[str, ...]]:
    """Each sentence as its words; numbers are no words."""
    for value in values_in(record):
        if isinstance(value, Text) and value is not record.title:
            for paragraph in plain_paragraphs(value[language]):
                yield from _sentences_in(paragraph)


def _sentences_in(paragraph: str) -> Iterator[tuple[str, ...]]:
    if _IS_SENTENCE.search(paragraph):
        for sentence in _BETWEEN_SENTENCES.split(paragraph):
            if words := tuple(WORD.findall(sentence)):
                yield words

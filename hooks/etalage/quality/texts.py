"""The running text of a record in one language: its sentences, in plain words.

In: a record. Out: its sentences, without marks, citations and addresses of links. Titles, labels
and other texts that are no sentences are left out. Next: `readability` and `reading`.
"""

import re
from collections.abc import Iterable, Iterator

from ..markup import plain_paragraphs
from ..model import Described
from ..model.localised import Text
from ..model.traversal import values_in

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]*[^\Wa-z_])")
_IS_SENTENCE = re.compile(r"[.!?…][\"”’)]*$")


def texts_of(record: Described, language: str) -> list[str]:
    """As they are written."""
    values = (it for it in values_in(record) if isinstance(it, Text) and it is not record.title)
    return [value[language] for value in values]


def sentences_in(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Each sentence as its words; numbers are no words."""
    return (sentence for text in texts for sentence in _sentences_in(text))


def _sentences_in(text: str) -> Iterator[tuple[str, ...]]:
    paragraphs = (
        paragraph for paragraph in plain_paragraphs(text) if _IS_SENTENCE.search(paragraph)
    )
    sentences = (
        sentence for paragraph in paragraphs for sentence in _BETWEEN_SENTENCES.split(paragraph)
    )
    return (words for sentence in sentences if (words := _words_in(sentence)))


def _words_in(sentence: str) -> tuple[str, ...]:
    return tuple(WORD.findall(sentence))

"""Whether the languages of a text say the same.

    text ─ numbers <─ notation (CLDR) ┐
    text ─ links, marks, citations ───┴─> shared ─ Lack ─> notes

In: the passages of every text. Out: a note for each thing that one language has and another has
not, with both lines. No language is named here: how each writes its numbers and dates is in CLDR.
Next: `commands.check`.
"""

from .notes import find_disagreements

__all__ = ["find_disagreements"]

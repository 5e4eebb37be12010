"""A new region: from what must be known of it to all of its files.

    options ─┐
    asking ──┴─> answers ─┐
    languages/ ─ texts ───┼─> files ─ whole_folder ─> a folder that `check` finds right
    origin ───────────────┘

What the files hold stands beside these modules, not in them: `region/` has a template for each
file, `place.yml.jinja` is that of each place, and `languages/` has what they say, a folder a
language. A language that has none says it in another. Next: `commands.start`.
"""

from .answers import QUESTIONS, Answers, read_answers
from .asking import ask
from .files import lay_out
from .origin import is_of_this_machine, own_requirement
from .texts import lacks_texts, lender_among
from .whole_folder import refuse_taken, whole_folder

__all__ = [
    "QUESTIONS",
    "Answers",
    "ask",
    "is_of_this_machine",
    "lacks_texts",
    "lay_out",
    "lender_among",
    "own_requirement",
    "read_answers",
    "refuse_taken",
    "whole_folder",
]

"""The questions about a new region, for who typed no options.

In: what was typed already. Out: the same with an answer to each question that was open. A wrong
answer is told and asked for again, so that nobody begins anew.
"""

import re
from typing import Any

from .answers import QUESTIONS, Answers, Typed, faults_in, suggest

MANY = {"languages": "separated by spaces", "places": "one a line; an empty line ends the list"}
"""Questions with several answers, and how they are typed."""

SPACES = re.compile(r"[\s,]+")


def ask(typed: Typed) -> dict[str, Any]:
    """Raises ValueError where the one who is asked goes away."""
    known = dict(typed)
    try:
        for question in (it for it in QUESTIONS if not known.get(it)):
            known[question] = _ask_until_right(question, known)
    except (EOFError, KeyboardInterrupt):
        raise ValueError("\nstopped; nothing was written") from None
    return known


def _ask_until_right(question: str, known: Typed) -> Any:
    while True:
        answer = _ask_once(question, suggest(question, known))
        faults = faults_in(question, {**known, question: answer})
        if not faults:
            return answer
        print("\n".join(f"  {it}" for it in faults))


def _ask_once(question: str, suggested: str) -> Any:
    text = f"{Answers.model_fields[question].description}"
    text += f", {MANY[question]}" if question in MANY else ""
    if question == "places":
        print(f"{text}:")
        return _lines()
    answer = input(f"{text}{f' [{suggested}]' if suggested else ''}: ").strip() or suggested
    return SPACES.split(answer) if question in MANY and answer else answer


def _lines() -> list[str]:
    lines: list[str] = []
    while line := input("  ").strip():
        lines.append(line)
    return lines

"""Reading what was typed after a command; `new` and `rename` use it."""

from ..model import KINDS
from ..model.references import suggestion


def find_kind(word: str) -> str:
    """Folder of a kind, by its own name or by that of one record of it: `showcase` -> showcases."""
    names = {kind: kind for kind in KINDS} | {
        model.__name__.lower(): kind for kind, model in KINDS.items()
    }
    if word.lower() not in names:
        unknown = f"there is no kind of record called “{word}”{suggestion(word, names)}"
        raise ValueError(f"{unknown}\nkinds: {', '.join(KINDS)}")
    return names[word.lower()]

"""Reading what was typed after a command: kinds of records, and records."""

from ..model import KINDS
from ..model.references import suggestion
from ..settings import Settings


def find_kind(word: str) -> str:
    """Folder of a kind, by its own name or by that of one record of it: `showcase` -> showcases."""
    names = {kind: kind for kind in KINDS} | {
        model.__name__.lower(): kind for kind, model in KINDS.items()
    }
    if word.lower() not in names:
        unknown = f"there is no kind of record called “{word}”{suggestion(word, names)}"
        raise ValueError(f"{unknown}\nkinds: {', '.join(KINDS)}")
    return names[word.lower()]


def _folder_of(settings: Settings, slug: str) -> str:
    """Only to be said: a name alone may be that of several records, now or later."""
    found = [kind for kind in KINDS if (settings.data / kind / f"{slug}.yml").is_file()]
    advice = f"such as {found[0] if found else 'showcases'}/{slug}"
    raise ValueError(f"“{slug}” lacks the folder that the record is in; write it before, {advice}")


def find_record(settings: Settings, words: str) -> tuple[str, str]:
    """Kind and slug of a record that has a file: `showcases/haven`, or its path.

    Such a path is typed by a shell of any system, from where it is or from the root.
    """
    folder, _, slug = words.replace("\\", "/").removesuffix(".yml").rpartition("/")
    kind = find_kind(folder.rpartition("/")[2] or _folder_of(settings, slug))
    slugs = {path.stem for path in (settings.data / kind).glob("*.yml")}
    if slug not in slugs:
        raise ValueError(f"there is no “{slug}” in data/{kind}/{suggestion(slug, slugs)}")
    return kind, slug

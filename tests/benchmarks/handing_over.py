"""The pages of a catalogue for other generators: `python handing_over.py PROJECT FOLDER`.

Etalage plans them, and what it planned is written as these generators read it: a file of Markdown a
page, with the other values of its view as front matter, and a file of what stands around the pages
of each language. Paragraphs are left for them to convert and values for them to draw; checking,
relating, formatting and placing has been done for them.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from etalage.pages import Page
from etalage.pages.navigation import Frame
from etalage.settings import read_settings
from etalage.site.build import plan_site


def main(project: Path, folder: Path) -> None:
    site = plan_site(read_settings(project / "mkdocs.yml"))
    frames = {language: _frame(frame) for language, frame in site.frames.items()}
    for data in ("hugo/data", "eleventy/_data", "starlight/src"):
        _write(folder / data / "frames.json", json.dumps(frames))
    for number, page in enumerate(it for it in site.pages.values() if it.file.endswith(".html")):
        front, text = hand_over(page)
        _write(folder / f"hugo/content/{number}.md", _hugo(front, text))
        _write(folder / f"eleventy/content/{number}.md", _eleventy(front, text))
        _write(folder / f"starlight/src/content/docs/{page.path}index.md", _starlight(front, text))


def hand_over(page: Page) -> tuple[dict[str, Any], str]:
    """What is drawn, and Markdown."""
    paragraphs: list[str] = []
    view = _plain(page.view, paragraphs)
    names = ("title", "language", "path", "window_title", "heading", "description", "canonical")
    front = {name: str(getattr(page, name)) for name in names} | {
        "card": page.card,
        "linked_data": str(page.linked_data),
        "alternates": _plain(page.alternates, []) or [],
        "breadcrumbs": _plain(page.breadcrumbs, []) or [],
        "view": view or {},
    }
    return front, "\n\n".join(paragraphs)


def _hugo(front: Mapping[str, Any], text: str) -> str:
    given = {**front, "url": f"/{front['path']}"}
    given["path_"] = given.pop("path")
    return f"{json.dumps(given, indent=1)}\n\n{text}\n"


def _eleventy(front: Mapping[str, Any], text: str) -> str:
    given = {**front, "permalink": f"/{front['path']}index.html", "layout": "page.njk"}
    return f"---json\n{json.dumps(given, indent=1)}\n---\n\n{text}\n"


def _starlight(front: Mapping[str, Any], text: str) -> str:
    names = ("title", "description", "linked_data", "view")
    return f"---\n{json.dumps({name: front[name] for name in names})}\n---\n\n{text}\n"


def _frame(frame: Frame) -> dict[str, Any]:
    names = ("home", "name", "navigation", "footer")
    plain = {"policy": frame.policy, "plain_name": frame.plain_name}
    return plain | {name: _plain(getattr(frame, name), []) or "" for name in names}


def _plain(value: Any, paragraphs: list[str]) -> Any:
    """As JSON has it, without what is empty; paragraphs go to the list instead."""
    if is_dataclass(value):
        value = {it.name: getattr(value, it.name) for it in fields(value)}
    if isinstance(value, Mapping):
        found = {str(key): _plain(it, paragraphs) for key, it in value.items()}
        return {key: it for key, it in found.items() if it not in (None, "", [], {})}
    if isinstance(value, list | tuple | Iterator):
        return [it for it in (_plain(each, paragraphs) for each in value) if it]
    if isinstance(value, Markup) and value.startswith("<p>"):
        paragraphs.extend(_as_markdown(value))
        return ""
    return value if isinstance(value, bool | int | float | None) else str(Markup.escape(value))


def _as_markdown(html: str) -> list[str]:
    """Paragraphs without their tags; marks within them stand in Markdown as they are."""
    return [it.strip() for it in html.replace("</p>", "").split("<p>") if it.strip()]


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

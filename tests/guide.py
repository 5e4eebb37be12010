"""The edits that CONTRIBUTING shows, made as a browser makes them: by pasting text.

In: a guide and a project. Out: the project with the example of an edit in it. A key that lacks is
put at the end of its file, items go below those that are there, other values are replaced.
"""

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from etalage.loading.yaml import parse_document
from projects import CORNER, REGION, ROOT

GUIDES = sorted(ROOT.glob("CONTRIBUTING*.md"))
EXAMPLE = re.compile(r"```yaml\n# (?P<file>data/\S+\.yml)\n(?P<content>.*?)```", re.S)
LACKING = re.compile(r"there is no “(?P<slug>.+?)” in data/(?P<kind>\w+)/")
KEY = re.compile(r"^(?=[a-z_]+:)", re.M)


@dataclass(frozen=True)
class Example:
    """What goes into one file."""

    file: str
    content: str

    @property
    def is_new(self) -> bool:
        return "example" in Path(self.file).stem


def edits(guide: Path) -> dict[str, list[Example]]:
    """Heading -> the examples below it, in their order."""
    parts = re.split(r"^### (.+)$", guide.read_text("utf-8"), flags=re.M)
    found = {
        heading: [Example(it["file"], it["content"]) for it in EXAMPLE.finditer(text)]
        for heading, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    return {heading: shown for heading, shown in found.items() if shown}


def examples(guide: Path) -> list[Example]:
    return [it for shown in edits(guide).values() for it in shown]


def stand_in(region: Path, kind: str, slug: str) -> None:
    """A record under the name that the guide gives to one of its own region."""
    first = next(address for address in CORNER if address.startswith(f"{kind}/"))
    shutil.copy(REGION / f"data/{first}.yml", region / f"data/{kind}/{slug}.yml")


def make_room(region: Path, shown: Iterable[Example]) -> None:
    """What examples change or refer to, and none of them makes, is there under that name."""
    for it in shown:
        kind, slug = Path(it.file).parent.name, Path(it.file).stem
        if not it.is_new:
            stand_in(region, kind, slug)


def paste(project: Path, example: Example) -> None:
    file = project / example.file
    record = file.read_text("utf-8") if file.is_file() else ""
    for block in filter(None, KEY.split(example.content)):
        record = _with_block(record, block)
    file.write_text(record, "utf-8")
    image = parse_document(example.content.encode()).values.get("image")
    if image:
        upload(project, image["file"])


def upload(project: Path, name: str) -> None:
    picture = Image.radial_gradient("L").resize((1400, 900)).convert("RGB")
    picture.save(project / "docs/assets/images" / name)


def _with_block(record: str, block: str) -> str:
    key = block.partition(":")[0]
    there = re.search(rf"^{key}:.*\n(?:(?:[ #-].*)?\n)*", record, re.M)
    if not there:
        return f"{record.rstrip()}\n{block}" if record else block
    brackets = re.match(rf"{key}: \[(.*)\]", block)
    if brackets and "[" in there[0]:
        grown = there[0].replace("]", f", {brackets[1]}]", 1)
        return record[: there.start()] + grown + record[there.end() :]
    items = block.split("\n", 1)[1]
    if items.lstrip().startswith("- ") and "[" not in there[0].split("\n")[0]:
        return f"{record[: there.end()].rstrip()}\n{items}{record[there.end() :]}"
    return record[: there.start()] + block + record[there.end() :]


def lacking(messages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Kind and slug of what an example refers to and the region does not have."""
    for message in messages:
        for found in LACKING.finditer(message):
            if "example" not in found["slug"]:
                yield found["kind"], found["slug"]

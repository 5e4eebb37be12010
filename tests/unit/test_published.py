"""What is published keeps its form: whoever changes it decides to, and says so to who relies on it.

Where the change is meant, `PUBLISHED_IS_MEANT=1 pytest tests/unit/test_published.py` writes the
form anew. A field that is added raises the second number of `openapi.VERSION`; one that is renamed,
removed or means another thing asks for a new folder beside data/v1.
"""

import json
import os
from typing import Any

import pytest

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.exports import make_exports
from etalage.exports.openapi import PATH
from etalage.exports.publisher import FOLDER
from etalage.settings import read_settings
from projects import CORNER, ROOT, make_region

PINNED = ROOT / "tests/published_v1.json"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every schema, the addresses, and the files there are for a corner of the invented region."""
    region = make_region(tmp_path_factory.mktemp("published") / "project", CORNER)
    settings = read_settings(region / "mkdocs.yml")
    catalogue = read_catalogue(settings)
    editions = {it: make_edition(catalogue, it, settings) for it in settings.languages}
    every = make_exports(catalogue, editions).files
    files = {path: it for path, it in every.items() if path.startswith(f"{FOLDER}/")}
    described = [path for path in files if path.startswith(f"{FOLDER}/schema/")]
    return {
        "files": sorted(files),
        **{path: json.loads(files[path].content) for path in (*described, PATH)},
    }


def test_the_published_form_is_the_one_that_was_promised(published: dict[str, Any]) -> None:
    if os.environ.get("PUBLISHED_IS_MEANT"):
        PINNED.write_text(json.dumps(published, indent=1) + "\n", "utf-8")
    assert published == json.loads(PINNED.read_text("utf-8"))

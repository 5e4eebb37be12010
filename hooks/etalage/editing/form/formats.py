"""How the form lays out what it writes: as `tidy` does.

In: the site's languages. Out: JSON, which overrides/assets/js/record_format.js reads. Next: `site`
writes it beside the pages.
"""

import json
from collections.abc import Sequence

from ...model.localised import Summary
from ...model.marks import FOREIGN_WORDS
from ...model.record import PICTURE_FOLDER
from ..tidy import LAID_OUT, PLAIN, TYPED, make_layout


def write_formats(languages: Sequence[str]) -> str:
    layouts = {
        name: {
            pattern: [entry.style, entry.default]
            for pattern, entry in make_layout(model, languages).items()
        }
        for name, model in LAID_OUT.items()
    }
    shared = {
        "languages": languages,
        "plain": PLAIN,
        "typed": TYPED,
        "pictures": PICTURE_FOLDER,
        "summary": {"limit": Summary.LIMIT, "mark": FOREIGN_WORDS.pattern},
    }
    return json.dumps(shared | {"layouts": layouts}, ensure_ascii=False) + "\n"

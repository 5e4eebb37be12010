"""The records for machines: open data, in versions that others can rely on.

In: a catalogue and the editions of its languages. Out: `Export`s, files that stand beside the
pages. `publisher` says once how a record is published and which address it has; `schemas`,
`tables`, `geography`, `dcat`, `openapi` and `linked` follow from that, and `data_files` lists them.
`feeds`, `twins` and `guides` speak one language each; `text_files` lists those. `unversioned` is
what stood there before there were versions. Next: `pages.open_data` lists them, `site.writing`
writes them.
"""

from .export import Export, Exports
from .files import make_exports
from .publisher import FOLDER, Publisher

__all__ = [
    "FOLDER",
    "Export",
    "Exports",
    "Publisher",
    "make_exports",
]

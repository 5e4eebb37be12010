"""YAML files -> records.

In: the data/ folder and the site's languages. Out: a `Catalogue`, or a list of `Problem` with file and line.
`document` reads one file as plain values with line numbers; `records` turns them into records; `messages` puts
pydantic's errors into plain words. Next: `checks`.
"""

from .records import Loaded, load

__all__ = ["Loaded", "load"]

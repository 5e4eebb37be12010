"""YAML files -> records.

In: the data/ folder and the site's languages. Out: `Loaded`, the records that are right, and a
`Problem` with file and line for what is wrong in the others. `yaml` reads one file as plain values
with the line of each; `records` turns them into records; `messages` puts pydantic's errors into
plain words; `checks` sees records together. Next: `catalogue`.
"""

from .records import Loaded, load

__all__ = ["Loaded", "load"]

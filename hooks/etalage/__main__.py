"""`python -m etalage check`: the checks of a build, without building."""
import sys
from pathlib import Path
from .loading import load
from .settings import read_settings
loaded = load(read_settings(Path("mkdocs.yml")))
for p in sorted(set(loaded.problems)): print(p)
print(len(loaded.problems), "problems", {k: len(v) for k, v in loaded.records.items()})

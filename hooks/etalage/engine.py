"""What comes along with the code: the looks, and the lists of packages it is tested with.

In: the name of a file or folder. Out: where it is. Next: `settings`, `site.sbom`, `founding`,
`commands.fetch_form`.
"""

from pathlib import Path

PACKAGE = Path(__file__).parent

LOOKS = "overrides"
"""Folder of templates, styles and scripts."""

PINS = "requirements.txt"

NPM_PINS = ("package.json", "package-lock.json")
"""What the form for editors is made of, with the digest of each package."""


def brought(name: str) -> Path:
    """Inside the package where it is installed, and beside hooks/ in a clone (pyproject.toml)."""
    inside = PACKAGE / name
    return inside if inside.exists() else PACKAGE.parent.parent / name

"""Which file of a picture a browser fetches.

In: a catalogue and the path of a picture. Out: what an `img` says of it. Next: `cards`, and the
texts of docs/.
"""

from ...catalogue import Catalogue
from .views import Shown

USUAL = (640, 400)
"""Width and height of a picture that cannot be read, which is refused elsewhere."""

ACROSS = "(min-width: 45rem) 42rem, 100vw"
"""Width of a picture in the column of a text, for browsers to choose by."""


def show(catalogue: Catalogue, path: str) -> Shown:
    """path: from the site's root."""
    picture = catalogue.pictures.get(path)
    if picture is None:
        return Shown(path, *USUAL)
    widths = tuple((it.path, it.width) for it in picture.renditions)
    if not widths:
        return Shown(path, picture.width, picture.height)
    middle, width = widths[len(widths) // 2]  # for who knows one file only
    return Shown(middle, width, max(1, round(picture.height * width / picture.width)), widths)

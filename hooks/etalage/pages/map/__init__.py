"""The map of the region: `region` draws it, `label_layout` finds room for names.

In: places and showcases. Out: a `MapView`. Next: the pages of places, and home.
"""

from .region import MapView, draw_map

__all__ = ["MapView", "draw_map"]

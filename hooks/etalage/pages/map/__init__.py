"""The map of the region: `region` draws it, `label_layout` finds room for names."""

from .region import MapView, draw_map

__all__ = ["MapView", "draw_map"]

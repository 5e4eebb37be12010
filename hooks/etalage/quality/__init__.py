"""How complete, fresh and readable the data and their translations are.

    catalogue ─> completeness ┐
              ─> texts ─> readability ├─> report ─> pages.quality, commands.report
    dates ─────> freshness ┘

In: a catalogue and the settings. Out: a `Report`, the same for every language. Nothing here is
worded for a reader.
"""

from .completeness import Filled
from .readability import Measure
from .report import Report, make_report

__all__ = ["Filled", "Measure", "Report", "make_report"]

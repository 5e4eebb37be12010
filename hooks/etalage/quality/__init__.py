"""How complete, fresh and readable the data and their translations are.

    catalogue ─> completeness ┐
              ─> texts ─> readability ├─> report ─> pages.quality, commands.report
    dates ─────> freshness ┘
    evidence.json ─> evidence ─────────> pages.evidence

In: a catalogue and the settings. Out: a `Report` of the data and the `Evidence` of the tests, the
same for every language. Nothing here is worded for a reader.
"""

from .completeness import Filled
from .evidence import Evidence, Tested, read_evidence, write_evidence
from .readability import Measure
from .report import Report, make_report

__all__ = [
    "Evidence",
    "Filled",
    "Measure",
    "Report",
    "Tested",
    "make_report",
    "read_evidence",
    "write_evidence",
]

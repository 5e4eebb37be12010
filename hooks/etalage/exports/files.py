"""Every file for machines.

In: a catalogue and its editions. Out: `Exports`. Next: `site.build`.
"""

from collections.abc import Mapping

from ..catalogue import Catalogue
from ..edition import Edition
from .data_files import make_data_files
from .export import Exports
from .publisher import Publisher
from .text_files import make_text_files
from .unversioned import make_unversioned


def make_exports(
    catalogue: Catalogue, editions: Mapping[str, Edition], is_measured: bool = False
) -> Exports:
    """editions: by language, the default first."""
    publisher = Publisher(catalogue, next(iter(editions.values())))
    texts = make_text_files(publisher, editions.values())
    files = [*make_data_files(publisher), *texts, *make_unversioned(catalogue)]
    return Exports({it.path: it for it in files}, is_measured)

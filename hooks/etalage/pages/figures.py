"""A key figure in the words of one language.

In: a figure of a record. Out: a `Figure`, with the number of its source on the page. Next: `desk`.
"""

from markupsafe import Markup

from .. import rendering
from ..edition import Edition
from ..model import record as model
from .page import Figure
from .references import References


def make_figure(figure: model.Figure, edition: Edition, references: References) -> Figure:
    number: str = edition.quantity(figure.value, figure.unit, figure.value_to)
    if figure.qualifier:
        number = edition.words[f"qualifier_{figure.qualifier.replace('-', '_')}"].format(number=number)
    citation = references.citation(figure.source)
    note = rendering.inline(figure.note[edition.language], references.citation) if figure.note else Markup("")
    return Figure(Markup.escape(number), edition.text(figure.label), edition.date(figure.as_of), citation, note)

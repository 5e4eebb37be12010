"""Numbers in the words of one language, each with the number of its source on the page.

In: figures and sums of records. Out: `KeyFigure`s and sums.
"""

from collections.abc import Iterable

from markupsafe import Markup

from ...model.project import Amount
from ...model.record import Figure
from .views import KeyFigure
from .writer import NOTHING, PageWriter


def make_figures(writer: PageWriter, figures: Iterable[Figure]) -> tuple[KeyFigure, ...]:
    return tuple(make_figure(writer, figure) for figure in figures)


def make_figure(writer: PageWriter, figure: Figure) -> KeyFigure:
    number: str = writer.edition.quantity(figure.value, figure.unit, figure.value_to)
    if figure.qualifier:
        key = f"qualifier_{figure.qualifier.replace('-', '_')}"
        number = writer.word(key).format(number=number)
    return KeyFigure(
        number=Markup.escape(number),
        label=writer.text(figure.label),
        as_of=writer.edition.date(figure.as_of),
        citation=writer.citations.citation(figure.source),
        note=writer.sentence(figure.note),
    )


def cite_amount(writer: PageWriter, amount: Amount | None) -> Markup:
    """A sum of money with the number of its source; empty when it is not known."""
    if amount is None:
        return NOTHING
    number = Markup.escape(writer.edition.quantity(amount.amount, "EUR"))
    about = writer.word("qualifier_about").format(number=number) if amount.about else number
    return about + writer.citations.citation(amount.source)

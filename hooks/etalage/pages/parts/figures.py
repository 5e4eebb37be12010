"""Numbers in the words of one language, each with the number of its source on the page.

In: figures and sums of money of records. Out: `KeyFigure`s, and the sums in words. Next: the pages
of records, and `charts.budgets`.
"""

from collections.abc import Iterable
from decimal import Decimal

from markupsafe import Markup

from ...model.project import Amount, Rate
from ...model.record import Figure
from .views import KeyFigure
from .writer import NOTHING, PageWriter

VALUE = Markup('<span class="figures__value">{}</span>')
"""So that “about” may be smaller than the number it is said of."""


def make_figures(writer: PageWriter, figures: Iterable[Figure]) -> tuple[KeyFigure, ...]:
    return tuple(make_figure(writer, figure) for figure in figures)


def write_figure(writer: PageWriter, figure: Figure) -> Markup:
    """The number with its unit, and how exact it is."""
    quantity = writer.edition.quantity(figure.value, figure.unit, figure.value_to)
    number = VALUE.format(quantity)
    if figure.qualifier:
        number = writer.choice("qualifier", figure.qualifier).format(number=number)
    return number


def make_figure(writer: PageWriter, figure: Figure) -> KeyFigure:
    return KeyFigure(
        number=write_figure(writer, figure),
        label=writer.text(figure.label),
        as_of=writer.edition.date(figure.as_of),
        citation=writer.citations.citation(figure.source),
        note=writer.sentence(figure.note),
    )


def cite_amount(writer: PageWriter, amount: Amount | None) -> Markup:
    """A sum of money with the number of its source; empty when it is not known."""
    if amount is None:
        return NOTHING
    number = write_amount(writer, amount.amount, amount.about)
    return number + writer.citations.citation(amount.source)


def cite_rate(writer: PageWriter, rate: Rate | None) -> Markup:
    """A share in per cent with the number of its source; empty when it is not known."""
    if rate is None:
        return NOTHING
    number = Markup.escape(writer.edition.quantity(rate.percent, "percent"))
    return number + writer.citations.citation(rate.source)


def round_amount(writer: PageWriter, amount: Decimal, is_about: bool, digits: int) -> Markup:
    """A sum of money in as many digits, which says so where that changes it."""
    short = Decimal(f"{round(amount, digits - 1 - amount.adjusted()):f}")
    return write_amount(writer, short, is_about or short != amount)


def write_amount(writer: PageWriter, amount: Decimal, is_about: bool) -> Markup:
    """A sum of money in words, which say so when it is rounded; no line ends inside the sum."""
    written = writer.edition.quantity(amount, writer.catalogue.site.currency)
    number = Markup.escape(written.replace(" ", "\N{NO-BREAK SPACE}"))
    return writer.word("qualifier_about").format(number=number) if is_about else number

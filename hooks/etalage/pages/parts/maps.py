"""Maps that are drawn of a record's data, as pictures of it.

In: a project or a place. Out: a `Picture`, with what the map shows in words. Next: `cards`, and the
tops of pages.
"""

from collections.abc import Iterable

from markupsafe import Markup

from ...catalogue import Catalogue
from ...edition import Edition
from ...letters import sort_key
from ...model import Described, Place, Project
from ...model.project import Partner
from .showing import show
from .views import Picture
from .writer import PageWriter

SPACE = Markup(" ")


def make_map(writer: PageWriter, record: Described) -> Picture | None:
    """None of a record of another kind, or where no outlines are known."""
    path = drawing_path(writer.catalogue, writer.edition, record)
    if not path:
        return None
    shown = show(writer.catalogue, path)
    if isinstance(record, Project):
        return Picture(shown, _say_abroad(record, writer), _explain_abroad(record, writer))
    assert isinstance(record, Place)
    return Picture(shown, _say_nearby(record, writer), _explain_nearby(record, writer))


def drawing_path(catalogue: Catalogue, edition: Edition, record: Described) -> str:
    """From the site's root; empty where there is nothing to draw, or no need to."""
    if record.image:
        return ""
    if isinstance(record, Project) and catalogue.countries:
        outlined = {shape.country for shape in catalogue.countries.shapes}
        drawn = any(partner.country in outlined for partner in record.partners)
        return f"assets/maps/{record.address}.svg" if drawn else ""
    if isinstance(record, Place) and catalogue.map:
        return f"assets/maps/{edition.language}/{record.address}.svg"
    return ""


def _say_abroad(project: Project, writer: PageWriter) -> Markup:
    leads = [it for it in project.partners if it.role == "lead"]
    key = "map_abroad_lead" if leads else "map_abroad"
    countries = name_countries(project.partners, writer)
    return writer.word(key).format(countries=countries, lead=name_countries(leads, writer))


def name_countries(partners: Iterable[Partner], writer: PageWriter) -> str:
    """Each once, in the order of the alphabet."""
    names = {writer.edition.country(it.country) for it in partners}
    return writer.edition.listing(sorted(names, key=sort_key))


def _explain_abroad(project: Project, writer: PageWriter) -> Markup:
    countries = writer.catalogue.countries
    key = "map_abroad_key_lead" if project.lead_known else "map_abroad_key"
    credit = writer.text(countries.credit.text) if countries else ""
    return writer.word(key).format(credit=credit)


def _say_nearby(place: Place, writer: PageWriter) -> Markup:
    return writer.word("map_nearby").format(place=writer.text(place.title))


def _explain_nearby(place: Place, writer: PageWriter) -> Markup:
    region = writer.catalogue.map
    is_whole = bool(writer.catalogue.places_within(place.slug))
    key = "map_nearby_key_whole" if is_whole else "map_nearby_key"
    located = writer.word("map_nearby_showcases") if writer.catalogue.has_spots() else ""
    credit = writer.text(region.credit.text) if region else ""
    explained = writer.word(key).format(place=writer.text(place.title))
    return SPACE.join(filter(None, (explained, located, credit)))

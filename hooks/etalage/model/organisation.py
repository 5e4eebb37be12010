"""Organisation: a public body, institute, company, network or site (schema:Organization)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .conventions import CountryOrOwn
from .lines import Line
from .record import Described
from .references import OrganisationRef, PlaceRef
from .values import PartialDate, WebUrl

OrganisationKind = Literal[
    "municipality",
    "regional-authority",
    "government",
    "university",
    "university-of-applied-sciences",
    "vocational-education",
    "hospital",
    "research",
    "company",
    "cluster",
    "campus",
    "network",
    "foundation",
    "cooperative",
    "association",
    "culture",
    "facility",
    "agency",
]


class Organisation(Described):
    folder: ClassVar[str] = "organisations"

    kind: OrganisationKind = Field(description="What sort of organisation it is")
    place: PlaceRef | None = Field(
        default=None,
        description="Where it is, by file name; leave out if it lies outside the region",
    )
    seat: Line | None = Field(
        default=None, description="Town, only where it has no place record here"
    )
    country: CountryOrOwn = Field(
        default="",
        validate_default=True,
        description="Country code (ISO 3166); leave out where it is the site's own",
    )
    url: WebUrl | None = Field(default=None, description="Official site")
    ror_id: Annotated[str, Field(pattern=r"^https://ror\.org/0[a-z0-9]{8}$")] | None = Field(
        default=None, description="Address in the Research Organization Registry"
    )
    member_of: tuple[OrganisationRef, ...] = Field(
        default=(), description="Networks it belongs to, by file name"
    )
    start: PartialDate | None = Field(default=None, description="Founded")
    end: PartialDate | None = Field(default=None, description="Ended, merged or bankrupt")
    successor: OrganisationRef | None = Field(
        default=None, description="Organisation that carries on its work"
    )

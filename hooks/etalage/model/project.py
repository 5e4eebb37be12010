"""EU project and the programme that pays for it (schema:ResearchProject, schema:MonetaryGrant)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from .lines import Line
from .localised import Label, Markdown, Text
from .outcome import Outcome
from .record import Dated, Described, Strict
from .references import OrganisationRef, PlaceRef, ProgrammeRef, SourceRef, SpecialisationRef
from .values import Clash, Country, Flag, Number, PartialDate, WebUrl, Whole, refusal


class Partner(Strict):
    """A project partner; `organisation` when it has a record here, otherwise `name`."""

    organisation: OrganisationRef | None = Field(
        default=None, description="File name of the organisation, if it has a record"
    )
    name: Line | None = Field(
        default=None, description="Name of a partner without a record here", validate_default=True
    )
    country: Country = Field(description="Country code of two capitals (ISO 3166), such as BE")
    role: Literal["lead", "partner"] = Field(
        default="partner", description="lead for the lead partner, otherwise partner"
    )

    @field_validator("name")
    @classmethod
    def _is_named_once(cls, name: str | None, info: ValidationInfo) -> str | None:
        if "organisation" in info.data and (name is None) == (info.data["organisation"] is None):
            raise refusal("give either organisation or name")
        return name


class Amount(Strict):
    """A sum of money and where it was read."""

    amount: Annotated[Number, Field(gt=0)] = Field(
        description="The sum in the currency of the site, digits only: 285119.01"
    )
    about: Flag = Field(default=False, description="true when the source rounds it")
    source: SourceRef = Field(description="File name of the source, without .yml")


class Rate(Strict):
    """A share of a sum and where it was read."""

    percent: Annotated[Number, Field(gt=0, le=100)] = Field(
        description="The share in per cent, digits only: 48.16"
    )
    source: SourceRef = Field(description="File name of the source, without .yml")


class Project(Described, Dated, Outcome):
    folder: ClassVar[str] = "projects"

    acronym: Line | None = Field(default=None, description="Short name, as the programme writes it")
    programme: ProgrammeRef = Field(description="File name of the programme, without .yml")
    places: tuple[PlaceRef, ...] = Field(
        min_length=1, description="Places in the region that take part, by file name"
    )
    specialisations: tuple[SpecialisationRef, ...] = Field(
        default=(), description="Specialisations it belongs to, by file name"
    )
    lead_known: Flag = Field(
        default=True, description="false when no source names the lead partner"
    )
    partners: tuple[Partner, ...] = Field(
        default=(), description="Partners; exactly one has role: lead"
    )
    total_budget: Amount | None = Field(default=None, description="All costs")
    eu_contribution: Amount | None = Field(default=None, description="What the EU pays")
    eu_rate: Rate | None = Field(
        default=None, description="EU share of all costs, if a source gives it"
    )
    objective: Text = Field(description="What it sets out to change, in one or two sentences")
    notes: Markdown | None = Field(
        default=None, description="Where sources differ: what the other source says"
    )
    operation_id: Line | None = Field(
        default=None, description="Number of the operation in the programme"
    )
    keep_eu_id: Annotated[Whole, Field(gt=0)] | None = Field(
        default=None, description="Number on keep.eu"
    )
    kohesio_id: Line | None = Field(default=None, description="Number on Kohesio, such as Q12345")

    @property
    def registers(self) -> dict[str, str]:
        """Name of a register of EU projects -> address of the project there."""
        known = {
            "keep.eu": self.keep_eu_id and f"https://keep.eu/projects/{self.keep_eu_id}/",
            "Kohesio": self.kohesio_id
            and f"https://kohesio.ec.europa.eu/en/projects/{self.kohesio_id}",
        }
        return {name: str(address) for name, address in known.items() if address}

    @field_validator("partners")
    @classmethod
    def _have_one_lead(
        cls, partners: tuple[Partner, ...], info: ValidationInfo
    ) -> tuple[Partner, ...]:
        leads = sum(partner.role == "lead" for partner in partners)
        expected = 1 if info.data.get("lead_known", True) else 0
        if partners and leads != expected:
            advice = "; if no source names it, write lead_known: false" if not leads else ""
            raise refusal(f"{expected} partner must have role: lead, here {leads}{advice}")
        return partners

    @field_validator("eu_contribution")
    @classmethod
    def _not_over_total(cls, contribution: Amount | None, info: ValidationInfo) -> Amount | None:
        total = info.data.get("total_budget")
        if contribution and total and contribution.amount > total.amount:
            told = f"{contribution.amount} is more than total_budget, {total.amount}"
            raise refusal(Clash(told, "total_budget"))
        return contribution


class Period(Strict):
    start: PartialDate = Field(description="First year")
    end: PartialDate = Field(description="Last year")

    @field_validator("end")
    @classmethod
    def _not_before_start(cls, end: PartialDate, info: ValidationInfo) -> PartialDate:
        start = info.data.get("start")
        if start and end.last_day() < start.first_day():
            told = f"{end.isoformat()} is before the start, {start.isoformat()}"
            raise refusal(Clash(told, "start"))
        return end


class Programme(Described):
    folder: ClassVar[str] = "programmes"

    fund: Label = Field(
        description="Fund it draws on, such as the European Regional Development Fund (ERDF)"
    )
    strand: Line | None = Field(default=None, description="Strand, such as VI B")
    period: Period = Field(description="Years of the programme")
    funding_statement: Text = Field(
        description="The sentence that says who pays, as a project page shows it"
    )
    url: WebUrl = Field(description="Official site of the programme")

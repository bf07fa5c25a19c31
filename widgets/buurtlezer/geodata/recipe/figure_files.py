"""What is in each file of figures, in words: as ``catalogue`` has it for the whole pack.

Not here: the figures themselves (``figures``), nor the facts about each indicator (``indicators``).
"""

from buurtlezer.geodata.recipe import figures, indicators, published, sector_population
from buurtlezer.geodata.recipe.described import Column, File

_FIGURES = (
    Column("district", "string", "Code of the district", refers="districts"),
    Column("indicator", "string", "Name of the indicator", refers="indicators"),
    Column("year", "integer", "Year that the figure is about; of inhabitants, on 1 January"),
    Column("value", "number", "The figure, in the indicator's unit; 0 is a value; blank where the status says why", blank=True),
    Column("status", "string", "Whether there is a value, or why there is none", one_of=figures.STATUSES),
)
_BLANKS = (
    f"A blank is suppressed where the district had fewer than {figures.FEWEST_INHABITANTS} inhabitants that year, and not "
    "available where it had more or their number is not known. The portal's own table says which of the two for three "
    "indicators (VS, ND); the rule is the portal's threshold, agrees with each of its cells, and is applied to the files "
    "that leave a blank unsaid. A year in which no district has a value is left out."
)
_SAME = "Values as published, without closing zeros; the files that hold the same figures were compared and agree."

_COLLECTED = (
    "As published, and by way of a public package whose file does not name its origin: that it is Statbel's is inferred, for"
)
_OWN = "As published by Statbel; people whose sector is not known are left out, a sector that is not named has nobody;"


def sector_population_file(year: int) -> File:
    """What is told of the inhabitants by sector of a year."""
    return File(
        "sector-population",
        "sector_population.csv",
        "Inhabitants per statistical sector",
        ("sector_population",),
        f"{year}-01-01",
        f"{_COLLECTED if year == sector_population.YEAR else _OWN} "
        f"the numbers add up to those of all 145 districts in {year}, and nothing is built where they do not. "
        "Only proportions within a district are used: how its inhabitants of a later year live over its sectors.",
        (
            Column("code", "string", "Statbel's sector code, valid 2019-2024", refers="sectors"),
            Column("population", "integer", f"Inhabitants on 1 January {year}; 0 is none"),
        ),
    )


FIGURE_FILES = (
    File(
        "indicators",
        "indicators.csv",
        "Indicators: what the figures are figures of",
        ("indicators",),
        None,
        "Facts about each indicator, and its title and definition in our own words. The base of welfare and of increased "
        "reimbursement is unstated: our sources do not say of whom the share is taken. Margin: the smallest difference that "
        "we call one, a choice of ours, in the indicator's unit.",
        (
            Column("name", "string", "Name of the indicator"),
            Column("theme", "string", "What it is about", one_of=indicators.THEMES),
            Column("kind", "string", "Kind of number: decides how an area's figure is estimated", one_of=indicators.KINDS),
            Column("unit", "string", "Unit of the values", one_of=indicators.UNITS),
            Column("base", "string", "What the figure is taken of", one_of=indicators.BASES),
            Column("decimals", "integer", "Decimals to show"),
            Column("margin", "number", "Smallest difference to call one; blank for a count", blank=True),
            Column("open", "boolean", "Shown without being asked for"),
            Column("mapped", "boolean", "May be shown as classes on a map"),
            Column("first_year", "integer", "First year with a value"),
            Column("last_year", "integer", "Last year with a value"),
            Column("source", "string", "Key of the publication in geodata/publishers.py"),
            Column("computed", "boolean", "Computed by us from published figures"),
            Column("table", "string", "File of the pack that holds its figures", one_of=indicators.TABLES),
            *(
                Column(f"{word}_{language}", "string", f"{word.capitalize()} in {spoken}")
                for word in indicators.WORDS
                for language, spoken in (("nl", "Dutch"), ("fr", "French"), ("en", "English"))
            ),
        ),
    ),
    File(
        "figures",
        "figures.csv",
        "Figures per district and year",
        ("indicators", "sectors"),
        "2025-01-01",
        f"{_SAME} {_BLANKS} Computed by us: density is population over the sum of area_km2 of the district's sectors, "
        "rounded to a whole number; non_belgian_share is non_belgian over population, in per cent with two decimals.",
        _FIGURES,
        ("district", "indicator", "year"),
        (("sectors", 2022),),
    ),
    File(
        "nationalities",
        "nationalities.csv",
        "Shares of inhabitants by group of nationalities, per district and year",
        ("indicators",),
        "2025-01-01",
        f"{_SAME} {_BLANKS} In per cent of all inhabitants. A nationality is that of the passport. eu14 includes french: the "
        "nine groups without french add up to non_belgian_share within 0.13 in most districts and years, but fall short by up "
        "to 9.7 in twelve districts in 2001 and by up to 0.3 in 2008; they are kept as published.",
        _FIGURES,
        ("district", "indicator", "year"),
    ),
    File(
        "regional",
        "regional.csv",
        "Figures of the Region as published",
        ("indicators",),
        "2025-01-01",
        f'The row "{published.OF_REGION}" of the portal\'s table. What our sources do not give for the Region is left out.',
        (
            Column("indicator", "string", "Name of the indicator", refers="indicators"),
            Column("year", "integer", "Year that the figure is about"),
            Column("value", "number", "The figure, in the indicator's unit"),
            Column("what", "string", "How we have it", one_of=("published",)),
            Column("source", "string", "Key of the publication in geodata/publishers.py"),
        ),
        ("indicator", "year"),
    ),
    sector_population_file(sector_population.YEAR),
    File(
        "sector-codes",
        "sector_codes.csv",
        "Codes of statistical sectors in force from 2025",
        ("look_up_2025",),
        "2025-01-01",
        "IBSA's look-up for the codes in force from 2025. The outlines of these sectors are not here: those of 2022 are. That "
        "a code is in both does not say that its outline is the same.",
        (
            Column("code", "string", "Statbel's sector code, in force from 2025"),
            Column("district", "string", "Code of the district it is part of", refers="districts"),
            Column("municipality", "string", "NIS code of its municipality", refers="municipalities"),
            Column("known", "boolean", "Whether sectors.csv has the same code"),
        ),
    ),
)

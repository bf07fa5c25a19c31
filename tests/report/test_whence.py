"""On what a statement stands, in one line: nothing is said of what nobody knows."""

from buurtlezer.model import Evidence
from buurtlezer.report.told import Whence
from buurtlezer.report.whence import line
from buurtlezer.texts import Texts

NL = Texts.of("nl")


def test_of_what_nobody_knows_nothing_is_said() -> None:
    assert line(Whence(), NL) == ""
    assert line(Whence(voices=0), NL) == ""


def test_all_of_it_in_one_line() -> None:
    known = Whence("BISA", "2025", "de wijk Dansaert", 3, (Evidence.TOLD, Evidence.SEEN), "in de kring")
    assert line(known, NL) == "bron: BISA · 2025 · de wijk Dansaert · 3 stemmen · gezien, verteld · in de kring"


def test_what_is_supposed_says_so_first() -> None:
    assert line(Whence(supposed=True, evidence=(Evidence.READ,)), NL).startswith("vermoeden")

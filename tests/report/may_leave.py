"""What may leave in a report, said once more and by hand: what the code decides is held against it, never the other way round.

Of each kind the fields that may, and of an entry as it is written whether all of it has to stay.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

FIELDS: Mapping[str, str] = {
    "action": "what by_whom due done done_on",
    "area": "method name geometry sectors spots reason through_eyes_of",
    "argument_limit": "argument limit left_alone",
    "building_block": "block state exists missing next_step",
    "capacity": "skill can learn",
    "coalition": "goal reached_when parties loses not_asked may_stop first_who first_with first_due",
    "community": "called binds binds_words reach known_for",
    "comparison": "area against",
    "conclusion": "thinks for_whom where legs counter counter_says counter_by says_not stop start with_whom wrong_if asks",
    "copy_given": "to_whom given_on length form copies",
    "earlier_mapping": "mapper who called_on found share not_again",
    "encounter": "form place_kind bounds",
    "feedback": "words other language other_language ask until back_on back_where",
    "feeling": "about value why",
    "gap": "what service_kind matters met everywhere location sector coarse loss_for loss gain_for gain shows substitute "
    "looked_within asked reachable could could_how",
    "gathering": "name where does",
    "grown_contact": "grew helped had_to words",
    "guess": "indicator area value",
    "map_place": "name category location spot sector coarse sense means",
    "meaning": "group group_name feeling why times use",
    "observation": "stop sees thinks asks appetite answer",
    "occasion": "for_whom why question would_change",
    "opportunity": "what for_whom means cost cost_words when_not when_not_words along known reachable available affordable "
    "understandable usable trustworthy to_ask",
    "organisation": "name form domain where opens opens_for",
    "own_gate": "who rules rule_words protects can_tell",
    "place": "name category location spot sector coarse offers traits",
    "public_function": "function domain where several_hold_it",
    "quote": "words said_by",
    "reading": "indicator area says says_not ask",
    "reflection": "prompt text",
    "residents_check": "checked_on where people right wrong missing said changed taken_out",
    "self_check": "boundary figure two_voices gap_for_whom counter our_work not_heard ethics note",
    "service": "name service_kind other location sector coarse offers",
    "service_check": "service answer now seen_on lost_by lost",
    "service_list": "title source as_of",
    "service_note": "service known works_for barriers keeps_out",
    "shared_people": "count",
    "significance": "how_much note",
    "source": "name theme level languages owner address teaches teaches_not",
    "table": "title source level",
    "term": "word meaning example",
    "tie": "ties strength both_ways",
    "treasure": "name form part offers gives service_kind for_groups keeps_out control widens widens_words gets paid "
    "connect_with first_step by_when location sector coarse",
    "vignette_reading": "vignette good_for_one good_for_other can_stop reason patterns bounds missing meanings turned after_turn",
    "walk": "name stops minutes",
    "weighing": "statement when value why",
}
"""All else of these kinds, and all of any other kind, stays with whoever wrote it."""

_BEFORE = {"organisation": ("self_organisation",), "treasure": ("key_person", "initiative", "network")}


def may_leave(kind: str, field: str) -> bool:
    """Whether a field of a kind may be read in a report at all."""
    return field in FIELDS.get(kind, "").split()


def stays_whole(content: Mapping[str, Any], on: date) -> bool:
    """Whether nothing of an entry may be read in a report of a day, whoever chose it."""
    kind = content["kind"]
    if kind not in FIELDS or content.get("not_for_organisation"):
        return True
    supposed = content.get("voice") == "supposed"
    if supposed and (kind in ("community", "gathering", "shared_people") or _of_residents(content)):
        return True
    match kind:
        case "quote":
            return not (content.get("yes") and content["asked_on"] <= str(on) <= content["until"])
        case "tie":
            return content.get("centre") == "me" and not content.get("start")
        case "public_function":
            return content.get("several_hold_it") is not True and not _yes(content, on)
        case "treasure" if content.get("consent"):
            return not _yes(content, on)
        case "treasure":
            return content.get("findable") != "public" or content["form"] in _BEFORE["treasure"]
        case "organisation" if content["form"] in _BEFORE["organisation"]:
            return content.get("findable") != "agreed"
        case "organisation" | "service":
            return content.get("findable") in ("not_asked", "no")
        case "gathering":
            return content.get("findable") != "agreed" or bool(content.get("worship"))
    return False


def _of_residents(content: Mapping[str, Any]) -> bool:
    return content["kind"] == "map_place" and content["perspective"] == "citizen"


def _yes(content: Mapping[str, Any], on: date) -> bool:
    """Whether somebody said yes to a report, and the day is one of theirs."""
    consent = content.get("consent") or {}
    return "report" in consent.get("uses", ()) and consent["asked_on"] <= str(on) <= consent["until"]

"""The print sheets of a workshop, as PDFs on A4 that print well in black and white.

Not here: how a PDF is made (``typesetting``), how sheets look (``paper/*.typ``), typing in what came back (``console.paper``).
"""

from collections.abc import Iterable
from enum import StrEnum
from io import BytesIO
from typing import Any, Final

import segno

from buurtlezer.geodata.pack import Pack
from buurtlezer.logbook.room import pictures
from buurtlezer.logbook.room.paper_map import PaperMap, paper_map
from buurtlezer.logbook.room.typesetting import pdf
from buurtlezer.model import (
    Along,
    AskedYet,
    B,
    Barrier,
    Brings,
    Cost,
    CounterVoice,
    Group,
    Item,
    Judged,
    LegForm,
    Matters,
    Means,
    Met,
    Moment,
    Programme,
    Settings,
    Vignette,
    Voice,
    WhenNot,
    in_language,
)
from buurtlezer.model.argument_limit import Argument
from buurtlezer.model.capacity import SKILLS, SkillPart
from buurtlezer.model.map_place import MapSense
from buurtlezer.model.treasure import NetNeed, TreasureForm
from buurtlezer.parts.scene.scenes import svg
from buurtlezer.texts import Texts
from buurtlezer.wording import coming_back
from buurtlezer.wording.circle import title_key
from buurtlezer.wording.conclusion import PICTURES as LEGS
from buurtlezer.wording.map_choices import FORMS, SENSES
from buurtlezer.wording.seven import PICTURES

INK: Final = "#111111"
UNKNOWN: Final = "question"
"""Drawn where a trainer's own programme names a picture that we do not have."""

WEIGHED: Final = {
    "matters.little": "face_neutral",
    "matters.hard": "face_sad",
    "matters.cannot": "face_very_sad",
    "met.well": "yes",
    "met.half": "half",
    "met.not": "no",
    "met.unknown": "question",
    "title": "missing",
}
"""Drawn on the sheet of what is missing, beside the words of an answer; the same as in the programme."""

PARTIES: Final = 4
"""Rows of a coalition sheet: at a table of four each fills in one."""

SCENES: Final = 4
"""To a page: so large that one sees them from across a table."""

ARGUED: Final = {
    Argument.ABILITY: "hand",
    Argument.WISHES: "houses",
    Argument.LESS_ASKED: "scales",
    Argument.DEEPER: "eye",
    Argument.BOTH_GAIN: "both_glad",
}
"""Drawn beside each of the five arguments, so that a table knows its own."""

TOLD_FORMS: Final = tuple(form for form in TreasureForm if form is not TreasureForm.KEY_PERSON)
"""Of which a room is told."""

WITH: Final = {SkillPart.HANDS: "hand", SkillPart.HEAD: "head", SkillPart.HEART: "heart"}

PLACES_ON_A_MAP: Final = 7
PLACES_ON_A_LIST: Final = 14
"""Rows of the list: under a map as many as a table names in a quarter of an hour, without one what a page holds."""

RINGS: Final = (1, 2, 3)
"""From near to far."""

Data = dict[str, Any]


def programme_sheet(programme: Programme, language: str, settings: Settings | None = None) -> bytes:
    """For the facilitator: the clock, what to say, what to send, what to drop when late.

    Parameters
    ----------
    language
        Of the sheet: nl, fr or en. A text that is not there in it is printed in another.
    settings
        Of the workshop; its title, responsible organisation and day are then on top.
    """
    texts = Texts.of(language)
    starts = [sum(item.minutes for item in programme.items[:place]) for place in range(len(programme.items))]
    data: Data = {
        "title": in_language(programme.title, language),
        "workshop": "" if settings is None else settings.title,
        "about": [] if settings is None else _about(settings, texts),
        "minutes": texts.many("sheet.programme.minutes", programme.minutes),
        "items": [_item(item, start, language, texts) for item, start in zip(programme.items, starts, strict=True)],
    }
    return pdf("programme", data | _common(texts, programme.moments()))


def moment_sheets(moments: Iterable[Moment], language: str, pack: Pack | None = None) -> bytes:
    """For participants, a page per question: picture, question, boxes to tick, *pass*, room to draw or write.

    With a pack, a question that is answered on the map has one.
    """
    asked = list(moments)
    texts = Texts.of(language)
    data: Data = {"moments": [_moment(moment, language) for moment in asked], "map": None}
    if pack is not None and any(moment.form == "spot" and not moment.spots for moment in asked):
        data["map"] = _map(paper_map(pack, language))
    return pdf("moment", data | _common(texts, asked))


def moment_sheet(moment: Moment, language: str, pack: Pack | None = None) -> bytes:
    """One page for one question, as ``moment_sheets``."""
    return moment_sheets([moment], language, pack)


def drawing_sheet(pack: Pack, language: str, municipalities: Iterable[str] = ()) -> bytes:
    """*My neighbourhood*: an outline map of the Region, or of the municipalities of these NIS codes, to draw on.

    Raises ``BadArea`` for a code that is not there.
    """
    texts = Texts.of(language)
    return pdf("drawing", {"map": _map(paper_map(pack, language, municipalities))} | _common(texts, ()))


def gap_sheet(language: str) -> bytes:
    """*What is missing here?*, a page: what is needed, where, for whom, and how it weighs in words."""
    texts = Texts.of(language)
    asked = {
        field: [{"picture": WEIGHED[f"{field}.{answer}"], "label": texts(f"gap.{field}.{answer}")} for answer in answers]
        for field, answers in (("matters", Matters), ("met", Met))
    }
    groups = [texts(f"group.{group}") for group in Group if group is not Group.OTHER]
    said = [texts(f"choice.voice.{voice}") for voice in Voice]
    data: Data = {"title": texts("sheet.gap.title"), "groups": groups, "said": said, **asked}
    return pdf("gap", data | _common(texts, (), WEIGHED.values()))


def reach_sheet(language: str) -> bytes:
    """*Not near, but reachable*, a page: one opportunity, how one gets there, who goes along, and the seven."""
    texts = Texts.of(language)

    def ticked(prefix: str, answers: Iterable[StrEnum]) -> list[str]:
        return [texts(f"opportunity.{prefix}.{one}") for one in answers]

    seven = [{"picture": PICTURES[b], "word": texts(f"seven.{b}"), "question": texts(f"seven.question.{b}")} for b in B]
    data: Data = {
        "title": texts("sheet.reach.title"),
        "means": ticked("means", Means),
        "cost": ticked("cost", Cost),
        "when_not": ticked("when_not", WhenNot),
        "along": ticked("along", Along),
        "seven": seven,
        "answers": [texts(f"seven.answer.{one}") for one in Judged],
        "said": [texts(f"choice.voice.{voice}") for voice in Voice],
    }
    return pdf("reach", data | _common(texts, (), ("streets", *PICTURES.values())))


def people_sheet(language: str) -> bytes:
    """*Who knows everything here?*: three questions and three rings, which their writer keeps; on the back our own gate."""
    texts = Texts.of(language)
    data: Data = {
        "title": texts("sheet.people.title"),
        "rings": [texts(f"keycards.ring.{ring}") for ring in RINGS],
        "groups": [texts(f"group.{group}") for group in Group if group is not Group.OTHER],
        "rules": [texts(f"gate.rule.{rule}") for rule in Barrier],
        "said": [texts(f"choice.voice.{voice}") for voice in Voice],
    }
    return pdf("people", data | _common(texts, (), ("introduce", "door_shut")))


def coalition_sheet(language: str) -> bytes:
    """*Who could do something together here?*, a page: a goal, each party, who loses, who was not asked, the first talk."""
    texts = Texts.of(language)
    data: Data = {
        "title": texts("sheet.coalition.title"),
        "parties": PARTIES,
        "brings": [texts(f"coalition.brings.{one}") for one in Brings],
        "asked": [texts(f"coalition.asked.{one}") for one in AskedYet],
    }
    return pdf("coalition", data | _common(texts, (), ("hands",)))


def maps_sheet(pack: Pack, language: str, municipalities: Iterable[str] = ()) -> bytes:
    """*Two maps*: a page for who lives or comes here and a page for who works here, each a map with a list of places.

    Of no municipality it is the list alone, with more rows: on a map of the whole Region nobody finds their own street.
    What is not for the organisation is not written down: who types the sheet in reads it. Raises ``BadArea`` for a municipality
    that is not there.
    """
    texts, codes = Texts.of(language), tuple(municipalities)
    data: Data = {
        "title": texts("sheet.maps.title"),
        "map": _map(paper_map(pack, language, codes)) if codes else None,
        "rows": PLACES_ON_A_MAP if codes else PLACES_ON_A_LIST,
        "senses": [{"picture": SENSES[sense], "label": texts(f"maps.sense.{sense}")} for sense in MapSense],
        "said": [texts(f"choice.voice.{voice}") for voice in (Voice.OWN, Voice.TOLD)],
    }
    return pdf("maps", data | _common(texts, (), SENSES.values()))


def treasure_sheet(language: str) -> bytes:
    """*A treasure*, a page: which of four, whose net it widens, what it gets, consent, and the three lines that make it one.

    A person is none of them: that is never typed in, so there is no box for it.
    """
    texts = Texts.of(language)
    data: Data = {
        "title": texts("sheet.treasure.title"),
        "forms": [{"picture": FORMS[form], "label": texts(f"treasure.form.{form}")} for form in TOLD_FORMS],
        "widens": [texts(f"treasure.need.{need}") for need in NetNeed],
        "said": [texts(f"choice.voice.{voice}") for voice in (Voice.OWN, Voice.TOLD)],  # supposed is in no picture of a room
    }
    return pdf("treasure", data | _common(texts, (), ("treasure", "net", *FORMS.values())))


def capacity_sheet(language: str) -> bytes:
    """*Hands, head, heart*, a page without a name: what one can, and what one would like to learn."""
    texts = Texts.of(language)
    parts = [
        {
            "picture": WITH[part],
            "label": texts(f"capacity.part.{part}"),
            "skills": [texts(f"capacity.skill.{skill}") for skill in skills],
        }
        for part, skills in SKILLS.items()
    ]
    data: Data = {"title": texts("sheet.capacity.title"), "parts": parts}
    return pdf("capacity", data | _common(texts, (), ("star", *WITH.values())))


def conclusion_sheet(language: str) -> bytes:
    """*A conclusion at a table*, a page: its sentence, three legs with their source, who says otherwise, what we change.

    What would show that it is wrong is asked too, and stays with who wrote it: nobody types that in.
    """
    texts = Texts.of(language)
    data: Data = {
        "title": texts("sheet.conclusion.title"),
        "legs": [{"form": str(form), "picture": LEGS[form]} for form in LegForm],
        "counter": [texts(f"conclusion.counter.{one}") for one in CounterVoice],
    }
    return pdf("conclusion", data | _common(texts, (), ("scales", *LEGS.values())))


def scene_sheets(language: str) -> bytes:
    """The eight scenes, four to a page: a drawing, its words, two faces and a door to circle. Nobody types these in."""
    texts = Texts.of(language)
    names = list(Vignette)
    data: Data = {
        "title": texts("sheet.scenes.title"),
        "pages": [[_scene(name, texts) for name in names[at : at + SCENES]] for at in range(0, len(names), SCENES)],
    }
    drawn = ("face_happy", "face_sad", "question", "door_open", "door_shut")
    return pdf("scenes", data | _common(texts, (), drawn))


def argument_sheet(language: str) -> bytes:
    """*Where does it stop?*, a page to cut in five: an argument a table, with room for its limit."""
    texts = Texts.of(language)
    told = [
        {"picture": ARGUED[one], **{field: texts(f"argument.{one}.{field}") for field in ("says", "limit")}} for one in Argument
    ]
    data: Data = {
        "title": texts("sheet.arguments.title"),
        "arguments": told,
        "said": [texts(f"choice.voice.{voice}") for voice in Voice],
    }
    return pdf("arguments", data | _common(texts, (), ("speech", *ARGUED.values())))


def poster(title: str, address: str, code: str, language: str, returns: str = "") -> bytes:
    """For the wall: a QR code, the address to type and the join code.

    Parameters
    ----------
    address
        Of the participants' page, in full (``http://192.168.1.20:8866/m``). The QR code adds the join code as a fragment,
        which no server logs; what is printed to type leaves ``http://`` out.
    code
        As it is shown: ``7KQX-2M9D``.
    returns
        When, where and by whom it comes back (``coming_back.told``).
    """
    texts = Texts.of(language)
    drawn = BytesIO()
    segno.make(f"{address}#{code}", error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, border=4, dark="#000", light="#fff"
    )
    said = {"title": title, "address": address.removeprefix("http://"), "code": code, "back": returns}
    data: Data = {**said, "qr": drawn.getvalue().decode()}
    return pdf("poster", data | _common(texts, ()))


def _common(texts: Texts, moments: Iterable[Moment], more: Iterable[str] = ()) -> Data:
    """What every template has: the language, its words, and the drawings that are shown, ``more`` of them by name."""
    named = (
        {picture for moment in moments for picture in _pictures(moment)}
        | set(more)
        | {
            "phone",
            "person",
            "people",
            "pencil",
            "no",
            "hand",
        }
    )
    drawn = {name: pictures.svg(name if name in pictures.paths() else UNKNOWN, INK) for name in sorted(named)}
    return {"language": texts.language, "words": texts.group("sheet."), "pictures": drawn}


def _pictures(moment: Moment) -> Iterable[str]:
    yield moment.picture
    yield from (option.picture for option in moment.options)
    yield from (spot.picture for spot in moment.spots)


def _about(settings: Settings, texts: Texts) -> list[str]:
    erased_on = texts.date(settings.erased_on)
    return [
        texts("sheet.programme.held_on", held_on=texts.date(settings.held_on), erased_on=erased_on),
        texts("sheet.programme.organisation", organisation=settings.organisation, contact=settings.contact),
        *filter(None, [coming_back.told(settings, texts, settings.held_on)]),
    ]


def _item(item: Item, start: int, language: str, texts: Texts) -> Data:
    later = (
        texts("sheet.programme.later", title=_workbook(item.later, texts)) if item.later else texts("sheet.programme.on_paper")
    )
    return {
        "start": f"{start // 60}:{start % 60:02}",
        "minutes": texts.many("sheet.programme.minutes", item.minutes),
        "title": in_language(item.title, language),
        "drop": item.drop,
        "drops": texts("sheet.programme.drops", n=item.drop) if item.drop else "",
        "workbook": texts("sheet.programme.workbook", title=_workbook(item.workbook, texts)) if item.workbook else "",
        "later": later,
        "moments": [_moment(moment, language) for moment in item.moments],
        **{
            name: in_language(getattr(item, name), language) for name in ("say", "goes_well", "can_go_wrong", "material", "paper")
        },
    }


def _workbook(name: str, texts: Texts) -> str:
    """A workbook's title; one that is not in the circle goes by its name."""
    key = title_key(name)
    return texts(key) if key in texts else name


def _moment(moment: Moment, language: str) -> Data:
    answers = [(one.picture, one.label) for one in moment.options] + [(one.picture, one.label) for one in moment.spots]
    return {
        "form": moment.form,
        "whom": Texts.of(language)(f"sheet.moment.whom.{moment.whom}") if moment.whom else "",
        "picture": moment.picture,
        "prompt": in_language(moment.prompt, language),
        "scene": None if moment.vignette is None else _scene(moment.vignette, Texts.of(language)),
        "answers": [{"picture": picture, "label": in_language(label, language)} for picture, label in answers],
    }


def _scene(name: Vignette, texts: Texts) -> Data:
    said = ("title", "scene", "one", "other")
    return {"drawing": svg(name, INK), **{field: texts(f"vignette.{name}.{field}") for field in said}}


def _map(drawn: PaperMap) -> Data:
    return {"svg": drawn.svg, "height": drawn.height, "names": drawn.names}

"""What somebody can, and wants to learn: hands, head, heart. Only of oneself, without a name.

A skill is laid beside others' wish to learn it and beside nothing else: it is never proposed for the care of a person. Not here:
treasures (``treasure``), laying side by side (``views.treasures``).
"""

from enum import StrEnum
from typing import Final, Literal

from pydantic import model_validator

from .entry import Entry, broken
from .kind import Kind, Room
from .vocabulary import Voice


class Skill(StrEnum):
    """Skills of daily life: six of the hands, six of the head, six of the heart."""

    COOK = "cook"
    SEW = "sew"
    REPAIR = "repair"
    GARDEN = "garden"
    CUT_HAIR = "cut_hair"
    BUILD = "build"
    TRANSLATE = "translate"
    COMPUTER = "computer"
    FORMS = "forms"
    EXPLAIN = "explain"
    COUNT = "count"
    WRITE = "write"
    LISTEN = "listen"
    WELCOME = "welcome"
    MUSIC = "music"
    STORIES = "stories"
    PLAY = "play"
    FEAST = "feast"


class SkillPart(StrEnum):
    """With what one does it."""

    HANDS = "hands"
    HEAD = "head"
    HEART = "heart"


SKILLS: Final = {
    SkillPart.HANDS: tuple(Skill)[:6],
    SkillPart.HEAD: tuple(Skill)[6:12],
    SkillPart.HEART: tuple(Skill)[12:],
}


class Capacity(Entry):
    """One skill of one's own."""

    declared = Kind(made_in="10_maps", room=Room.OFFERED, exports=("skill", "can", "learn"), reports=("skill", "can", "learn"))

    kind: Literal["capacity"] = "capacity"
    skill: Skill
    can: bool = False
    learn: bool = False
    """Wants to learn it, or more of it."""

    @model_validator(mode="after")
    def _says_something_of_oneself(self) -> "Capacity":
        if self.voice is not Voice.OWN:
            raise broken("not_own_voice", "voice")
        if not self.can and not self.learn:
            raise broken("all_empty", "can")
        return self

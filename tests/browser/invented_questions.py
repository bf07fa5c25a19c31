"""Two questions as their tests show them: one with faces and a text, one with a field of every other kind.

Not here: what becomes of the answers (``small_parts``).
"""

from buurtlezer.parts.base import Part
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules

FACES = [
    {"value": -2, "label": "heel slecht"},
    {"value": -1, "label": "eerder slecht"},
    {"value": 0, "label": "gaat wel"},
    {"value": 1, "label": "eerder goed"},
    {"value": 2, "label": "heel goed"},
]


def questions() -> list[tuple[Part, str]]:
    """Each with the prefix of its words."""
    return [
        (
            Question(
                name="faces",
                title="Twee gezichten",
                template={"kind": "feeling"},
                sensitive=rules("nl"),
                required=["value"],
                fields=[
                    {
                        "name": "value",
                        "type": "scale",
                        "label": "Hoe voel je je in je buurt?",
                        "faces": True,
                        "ends": ["heel slecht", "heel goed"],
                        "options": [*FACES, {"value": "unknown", "label": "We weten het niet", "apart": True}],
                    },
                    {"name": "why", "type": "longtext", "label": "Waardoor?", "optional": True, "max_length": 300},
                ],
            ),
            "question",
        ),
        (
            Question(
                name="meaning",
                template={"kind": "significance"},
                sensitive=rules("nl"),
                fields=[
                    {
                        "name": "how_much",
                        "type": "scale",
                        "label": "Hoeveel betekent je buurt voor je?",
                        "ends": ["weinig", "veel"],
                        "signs": False,
                        "optional": True,
                        "options": [{"value": i, "label": str(i)} for i in range(1, 6)],
                    },
                    {
                        "name": "because",
                        "type": "choices",
                        "label": "Waarom?",
                        "options": [
                            {"value": "children", "label": "kinderen"},
                            {"value": "friends", "label": "vrienden wonen hier"},
                            {"value": "work", "label": "ik werk elders", "hint": "ook in een andere stad"},
                            {"value": "none", "label": "geen antwoord", "apart": True},
                        ],
                    },
                    {
                        "name": "home",
                        "type": "choice",
                        "label": "Waar ben je thuis?",
                        "optional": True,
                        "options": [{"value": "here", "label": "hier"}, {"value": "online", "label": "online"}],
                    },
                    {
                        "name": "years",
                        "type": "number",
                        "label": "Hoe lang ken je deze buurt?",
                        "unit": "jaar",
                        "min": 0,
                        "max": 120,
                    },
                    {"name": "word", "type": "text", "label": "Eén woord voor je buurt", "max_length": 40},
                ],
            ),
            "question",
        ),
    ]

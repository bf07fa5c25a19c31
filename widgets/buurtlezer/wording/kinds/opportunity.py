"""Something that is not near and may be reachable, in words. Not here: other kinds, the seven as questions."""

from buurtlezer.model import Along, B, Group, Judged, Means, Opportunity, WhenNot
from buurtlezer.wording.around import Around, joined

_NOT_YET = (Judged.NO, Judged.ASK)


def plain(entry: Opportunity, around: Around) -> str:
    """What, and what somebody wrote of it; then for whom, how one gets there, who goes along, what is missing of the seven."""
    texts = around.texts

    def chosen(prefix: str, values: list[str]) -> str:
        return ", ".join(texts(f"{prefix}.{value}") for value in values)

    cost = texts(f"opportunity.cost.{entry.cost}") if entry.cost else ""
    lacks = [
        f"{texts(f'seven.{one}')}: {texts(f'seven.answer.{entry.judged(one)}')}" for one in B if entry.judged(one) in _NOT_YET
    ]
    return joined(
        entry.what,
        _headed("cost", ", ".join(filter(None, (entry.cost_words, cost))), around),
        _headed(
            "when_not",
            ", ".join(
                filter(
                    None,
                    (entry.when_not_words, chosen("opportunity.when_not", [one for one in WhenNot if one in entry.when_not])),
                )
            ),
            around,
        ),
        _headed("to_ask", entry.to_ask, around),
        # Choices come last: a line that is cut loses none of what somebody wrote.
        _headed("for_whom", chosen("group", [one for one in Group if one in entry.for_whom]), around),
        _headed("means", chosen("opportunity.means", [one for one in Means if one in entry.means]), around),
        _headed("along", texts(f"opportunity.along.{entry.along}") if entry.along not in (None, Along.UNKNOWN) else "", around),
        ", ".join(lacks),
    )


def _headed(which: str, words: str, around: Around) -> str:
    return f"{around.texts(f'opportunity.label.{which}')}: {words}" if words else ""

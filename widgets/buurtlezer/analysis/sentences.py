"""A sentence as it is compared with another: without case, accents, punctuation and double spaces; whole, in its order.

Not here: names, of which small words and order say nothing (``names``).
"""

import unicodedata


def folded(sentence: str) -> str:
    """What two sentences share that say the same in the same words; empty for signs only."""
    apart = unicodedata.normalize("NFKD", sentence.casefold())
    kept = "".join(one if unicodedata.category(one)[0] in "LN" else " " for one in apart if unicodedata.category(one) != "Mn")
    return " ".join(kept.split())

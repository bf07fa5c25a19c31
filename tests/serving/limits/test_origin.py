"""What a browser says of where a request began, as the specification has it, and who gets a page at once."""

import pytest

from buurtlezer.serving.limits.origin import pressed_here

NAMES = ("Site", "Mode", "Dest", "User")


@pytest.mark.parametrize(
    ("said", "opens"),
    [
        ((), True),  # an old browser, or plain http
        (("none", "navigate", "document", "?1"), True),
        (("same-origin", "navigate", "document", None), True),
        (("cross-site", "navigate", "document", "?1"), True),  # a person pressed a school's link
        (("same-site", "navigate", "document", "?1"), True),
        (("cross-site", "navigate", "document", None), False),  # a script's redirection
        (("same-site", "no-cors", "image", None), False),
        (("cross-site", "no-cors", "image", None), False),
        (("cross-site", "no-cors", "empty", None), False),
        (("cross-site", "navigate", "iframe", "?1"), False),
        (("cross-site", "navigate", "embed", None), False),
        (("cross-site",), False),
        (("rubbish", "navigate", "document", None), False),
    ],
)
def test_a_press_opens_a_page_and_a_website_by_itself_does_not(said: tuple[str | None, ...], opens: bool) -> None:
    headers = {f"Sec-Fetch-{name}": one for name, one in zip(NAMES, said, strict=False) if one is not None}
    assert pressed_here(headers) is opens

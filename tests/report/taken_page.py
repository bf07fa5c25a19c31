"""The data within a page that somebody took along, as a program finds it. Not here: the page (``report.along``)."""

import base64
import re


def data_in(page: str) -> str:
    """The JSON in the page: behind its link, or where that would be too long beside it."""
    link = re.search(r'href="data:application/json;charset=utf-8;base64,([^"]*)"', page)
    if link is not None:
        return base64.b64decode(link[1]).decode()
    beside = re.search(r'<script type="application/json" id="whole">(.*?)</script>', page, re.DOTALL)
    assert beside is not None
    return beside[1]

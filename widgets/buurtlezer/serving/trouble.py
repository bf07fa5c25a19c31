"""What a browser is shown where a handler of upstream's fails: our page in the person's language, and nothing of the machine.

Upstream's own pages show the message of an exception, in English, and invite to log in. Not here: what is logged (``logs``).
"""

from functools import cache
from typing import Any

from tornado.web import RequestHandler

from buurtlezer.serving.pages import language_of, stranger


class Kind:
    """Comes before a handler's own class."""

    def write_error(self: Any, status_code: int, **_kwargs: Any) -> None:
        """Answer a person with a page, and a script, which asks by another method or for JSON, with the status alone."""
        if self.request.method == "GET":
            reason = "page.trouble.sentence" if status_code >= 500 else "page.not_found.page"
            stranger(self, language_of(self), reason, status_code)
        else:
            self.clear()
            self.set_status(status_code)
            self.finish()


@cache
def kind(handler: type[RequestHandler]) -> type[RequestHandler]:
    """The handler, kind where it fails; one of ours that says something itself stays as it is."""
    if handler.write_error.__module__.startswith("buurtlezer."):
        return handler
    return type(handler.__name__, (Kind, handler), {"__module__": handler.__module__})

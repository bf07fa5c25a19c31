"""Who asks is nobody: upstream gives each browser a name of its own in a cookie, which no right of ours rests on.

Without it there is no cookie at all, nor a page to log in or out. Not here: what gives rights (secrets in messages, an id).
"""

from typing import Any, Final

from jupyter_server.auth.identity import IdentityProvider, User
from tornado.web import RequestHandler

NOBODY: Final = User(username="nobody", name="nobody", display_name="nobody", initials=None)


class Nobody(IdentityProvider):
    """Everybody is the same, and is told nothing to keep."""

    def get_user(self, _handler: RequestHandler) -> User:
        """Whoever asks. What a browser still has of before is not looked at."""
        return NOBODY

    def get_handlers(self) -> list[tuple[str, Any]]:
        """No page to log in or out."""
        return []

    def set_login_cookie(self, handler: RequestHandler, user: User) -> None:
        """None is set."""

"""Parts on a page without Voila and without a kernel: the widget itself in this process, its front-end in a real browser.

Not here: the fixtures (``conftest``), what is shown (each test), a page with a kernel (``plain_voila``).
"""

from stand.site import Content, Site
from stand.stand import Shown, Stand

__all__ = ["Content", "Shown", "Site", "Stand"]

"""Where the workbooks, the page template and the data stand: in a checkout, or in an installed package."""

from pathlib import Path

PACKAGE = Path(__file__).parent.parent
CHECKOUT = PACKAGE.parent.parent
TEMPLATE = PACKAGE / "serving" / "template"


def workbooks() -> Path:
    """The folder with ``nl``, ``fr`` and ``en``."""
    checkout = CHECKOUT / "workbooks"
    return checkout if (checkout / "nl").is_dir() else PACKAGE / "_data" / "workbooks"

"""A server starts without what it never uses."""

import jsonschema
import pytest

from buurtlezer import serving


def test_no_grammar_of_international_addresses_is_built() -> None:
    assert serving.__doc__
    with pytest.raises(ImportError):
        import rfc3987_syntax  # noqa: F401
    formats = jsonschema.Draft202012Validator.FORMAT_CHECKER.checkers
    assert "iri" not in formats
    assert {"date-time", "uri"} <= set(formats)  # the rest is there

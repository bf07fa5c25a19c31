"""A property test tries a share of what the loaded profile tries, and never so few that it says nothing."""

import examples
from hypothesis import settings


def test_a_test_tries_its_share_of_the_profile_that_is_loaded() -> None:
    assert settings.default.max_examples in examples.PROFILES.values()
    assert examples.examples(200).max_examples == 2 * settings.default.max_examples
    assert examples.examples(20).max_examples >= examples.FEWEST
    assert examples.examples(4).max_examples >= 4
    assert examples.examples(4).deadline is None


def test_the_long_run_tries_several_times_what_a_test_asks_for_and_the_quick_one_some_of_it() -> None:
    assert settings.get_profile("quick").max_examples == 25
    assert settings.get_profile("long").max_examples == 300

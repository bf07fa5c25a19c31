"""The secret: how it reads, and that it does not show itself."""

import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.errors import BadSecret, UnknownSecret
from buurtlezer.store import Credential
from buurtlezer.store.credential import ALPHABET

SECRETS = st.text(ALPHABET, min_size=16, max_size=16).map(Credential)


def test_new_secrets_are_sixteen_characters_in_four_groups_and_never_the_same():
    shown = {Credential.new().shown() for _ in range(500)}
    assert len(shown) == 500
    assert all([len(group) for group in secret.split("-")] == [4, 4, 4, 4] for secret in shown)
    assert set("".join(shown)) == set(ALPHABET) | {"-"}


@given(SECRETS)
def test_a_secret_is_read_back_however_it_is_typed(credential: Credential):
    shown = credential.shown()
    for typed in (
        shown,
        shown.lower(),
        shown.replace("-", " "),
        f" {shown.replace('-', '')}\n",
        shown.replace("-", "–"),
    ):
        assert Credential.parse(typed) == credential
    assert Credential.parse(shown.replace("0", "O").replace("1", "l")) == credential
    assert Credential.parse(shown.replace("0", "o").replace("1", "I")) == credential


@pytest.mark.parametrize("typed", ["", "7KQX", "7KQX-2M9D-7KQX-2M9DX", "7KQX-2M9D-7KQX-2M9U", "7KQX-2M9D-7KQX-2M9é"])
def test_what_cannot_be_a_secret_is_said_without_repeating_it(typed: str):
    with pytest.raises(BadSecret) as caught:
        Credential.parse(typed)
    assert isinstance(caught.value, UnknownSecret)
    assert not typed or typed not in str(caught.value)


def test_a_secret_shows_itself_nowhere_by_accident():
    credential = Credential.new()
    secret = credential.shown()
    spoken = [repr(credential), str(credential), f"{credential}", repr([credential]), repr(vars(type(credential)))]
    try:
        raise ValueError(credential)
    except ValueError as fault:
        spoken += traceback.format_exception(fault)
    assert not any(secret in text or secret.replace("-", "") in text for text in spoken)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(credential)
    with pytest.raises(AttributeError, match="does not change"):
        credential._secret = "x"


def test_what_is_kept_differs_by_role_and_holds_no_secret():
    credential = Credential.new()
    assert credential.digest("logbook") != credential.digest("trainer")
    assert credential.digest("logbook") == Credential.parse(credential.shown()).digest("logbook")
    assert len(credential.digest("logbook")) == 64

"""What a second start says is understood by the first, and junk is no message."""

import json

from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.launch import Launch, Page, message_for, read_message

launches = st.builds(
    Launch,
    st.sampled_from(Page),
    st.none() | st.text(max_size=50),
    st.none() | st.floats(0, 180, exclude_min=True),
    data_dir=st.none(),
    self_test=st.just(value=False),
    breaths=st.none(),
)


@given(launches)
def test_what_a_second_start_says_is_understood_by_the_first(launch: Launch) -> None:
    message = message_for(launch)
    assert "\n" not in message
    assert read_message(message) == launch


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
near_messages = st.fixed_dictionaries(
    {}, optional={"page": json_values | st.sampled_from(Page), "pattern_id": json_values, "minutes": json_values}
)


@given(st.text() | json_values.map(json.dumps) | near_messages.map(json.dumps))
def test_junk_is_no_message_and_never_an_error(message: str) -> None:
    launch = read_message(message)
    if launch is not None:
        assert read_message(message_for(launch)) == launch


def test_a_message_as_deep_as_a_well_is_junk() -> None:
    assert read_message("[" * 9_000) is None
    assert read_message("[" * 100_000) is None

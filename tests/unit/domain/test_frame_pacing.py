"""Frames in step with the screen: an even number of refreshes each, whatever the screen reports."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tests.unit.domain.simulated_screen import frames_drawn, uneven_pairs

from ashore.domain.frame_pacing import frame_interval_ms, ms_to_next_frame

REAL_RATES = st.floats(20, 1000)


@pytest.mark.parametrize(
    ("refresh_hz", "frames_a_second"),
    [
        (50, 50),
        (59.94, 59.94),
        (60, 60),
        (60.32, 60.32),
        (75, 37.5),
        (100, 50),
        (120, 60),
        (144, 48),
        (165, 55),
        (240, 60),
    ],
)
def test_frames_come_at_the_highest_whole_part_of_the_refresh_rate(refresh_hz: float, frames_a_second: float) -> None:
    assert 1000 / frame_interval_ms(refresh_hz) == pytest.approx(frames_a_second)


@given(REAL_RATES)
def test_each_frame_lasts_a_whole_number_of_refreshes_and_no_fewer_would_do(refresh_hz: float) -> None:
    interval = frame_interval_ms(refresh_hz)
    refreshes = interval * refresh_hz / 1000
    assert refreshes == pytest.approx(round(refreshes))
    assert 1000 / interval <= 61.001
    fewer = round(refreshes) - 1
    assert fewer == 0 or refresh_hz / fewer > 61


@given(st.floats(max_value=20, exclude_max=True) | st.floats(min_value=1000, exclude_min=True))
@example(0.0)
@example(-60.0)
@example(1.0)
@example(10_000.0)
@example(float("nan"))
@example(float("inf"))
def test_a_rate_that_no_screen_has_counts_as_60(refresh_hz: float) -> None:
    assert frame_interval_ms(refresh_hz) == frame_interval_ms(60)


@given(st.floats(0, 24 * 3600), REAL_RATES, st.floats(0, 0.9))
def test_the_next_frame_is_never_missed_and_never_doubled(seconds: float, refresh_hz: float, early_ms: float) -> None:
    interval = frame_interval_ms(refresh_hz)
    wait = ms_to_next_frame(seconds, interval)
    assert 2 <= wait <= interval + 2
    due = round((seconds * 1000 + wait) / interval) * interval
    assert seconds * 1000 + wait == pytest.approx(due, abs=0.01)
    assert ms_to_next_frame((due - early_ms) / 1000, interval) >= interval / 2


@pytest.mark.parametrize("refresh_hz", [50, 59.94, 60, 75, 100, 120, 144, 165, 240])
@given(into_refresh=st.floats(0, 1), work_ms=st.floats(0, 1.5))
def test_every_frame_is_shown_for_as_many_refreshes_as_the_one_before(
    refresh_hz: float, into_refresh: float, work_ms: float
) -> None:
    refresh_ms = 1000 / refresh_hz
    first_refresh_ms = into_refresh * refresh_ms
    assume(0.01 < first_refresh_ms < refresh_ms - 0.01)  # where both fall together, a rounding decides
    drawn = frames_drawn(frame_interval_ms(refresh_hz), 30, work_ms)
    assert uneven_pairs(drawn[1:], refresh_ms, first_refresh_ms) == 0

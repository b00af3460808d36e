"""The clock never goes back."""

from ashore.system.clock import seconds


def test_the_clock_never_goes_back_and_is_fine_enough_for_a_frame() -> None:
    readings = [seconds() for _ in range(2000)]
    assert readings == sorted(readings)
    assert len(set(readings)) > 100

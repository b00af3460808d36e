"""Whatever fails around the record and the settings, no word that was called kept is lost, and nothing raises.

A few of each here; `make faults` tries them all.
"""

import pytest
from tests.faults.fault_runs import (
    SHORT_STEP,
    Count,
    failing_operations,
    flipped_bits,
    kills,
    locks,
    mistakes_after,
    table,
)


def assert_held(*counts: Count) -> None:
    print("\n" + table(list(counts)))
    assert [failed for count in counts for failed in count.failed] == []
    assert all(count.tried for count in counts)


def test_a_file_operation_that_fails_loses_no_promised_word() -> None:
    assert_held(*failing_operations(every=SHORT_STEP))


def test_a_kill_at_any_file_operation_loses_no_promised_word() -> None:
    assert_held(*kills(every=SHORT_STEP))


def test_a_flipped_bit_shows_no_number_that_was_never_written() -> None:
    assert_held(*flipped_bits(every=SHORT_STEP))


def test_another_programs_lock_delays_words_and_loses_none() -> None:
    assert_held(*locks(every=SHORT_STEP))


def test_the_report_counts_what_did_not_hold() -> None:
    count = Count("a fault")
    count.note("the first", [])
    count.note("the second", ["a word is lost", "and another"])
    assert count.failed == ["the second: a word is lost; and another"]
    assert table([count]).splitlines()[-1] == "| all | 2 | 1 | 1 |"


@pytest.mark.parametrize("promise", ["added Noor 0", "text 120"])
def test_a_lost_promise_is_noticed(promise: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    answer = {"said": [promise, "operations 3 "], "status": 0, "seconds": 0.1}
    data = tmp_path_factory.mktemp("data")
    assert mistakes_after(answer, data, 0, is_killed=False) != []
    assert mistakes_after(answer | {"said": ["operations 3 "]}, data, 0, is_killed=False) == []
    assert mistakes_after(answer | {"said": ["Traceback"]}, data, 0, is_killed=False) == ["said 'Traceback'"]

"""Whatever fails around the program, no word that was called kept is lost, nothing raises, and the breath goes on.

A few of each here; `make faults` tries them all.
"""

import os
import random
import select
import signal
import time
from pathlib import Path

import pytest
from tests.e2e.screen import Screen
from tests.faults import fuzzed_files
from tests.faults.action_runs import expected_after, failing_actions, random_kills
from tests.faults.actions import Action
from tests.faults.counts import SHORT_STEP, Count, table
from tests.faults.cut_records import cut_records
from tests.faults.fault_runs import failing_operations, flipped_bits, kills, locks, mistakes_after
from tests.faults.fuzzed_files import READERS, fuzzed_content, fuzzed_patterns
from tests.faults.hostile_messages import hostile_messages
from tests.faults.limits import limits
from tests.faults.mutations import mutated
from tests.faults.random_hands import random_hands
from tests.faults.report import BEGIN, END, with_rows
from tests.faults.watched import watched
from tests.faults.window_faults import failing_in_window
from tests.paths import ROOT

from ashore.content.content_error import ContentError
from ashore.domain.breath import Pattern
from ashore.domain.phrase import Phrase


def assert_held(*counts: Count) -> None:
    print("\n" + table(list(counts)))
    assert [failed for count in counts for failed in count.failed] == []
    assert all(count.tried for count in counts)


def test_a_file_operation_that_fails_loses_no_promised_word() -> None:
    assert_held(*failing_operations(every=SHORT_STEP))


def test_a_kill_at_any_file_operation_loses_no_promised_word() -> None:
    assert_held(*kills(every=SHORT_STEP))


def test_a_session_of_fifty_actions_keeps_entries_of_every_kind() -> None:
    assert_held(*failing_actions(every=SHORT_STEP), *random_kills(every=SHORT_STEP))


def test_a_record_that_is_cut_off_comes_back_from_what_is_left_and_its_backup() -> None:
    assert_held(*cut_records(every=SHORT_STEP))


def test_what_is_expected_after_a_kill_is_what_was_confirmed() -> None:
    one, two = ("person", "one"), ("person", "two")
    made = [Action(bool, (one,)), Action(bool, (two,)), Action(bool, (), (one,)), Action(bool, (), (two,))]
    assert expected_after([], made, is_killed=True) == {}
    assert expected_after(["kept 0"], made, is_killed=True) == {one: True}
    assert expected_after(["kept 0", "kept 1"], made, is_killed=True) == {two: True}  # `one` may be removed
    assert expected_after(["kept 0", "kept 1", "kept 2"], made, is_killed=True) == {one: False}
    assert expected_after(["kept 0", "kept 2"], made, is_killed=False) == {one: False}


def test_a_flipped_bit_shows_no_number_that_was_never_written() -> None:
    assert_held(*flipped_bits(every=SHORT_STEP))


def test_another_programs_lock_delays_words_and_loses_none() -> None:
    assert_held(*locks(every=SHORT_STEP))


def test_a_damaged_file_is_read_or_refused_in_one_clear_line() -> None:
    assert_held(*fuzzed_patterns(every=8 * SHORT_STEP), *fuzzed_content(every=4 * SHORT_STEP))


def test_a_file_operation_that_fails_in_a_real_window_leaves_a_breath_that_moves() -> None:
    assert_held(*failing_in_window(every=SHORT_STEP))


def test_hostile_messages_stop_neither_the_breath_nor_a_later_start() -> None:
    assert_held(*hostile_messages(every=SHORT_STEP))


def test_where_the_system_allows_little_the_breath_and_support_open() -> None:
    assert_held(*limits(every=SHORT_STEP))


def test_random_hands_leave_a_breath_that_moves() -> None:
    assert_held(*random_hands(every=SHORT_STEP))


@pytest.mark.parametrize("failing", ["raises", "says too little", "takes long", "has no end"])
def test_a_file_that_is_not_read_as_it_should_be_is_noticed(failing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(file: Path, _built_in: object = ()) -> tuple[Pattern, ...]:
        if failing == "raises":
            raise RecursionError("too deep")
        if failing == "says too little":
            raise ContentError(file.with_name("another.toml"), Phrase("it does not fit"), Phrase("mend it"))
        end = time.process_time() + 1
        while failing == "has no end" or time.process_time() < end:
            pass
        return ()

    monkeypatch.setattr(fuzzed_files, "import_patterns", read)
    monkeypatch.setattr(fuzzed_files, "FROZEN_SECONDS", 2)
    (count,) = fuzzed_patterns(every=1, seeds=[3])
    assert len(count.failed) == 1


def test_a_window_that_stands_still_is_noticed() -> None:
    with Screen() as screen, watched(screen, every=1) as one:
        one.wait_until_it_listens()
        one.program.wait("the breath moves", one.breathes)
        os.kill(one.program.process.pid, signal.SIGSTOP)
        select.select([], [], [], 0.5)  # that long it stands still
        os.kill(one.program.process.pid, signal.SIGCONT)
        one.program.wait("it is noticed", one.mistakes)
        assert "stood still for" in one.mistakes()[-1]


def test_every_file_of_content_is_damaged() -> None:
    assert {file.stem for file in (ROOT / "assets" / "content" / "en").glob("*.toml")} == set(READERS)


def test_a_seed_damages_a_file_in_the_same_way_each_time() -> None:
    whole = b'[[pattern]]\nname = "Mine"\nsteps = [{ phase = "inhale", seconds = 4 }]\n'
    for seed in range(40):
        first, second = (mutated(whole, random.Random(seed)) for _time in range(2))  # noqa: S311  # that is the point
        assert first == second


def test_the_report_counts_what_did_not_hold() -> None:
    count = Count("a fault")
    count.note("the first", [])
    count.note("the second", ["a word is lost", "and another"])
    assert count.failed == ["the second: a word is lost; and another"]
    assert table([count]).splitlines()[-1] == "| all | 2 | 1 | 1 |"


def test_a_part_that_is_tried_alone_writes_its_own_rows() -> None:
    report = (
        f"Before\n\n{BEGIN}\n\nAll.\n\n{table([Count('a fault', 1000), Count('another', 2, ['x'])])}\n\n{END}\nAfter"
    )
    written = with_rows(report, [Count("another", 5), Count("a third", 7)])
    whole = table([Count("a fault", 1000), Count("another", 5), Count("a third", 7)])
    assert written == f"Before\n\n{BEGIN}\n\nAll.\n\n{whole}\n\n{END}\nAfter"


@pytest.mark.parametrize("promise", ["added Noor 0", "text 120"])
def test_a_lost_promise_is_noticed(promise: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    answer = {"said": [promise, "operations 3 "], "status": 0, "seconds": 0.1}
    data = tmp_path_factory.mktemp("data")
    assert mistakes_after(answer, data, 0, is_killed=False) != []
    assert mistakes_after(answer | {"said": ["operations 3 "]}, data, 0, is_killed=False) == []
    assert mistakes_after(answer | {"said": ["Traceback"]}, data, 0, is_killed=False) == ["said 'Traceback'"]

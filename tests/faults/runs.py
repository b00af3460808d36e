"""All that is tried, by the name it has on the command line, in the order of the table."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from tests.faults import fault_runs
from tests.faults.action_runs import failing_actions, random_kills
from tests.faults.counts import Count
from tests.faults.cut_records import cut_records
from tests.faults.fuzzed_files import fuzzed_content, fuzzed_patterns
from tests.faults.hostile_messages import hostile_messages
from tests.faults.limits import limits
from tests.faults.random_hands import random_hands
from tests.faults.window_faults import failing_in_window


class Run(Protocol):
    """Tries every `every`th of what there is, or only what comes of `seeds`."""

    def __call__(self, *, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]: ...


RUNS: dict[str, Run] = {
    "operations": fault_runs.failing_operations,
    "kills": fault_runs.kills,
    "actions": failing_actions,
    "random-kills": random_kills,
    "bits": fault_runs.flipped_bits,
    "cuts": cut_records,
    "locks": fault_runs.locks,
    "patterns": fuzzed_patterns,
    "content": fuzzed_content,
    "window": failing_in_window,
    "messages": hostile_messages,
    "limits": limits,
    "hands": random_hands,
}
WITH_SEEDS = ("patterns", "content", "window", "messages", "limits", "hands")

"""Launch, memory and pages are within twice the bounds of `make bench`, which measures them well and takes minutes.

Both sides run here by turns, so that a machine that is slow, or busy with other tests, is as slow for both.
"""

from __future__ import annotations

import statistics
import sys
from typing import TYPE_CHECKING

import pytest
from tests.e2e.screen import Screen
from tests.paths import ROOT

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

sys.path.append(str(ROOT / "benchmarks"))

from bench import Bench  # type: ignore[import-not-found]  # found by the path above

MOST = 2
LAUNCH, MEMORY, PAGE_MS = 1.30, 1.35, 100.0
"""The bounds, the first two beside a bare window."""
USUAL_BARE_SECONDS = 0.17
"""From the start of a bare window to its frame, on the machine that the bound of a page is meant for."""
PAIRS = 3


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with Screen(manager=None) as screen:
        folder: Path = tmp_path_factory.mktemp("bench")
        yield Bench(screen.display, folder)


def test_launch_memory_and_pages_are_within_twice_their_bounds(bench: Bench) -> None:
    pairs = [(bench.bare_launch(), bench.launch_in_new_folder()) for _pair in range(PAIRS)]
    launch = statistics.median(ashore / bare.seconds for bare, ashore in pairs)
    assert launch <= MOST * LAUNCH
    bare = min((bare for bare, _ashore in pairs), key=lambda each: each.seconds)
    found = bench.first_openings()
    assert found["memory_mib"] / bare.memory_mib <= MOST * MEMORY
    beyond_imports = {name: page["work_ms"] - page["import_ms"] for name, page in found["pages"].items()}
    assert len(beyond_imports) == len(Page) - 1
    slowness = max(1.0, bare.seconds / USUAL_BARE_SECONDS)
    assert {name: ms for name, ms in beyond_imports.items() if ms > MOST * PAGE_MS * slowness} == {}

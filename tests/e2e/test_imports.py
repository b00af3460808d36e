"""What a start loads: the shortest way to the first frame, and nothing heavy after it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.program import program_environment

from ashore.domain.launch import Page

INSIDE = Path(__file__).with_name("in_process_probe.py")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Modules at the first frame and once the window is complete, source files in memory, and classes of widgets."""
    folder = tmp_path_factory.mktemp("imports")
    world = {**program_environment(folder, None), "QT_QPA_PLATFORM": "offscreen"}
    call = [sys.executable, str(INSIDE), "imports", str(folder / "data")]
    ended = subprocess.run(call, env=world, capture_output=True, text=True, check=True, timeout=60)
    assert ended.stderr == ""
    found: dict[str, list[str]] = json.loads(ended.stdout)
    return found


@pytest.mark.parametrize(
    "name",
    [
        "numpy",
        "pyqtgraph",
        "PySide6.QtDBus",
        "PySide6.QtMultimedia",
        "PySide6.QtTextToSpeech",
        "PySide6.QtPrintSupport",
        "ashore.system.dbus_connection",
        "sqlite3",
        "sqlcipher3",
        "ashore.services.what_helps",
        "ashore.record.encryption",
        "ashore.services.record_lock",
        "ashore.services.lock_jobs",
        "ashore.features.breathe.practice_timer",
        "ashore.features.breathe.practice_bars",
        "ashore.features.lock.page",
        "ashore.app.record_guard",
        "ashore.app.background",
        "ashore.app.page_builder",
        "ashore.app.reminders",
        "ashore.app.tray",
        "ashore.app.compact_mode",
        "ashore.services.reminder_clock",
        "ashore.record.database_thread",
        "unicodedata",
        "msgspec",
        "decimal",
    ],
)
def test_a_start_loads_nothing_heavy(loaded: dict[str, list[str]], name: str) -> None:
    assert name not in loaded["complete"]


@pytest.mark.parametrize("name", ["msgspec", "sqlite3", "platformdirs", "tomllib", "asyncio", "multiprocessing"])
def test_the_first_frame_waits_for_no_library_that_it_does_not_need(loaded: dict[str, list[str]], name: str) -> None:
    assert name not in loaded["first frame"]


def test_the_first_frame_waits_for_none_of_qts_enums(loaded: dict[str, list[str]]) -> None:
    assert "PySide6.QtCore.Qt" not in loaded["first frame"]
    assert "PySide6.QtCore.Qt" in loaded["complete"]


def test_the_complete_window_has_asked_for_its_record(loaded: dict[str, list[str]]) -> None:
    """Here there is none yet, and who keeps nothing needs no SQLite."""
    assert "ashore.record.kept_lines" in loaded["complete"]


@pytest.mark.parametrize("name", ["bz2", "inspect", "lzma", "selectors", "shibokensupport.signature.parser"])
def test_what_others_import_and_a_start_does_not_use_still_waits(loaded: dict[str, list[str]], name: str) -> None:
    """A dataclass without a docstring runs inspect: 1 MiB (docs/adr/0013)."""
    assert name in loaded["waiting"]


def test_a_start_reads_no_source(loaded: dict[str, list[str]]) -> None:
    assert [name for name in loaded["sources"] if "/ashore/ui/" in name] == []


@pytest.mark.parametrize("name", ["QWizard", "QMdiArea", "QTreeWidget", "QFileDialog"])
def test_a_start_builds_no_widget_class_that_nothing_uses(loaded: dict[str, list[str]], name: str) -> None:
    """PySide builds every class of widgets to find that of one that Qt made itself: 1.5 MiB (docs/adr/0013)."""
    assert "QPushButton" in loaded["widget classes"]
    assert name not in loaded["widget classes"]


STEPS = """
import json, sys
from importlib import import_module
import ashore.app.page_builder
from ashore.app.page_parts import imported_first
from ashore.domain.launch import Page

page, counts = Page(sys.argv[1]), []
for name in (*imported_first(page), f"ashore.features.{page}.controller"):
    before = len(sys.modules)
    import_module(name)
    counts.append(len(sys.modules) - before)
print(json.dumps(counts))
"""
MOST_MODULES = 60
"""Each takes 0.1 to 0.3 ms: more are a frame too late."""


@pytest.mark.parametrize("page", [page for page in Page if page is not Page.BREATHE], ids=lambda page: page.value)
def test_a_page_is_imported_between_frames(page: Page, tmp_path: Path) -> None:
    world = {**program_environment(tmp_path, None), "QT_QPA_PLATFORM": "offscreen"}
    call = [sys.executable, "-c", STEPS, page.value]
    ended = subprocess.run(call, env=world, capture_output=True, text=True, check=True, timeout=60)
    counts = json.loads(ended.stdout)
    assert max(counts) <= MOST_MODULES
    assert 0 not in counts, "a module that another step has imported"

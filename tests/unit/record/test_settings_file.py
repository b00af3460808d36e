"""Settings survive restarts, foreign versions, broken files and full disks."""

import json
import os
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.problems import Problem, ProblemKind
from ashore.domain.settings import LONGEST_FIRST_NAME, Appearance, GuideKind, LineForm, Motion, Settings
from ashore.record.settings_file import LARGEST_FILE_BYTES, SettingsFile

ANY_SETTINGS = st.builds(
    Settings,
    appearance=st.sampled_from(Appearance),
    guide=st.sampled_from(GuideKind),
    motion=st.sampled_from(Motion),
    text_percent=st.integers(80, 300),
    pattern_id=st.text(st.characters(), max_size=1000),
    minutes=st.none() | st.floats(0, 180, exclude_min=True),
    start_rate=st.floats(6, 18),
    holds_welcome=st.booleans(),
    panel_open=st.booleans(),
    volume_percent=st.integers(0, 100),
    line_form=st.sampled_from(LineForm),
    first_name=st.text(st.characters(), max_size=LONGEST_FIRST_NAME),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "settings.json"


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@given(ANY_SETTINGS)
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    assert SettingsFile(path).write(settings) is None
    assert SettingsFile(path).read() == (settings, None)


def test_without_a_file_the_usual_settings_stand_and_nothing_is_created(path: Path) -> None:
    assert SettingsFile(path).read() == (Settings(), None)
    assert not path.parent.exists()


def test_the_file_is_read_by_people(path: Path) -> None:
    SettingsFile(path).write(Settings(guide=GuideKind.TIDE))
    assert path.read_text() == '{\n  "guide": "tide"\n}\n'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00broken",
        b"[" * 100_000,
        b'{"a": ' * 40_000,
        b'{"text_percent": ' + b"9" * 5000 + b"}",
        b" " * (LARGEST_FILE_BYTES + 1),
    ],
    ids=["empty", "half", "list", "null", "not utf-8", "deep", "deeper", "long number", "huge"],
)
def test_a_broken_file_is_kept_under_a_dated_name(path: Path, content: bytes) -> None:
    put(path, content)
    file = SettingsFile(path)
    settings, problem = file.read()
    assert settings == Settings()
    assert problem is not None
    assert problem.kind is ProblemKind.SETTINGS_UNREADABLE
    assert path.with_name(problem.detail).read_bytes() == content
    assert file.write(replace(settings, text_percent=150)) is None
    assert SettingsFile(path).read()[0].text_percent == 150
    assert path.with_name(problem.detail).read_bytes() == content


def test_a_file_that_breaks_while_ashore_runs_is_kept_too(path: Path) -> None:
    file = SettingsFile(path)
    file.read()
    for content in (b"first{", b"second{"):
        put(path, content)
        assert file.write(Settings(text_percent=len(content) + 100)) is None
    kept = {each.read_bytes() for each in path.parent.glob("settings.unreadable-*")}
    assert kept == {b"first{", b"second{"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_percent", 5000),
        ("text_percent", 100.5),
        ("text_percent", True),
        ("text_percent", 10**400),
        ("minutes", "soon"),
        ("minutes", -3),
        ("minutes", 10**400),
        ("minutes", float("nan")),
        ("start_rate", None),
        ("start_rate", float("inf")),
        ("motion", "swirl"),
        ("motion", ["still"]),
        ("sound_on", 1),
        ("pattern_id", "x" * 2000),
        ("first_name", "x" * (LONGEST_FIRST_NAME + 1)),
        ("line_form", "they"),
        ("hue", "a later version's"),
    ],
)
def test_what_is_not_known_here_stays_in_the_file_and_spoils_nothing_else(path: Path, name: str, value: object) -> None:
    put(path, json.dumps({"guide": "ring", name: value}).encode())
    file = SettingsFile(path)
    settings, problem = file.read()
    assert settings == Settings(guide=GuideKind.RING)
    assert problem is not None
    assert (problem.kind, problem.detail) == (ProblemKind.SETTINGS_PARTLY_UNKNOWN, name)
    assert file.write(replace(settings, appearance=Appearance.DARK)) is None
    written = json.loads(path.read_text())
    assert repr(written[name]) == repr(value)
    assert written["appearance"] == "dark"


def test_an_unknown_value_gives_way_once_that_setting_is_changed(path: Path) -> None:
    put(path, b'{"motion": "swirl", "hue": 3}')
    file = SettingsFile(path)
    settings, _ = file.read()
    file.write(replace(settings, motion=Motion.STILL))
    file.write(replace(settings, motion=Motion.FULL))
    assert json.loads(path.read_text()) == {"motion": "full", "hue": 3}


def test_what_another_window_wrote_stays(path: Path) -> None:
    mine, theirs = SettingsFile(path), SettingsFile(path)
    mine.read()
    theirs.read()
    theirs.write(Settings(text_percent=200))
    mine.write(Settings(motion=Motion.STILL))
    assert SettingsFile(path).read()[0] == Settings(text_percent=200, motion=Motion.STILL)


def test_a_mark_before_the_text_is_no_problem(path: Path) -> None:
    put(path, b'\xef\xbb\xbf{"guide": "bar"}')
    assert SettingsFile(path).read() == (Settings(guide=GuideKind.BAR), None)


def test_a_folder_in_its_place_is_left_alone(path: Path) -> None:
    path.mkdir(parents=True)
    file = SettingsFile(path)
    settings, problem = file.read()
    assert settings == Settings()
    assert problem is not None
    assert problem.kind is ProblemKind.SETTINGS_UNREADABLE
    problem = file.write(Settings(text_percent=120))
    assert problem is not None
    assert problem.kind is ProblemKind.SETTINGS_NOT_SAVED
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_where_nothing_can_be_written_the_problem_says_why(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    file = SettingsFile(tmp_path / "data" / "settings.json")
    assert file.read()[0] == Settings()
    problem = file.write(Settings(text_percent=120))
    assert problem is not None
    assert problem.kind is ProblemKind.SETTINGS_NOT_SAVED
    assert problem.detail


def test_a_link_is_read_and_neither_it_nor_what_it_leads_to_is_written(path: Path, tmp_path: Path) -> None:
    put(path, b'{"guide": "tide"}')
    link = tmp_path / "settings.json"
    link.symlink_to(path)
    file = SettingsFile(link)
    assert file.read() == (Settings(guide=GuideKind.TIDE), None)
    problem = file.write(Settings(guide=GuideKind.TIDE, text_percent=120))
    assert problem == Problem(ProblemKind.SETTINGS_NOT_SAVED, "settings.json is a link")
    assert link.readlink() == path
    assert path.read_bytes() == b'{"guide": "tide"}'


def test_a_link_to_something_else_stays_with_what_it_leads_to(path: Path, tmp_path: Path) -> None:
    put(path, b"a diary")
    link = tmp_path / "settings.json"
    link.symlink_to(path)
    assert SettingsFile(link).read() == (Settings(), Problem(ProblemKind.SETTINGS_UNREADABLE, "settings.json"))
    assert link.readlink() == path
    assert path.read_bytes() == b"a diary"


def test_a_pipe_in_its_place_is_not_waited_for(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    file = SettingsFile(path)
    assert file.read() == (Settings(), Problem(ProblemKind.SETTINGS_UNREADABLE, "settings.json"))
    assert file.write(Settings(text_percent=120)) is not None
    assert path.is_fifo()


def test_in_a_folder_that_others_can_write_to_nothing_is_read_and_nothing_is_written(path: Path) -> None:
    put(path, b'{"guide": "tide"}')
    path.parent.chmod(0o777)
    file = SettingsFile(path)
    assert file.read() == (Settings(), Problem(ProblemKind.FOLDER_SHARED))
    assert file.write(Settings(first_name="Noor")) == Problem(ProblemKind.FOLDER_SHARED)
    assert path.read_bytes() == b'{"guide": "tide"}'
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_a_full_disk_leaves_the_old_file_whole(path: Path) -> None:
    file = SettingsFile(path)
    file.write(Settings(text_percent=120))
    before = path.read_bytes()
    code = """
import resource, signal, sys
from pathlib import Path
from ashore.domain.settings import Settings
from ashore.record.settings_file import SettingsFile
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
problem = SettingsFile(Path(sys.argv[1])).write(Settings(text_percent=90))
raise SystemExit(problem.kind if problem else "no problem")
"""
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert run.stderr.strip() == ProblemKind.SETTINGS_NOT_SAVED
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


@given(
    st.dictionaries(
        st.sampled_from([field.name for field in fields(Settings)]) | st.text(),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner),
            max_leaves=5,
        ),
    )
)
def test_no_json_raises(tmp_path_factory: pytest.TempPathFactory, raw: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(raw))
    file = SettingsFile(path)
    settings, _ = file.read()
    assert file.write(replace(settings, volume_percent=7)) is None
    assert json.loads(path.read_text())["volume_percent"] == 7


def test_reading_settings_imports_nothing_heavy() -> None:
    code = """
import sys
import ashore.record.settings_file, ashore.system.paths, ashore.system.clock, ashore.system.instance_lock
heavy = {"logging", "sqlite3", "platformdirs", "multiprocessing", "msgspec", "hashlib", "socket"}
raise SystemExit(" ".join(sorted(heavy & sys.modules.keys())))
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.stderr.strip() == ""


@pytest.mark.parametrize("value", [["Hildegund"], "Hildegund" * 10, {"Hildegund": 1}])
def test_a_first_name_is_private_and_in_no_problem(path: Path, value: object) -> None:
    put(path, json.dumps({"first_name": value}).encode())
    _settings, problem = SettingsFile(path).read()
    assert problem is not None
    assert problem.detail == "first_name"
    with pytest.raises(ValueError, match="first_name") as refused:
        replace(Settings(), first_name="Hildegund" * 10)
    assert "Hildegund" not in str(refused.value)

"""The command: what it accepts, what it refuses in one line, and what it never loads."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.paths import ENGLISH

from ashore import cli
from ashore.content.beliefs import read_beliefs
from ashore.content.patterns import read_shared_cautions
from ashore.content.sources import read_claiming_entries
from ashore.content.support import read_helplines
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.claim_listing import group_claims
from ashore.domain.launch import Launch, Page, message_for, read_message
from ashore.record.connection import open_record
from ashore.record.custom_patterns import add_pattern
from ashore.system.instance_lock import InstanceLock, acquire_lock
from ashore.system.paths import folders
from ashore.terminal.listing import aligned
from ashore.terminal.pattern_lookup import RECORD_NAME, UnknownPatternError, find_pattern, own_patterns

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("command", "part"),
    [
        ("connect", "Connect is not in this version yet. Try: ashore breathe"),
        ("notice", "Notice is not in this version yet. Try: ashore breathe"),
        ("settings", "'settings' is not a page. Pages: breathe, ground, learn, support"),
        ("sleep", "'sleep' is not a page"),
        ("breathe ground", "not known here: ground"),
        ("--pattern bax", "Close to it: box"),
        ("--pattern longer", "longer-out"),
        ("--pattern zzzzzzzz", "All of them: ashore --list patterns"),
        ("--pattern", "--pattern: a value is missing"),
        ("--minutes -3", "above 0 and up to 180"),
        ("--minutes 0", "above 0 and up to 180"),
        ("--minutes 200", "above 0 and up to 180"),
        ("--minutes nan", "above 0 and up to 180"),
        ("--minutes inf", "above 0 and up to 180"),
        ("--minutes soon", "such as 3, not 'soon'"),
        ("--minutes", "--minutes: a value is missing"),
        ("--list", "--list: a value is missing"),
        ("--list moods", "Lists: patterns, exercises, beliefs, helplines, sources"),
        ("--json", "Try: ashore --list patterns --json"),
        ("--term", "not known here: --term"),
        ("--terminal=yes", "--terminal"),
        ("support --terminal", "Support is in the window only"),
    ],
)
def test_a_command_that_can_not_be_followed_is_refused_in_one_line(
    command: str, part: str, tmp_path: Path, capsys: Output
) -> None:
    assert cli.main([*command.split(), "--data-dir", str(tmp_path)] if "--" in command else command.split()) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert part in said.err
    assert said.err.count("\n") == 1
    assert said.err.startswith("ashore: ")


def test_a_data_dir_without_a_name_is_refused(capsys: Output) -> None:
    assert cli.main(["--data-dir", ""]) == 2
    assert "--data-dir names a folder" in capsys.readouterr().err


def test_version_and_help_end_well(capsys: Output) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("ashore ")
    assert cli.main(["--help"]) == 0
    assert "--terminal" in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["patterns", "exercises", "beliefs"])
def test_a_list_has_a_line_for_each_entry_and_the_same_ids_as_json(kind: str, tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", kind, "--data-dir", str(tmp_path)]) == 0
    ids = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert cli.main(["--list", kind, "--json", "--data-dir", str(tmp_path)]) == 0
    assert [entry["id"] for entry in json.loads(capsys.readouterr().out)] == ids
    assert len(ids) > 10


def test_no_thought_is_listed_without_its_first_kinder_line_and_json_has_every_form(
    tmp_path: Path, capsys: Output
) -> None:
    beliefs = read_beliefs(ENGLISH)
    assert cli.main(["--list", "beliefs", "--data-dir", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    for line, belief in zip(lines, beliefs, strict=True):
        assert line.endswith(f"  {belief.ladder[0].text}")
    assert cli.main(["--list", "beliefs", "--json", "--data-dir", str(tmp_path)]) == 0
    ladders = [entry["ladder"] for entry in json.loads(capsys.readouterr().out)]
    assert ladders == [[asdict(line) for line in belief.ladder] for belief in beliefs]


def test_the_helplines_are_listed_as_support_shows_them(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", "helplines", "--data-dir", str(tmp_path)]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "GB United Kingdom 999" in lines
    assert "JP Japan 119 · police 110" in lines
    assert "GB Shout Text 85258 Day and night, every day English 2025-11" in lines
    assert "BE Zelfmoordlijn 1813 Chat 17:00 to midnight Dutch 2021-11" in lines
    assert "US National Domestic Violence Hotline Text START to 88788 Hours unclear 2022-01" in lines


def test_the_helplines_as_json_have_every_number_with_its_hours_and_date(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", "helplines", "--json", "--data-dir", str(tmp_path)]) == 0
    rows = {row["country"]: row for row in json.loads(capsys.readouterr().out)}
    assert list(rows) == [helpline.country for helpline in read_helplines(ENGLISH)]
    assert (rows["JP"]["emergency"], rows["JP"]["police"]) == ("119", "110")
    shout = rows["GB"]["services"][1]
    assert shout["text"]["numbers"] == ["85258"]
    assert (shout["text"]["hours"], shout["text"]["seen"]) == ("Day and night, every day", "2025-11")
    assert "call" not in shout
    assert rows["GB"]["services"][0]["call"]["seen"] == "2022-12"
    assert rows["US"]["if_hurt"][0]["text"]["word"] == "START"


def test_every_claim_is_listed_with_its_grade_and_its_source(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", "sources", "--data-dir", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert cli.main(["--list", "sources", "--json", "--data-dir", str(tmp_path)]) == 0
    entries = json.loads(capsys.readouterr().out)
    expected = [(group.subject, one) for group in group_claims(read_claiming_entries(ENGLISH)) for one in group.claims]
    assert len(lines) == len(entries) == len(expected)
    for line, entry, (subject, listed) in zip(lines, entries, expected, strict=True):
        claim = listed.claim
        assert line.split()[:2] == [subject, claim.grade]
        assert all(part in line for part in (claim.text, claim.citation, claim.source))
        assert entry == {
            "subject": subject,
            "text": claim.text,
            "grade": claim.grade,
            "source": claim.source,
            "citation": claim.citation,
            "entries": [each.id for each in listed.entries],
        }


def test_columns_stand_one_below_the_other_whatever_the_letters() -> None:
    assert aligned([("a", "b"), ("字字", "c")]) == ["a     b", "字字  c"]


def test_content_that_can_not_be_read_is_told_in_one_line(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: tmp_path)
    assert cli.main(["--list", "beliefs", "--data-dir", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "beliefs.toml" in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("as_json", [[], ["--json"]])
def test_a_list_shows_what_can_be_read_and_tells_what_it_left_out(
    as_json: list[str], tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = shutil.copytree(ENGLISH, tmp_path / "content" / "en")
    file = content / "helplines.toml"
    file.write_text(file.read_text("utf-8").replace('["85258"]', "[]").replace('["1813"]', '["x"]'), "utf-8")
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: tmp_path)
    assert cli.main(["--list", "helplines", *as_json, "--data-dir", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "116 123" in said.out
    assert "85258" not in said.out
    lines = said.err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("ashore: helplines.toml, line ") for line in lines)
    assert "no telephone can dial 'x'" in lines[0]
    assert "at least one number" in lines[1]


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """A data folder whose record keeps one pattern of a person's own."""
    steps = (Step(Phase.INHALE, 3), Step(Phase.EXHALE, 8))
    record, _trouble = open_record(tmp_path / RECORD_NAME)
    with closing(record) as db:
        add_pattern(db, Pattern("own-1", "Mine", steps, minutes=Minutes(1, 2)))
    return tmp_path


def test_an_own_pattern_is_found_by_its_id_and_listed(own_folder: Path, capsys: Output) -> None:
    assert find_pattern("own-1", own_folder).name == "Mine"
    assert cli.main(["--list", "patterns", "--data-dir", str(own_folder)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("own-1")


def test_an_own_pattern_with_holds_has_the_cautions_for_holds_too(own_folder: Path) -> None:
    steps = (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 6), Step(Phase.EXHALE, 6))
    record, _trouble = open_record(own_folder / RECORD_NAME)
    with closing(record) as db:
        add_pattern(db, Pattern("own-2", "Held", steps))
    shared = read_shared_cautions(ENGLISH)
    assert find_pattern("own-1", own_folder).cautions == shared.cautions
    assert find_pattern("own-2", own_folder).cautions == (*shared.hold_cautions, *shared.cautions)


def test_looking_for_own_patterns_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnknownPatternError):
        find_pattern("own-1", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_a_record_that_can_not_be_read_has_no_patterns(tmp_path: Path, content: bytes) -> None:
    (tmp_path / RECORD_NAME).write_bytes(content)
    assert own_patterns(tmp_path) == ()


@pytest.mark.parametrize(
    ("environ", "lacks"),
    [
        ({}, True),
        ({"DISPLAY": ":0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, True),
    ],
)
def test_a_missing_display_is_noticed(environ: dict[str, str], lacks: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert cli.lacks_display() is lacks


class Opened:
    """Stands where the window would, and notes what was asked of it."""

    def __init__(self) -> None:
        self.launches: list[tuple[Launch, InstanceLock | None]] = []

    def run(self, launch: Launch, lock: InstanceLock | None) -> int:
        self.launches.append((launch, lock))
        if lock is not None:
            lock.close()
        return 0


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Opened:
    opened = Opened()
    module = ModuleType("ashore.app")
    module.__dict__["run"] = opened.run
    monkeypatch.setitem(sys.modules, "ashore.app", module)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return opened


def test_the_window_is_handed_what_was_asked_for_and_the_lock(window: Opened, tmp_path: Path) -> None:
    assert cli.main(["support", "--pattern", "box", "--minutes", "2.5", "--data-dir", str(tmp_path)]) == 0
    [(launch, lock)] = window.launches
    assert launch == Launch(Page.SUPPORT, "box", 2.5, tmp_path)
    assert lock is not None


def test_a_self_test_neither_locks_nor_sends(window: Opened, tmp_path: Path) -> None:
    assert cli.main(["--self-test", "--data-dir", str(tmp_path)]) == 0
    assert window.launches == [(Launch(data_dir=tmp_path, self_test=True), None)]
    assert list(tmp_path.iterdir()) == []


def test_a_first_window_that_does_not_answer_holds_nobody_up(
    window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "FIRST_WINDOW_SECONDS", 0.1)
    first = acquire_lock(folders(tmp_path))
    assert first is not None
    try:
        assert cli.main(["--data-dir", str(tmp_path)]) == 0
    finally:
        first.close()
    assert window.launches == [(Launch(data_dir=tmp_path), None)]


def test_content_that_can_not_be_read_leaves_the_pattern_to_the_window(
    window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: tmp_path / "nothing")
    assert cli.main(["--pattern", "box", "--data-dir", str(tmp_path)]) == 0
    assert window.launches[0][0].pattern_id == "box"


def test_a_toolkit_that_can_not_be_loaded_is_told_in_one_line(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("ashore.app")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "PySide6", None)
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert cli.main(["--data-dir", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "the window cannot be opened" in said
    assert said.count("\n") == 1


launches = st.builds(
    Launch,
    st.sampled_from(Page),
    st.none() | st.text(max_size=50),
    st.none() | st.floats(0, 180, exclude_min=True),
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


def test_importing_the_command_loads_nothing_slow() -> None:
    code = "import sys; before = set(sys.modules); import ashore.cli; print(*set(sys.modules) - before)"
    loaded = set(_python("-c", code).stdout.decode().split())
    slow = {"argparse", "json", "sqlite3", "msgspec", "tomllib", "difflib", "PySide6", "numpy", "platformdirs"}
    assert not loaded & slow


def test_without_display_or_terminal_one_line_says_what_is_missing(tmp_path: Path) -> None:
    done = _python("-m", "ashore", "--data-dir", str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"ashore --terminal" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_stops_early_brings_no_traceback(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = _python("-m", "ashore", "--list", "patterns", "--data-dir", str(tmp_path), stdout=write)
    finally:
        os.close(write)
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.parametrize("environ", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}])
@pytest.mark.parametrize("as_json", [[], ["--json"]])
def test_an_output_without_utf8_gets_plain_letters(environ: dict[str, str], as_json: list[str], tmp_path: Path) -> None:
    done = _python("-m", "ashore", "--list", "beliefs", *as_json, "--data-dir", str(tmp_path), environ=environ)
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert done.stderr == b""
    if as_json:
        assert json.loads(done.stdout)


def _python(
    *arguments: str, stdout: int = subprocess.PIPE, environ: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Python in a process of its own, without display or terminal."""
    clean = {name: value for name, value in os.environ.items() if name not in {"QT_QPA_PLATFORM", "LC_ALL"}}
    return subprocess.run(
        [sys.executable, *arguments],
        env=clean | (environ or {}),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )

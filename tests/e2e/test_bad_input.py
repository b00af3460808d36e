"""Whatever is wrong around it, the window opens and breathes, says so in one quiet line, and loses nothing."""

import os
import resource
import shutil
import socket
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from tests.e2e.conftest import Start
from tests.e2e.program import Ended, Program, copy_of_the_tree, program_environment, run
from tests.e2e.screen import Screen
from tests.e2e.window_state import (
    breathes,
    has_line_at_foot,
    has_panel,
    is_dark,
    wait_for_page,
    wait_until_it_breathes,
)

from ashore.domain.launch import Page

RECORD = "record.sqlite3"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the program, to be damaged."""
    return copy_of_the_tree(tmp_path / "tree")


def breathes_and_tells(program: Program) -> None:
    """A breath is moving, one quiet line stands at the foot of the stage, Support opens, the console stays empty."""
    wait_until_it_breathes(program)
    program.wait("one quiet line", lambda: has_line_at_foot(program.look()))
    support_opens(program)


def breathes_without_a_word(program: Program) -> None:
    wait_until_it_breathes(program)
    support_opens(program)
    assert not has_line_at_foot(program.look())


def support_opens(program: Program) -> None:
    program.press("s")
    wait_for_page(program, Page.SUPPORT)
    program.press("b")
    wait_for_page(program, Page.BREATHE)
    wait_until_it_breathes(program)
    assert program.said == ""


def record_with_one_line(data: Path) -> Path:
    """As an earlier day would have left it."""
    from ashore.domain.own_reframes import KeptLine
    from ashore.record.connection import open_record
    from ashore.record.kept_lines import add_kept_line

    db, problem = open_record(data / RECORD)
    with closing(db):
        assert problem is None
        add_kept_line(db, KeptLine("unlovable", "kept on an earlier day"))
    return data / RECORD


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00", b"", b"[]", b"[" * 100_000], ids=range(5))
def test_broken_settings_are_kept_aside_and_reported(start: Start, data: Path, content: bytes) -> None:
    data.mkdir()
    (data / "settings.json").write_bytes(content)
    program = start()
    breathes_and_tells(program)
    program.press("F9")
    program.wait("new settings are kept", lambda: b"panel_open" in read(data / "settings.json"))
    assert program.close() == 0
    assert content in [file.read_bytes() for file in data.glob("settings*") if file.name != "settings.json"]


def test_unknown_settings_are_reported_and_stay_in_the_file(start: Start, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text(
        '{"appearance": "dark", "guide": "comet", "text_percent": 9000, "from_tomorrow": [1]}', "utf-8"
    )
    program = start()
    breathes_and_tells(program)
    assert is_dark(program.look())
    program.press("F9")
    program.wait("the change is kept", lambda: b"panel_open" in read(data / "settings.json"))
    assert program.close() == 0
    for word in (b"comet", b"9000", b"from_tomorrow"):
        assert word in read(data / "settings.json")


@pytest.mark.parametrize("name", ["patterns", "kind_lines"])
@pytest.mark.parametrize("damage", ["missing", "broken", "not text", "wrong kind"])
def test_damaged_content_is_reported_and_the_rest_works(start: Start, tree: Path, name: str, damage: str) -> None:
    file = tree / "assets" / "content" / "en" / f"{name}.toml"
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes({"broken": b"[[pattern", "not text": b"\xff\x00", "wrong kind": b"pattern = 3"}[damage])
    breathes_and_tells(start(code=tree))


def test_the_thoughts_open_whatever_their_content_is_like(start: Start, tree: Path) -> None:
    (tree / "assets" / "content" / "en" / "beliefs.toml").write_bytes(b"\xff")
    program = start(code=tree)
    wait_until_it_breathes(program)
    program.press("r", "Return")
    program.wait("one quiet line", lambda: has_line_at_foot(program.look()))
    wait_until_it_breathes(program)
    assert program.said == ""


@pytest.mark.parametrize("name", ["support", "helplines"])
def test_support_opens_whatever_its_content_is_like(start: Start, tree: Path, name: str) -> None:
    (tree / "assets" / "content" / "en" / f"{name}.toml").write_bytes(b"\xff")
    program = start(code=tree)
    wait_until_it_breathes(program)
    support_opens(program)
    assert has_line_at_foot(program.look())


@pytest.mark.parametrize(
    ("name", "page"), [("exercises", Page.GROUND), ("situations", Page.GROUND), ("learn", Page.LEARN)]
)
def test_a_page_opens_whatever_its_content_is_like(start: Start, tree: Path, name: str, page: Page) -> None:
    (tree / "assets" / "content" / "en" / f"{name}.toml").write_bytes(b"\xff")
    program = start(page, code=tree)
    wait_for_page(program, page)
    program.wait("one quiet line", lambda: has_line_at_foot(program.look()))
    program.press("b")
    wait_for_page(program, Page.BREATHE)
    wait_until_it_breathes(program)
    assert program.said == ""


@pytest.mark.parametrize("content", ["", '[[belief]]\nid = "unlovable"\ntitle = "Nadie puede quererme"\n'])
def test_a_half_translated_file_is_reported_in_one_line_and_english_stands_in(
    start: Start, tree: Path, content: str
) -> None:
    spanish = tree / "assets" / "content" / "es"
    spanish.mkdir()
    (spanish / "beliefs.toml").write_text(content, "utf-8")
    program = start(code=tree, environ={"LANGUAGE": "es"})
    wait_until_it_breathes(program)
    program.wait("the panel", lambda: has_panel(program.look()))
    assert not has_line_at_foot(program.look())
    program.press("r", "Return")
    breathes_and_tells(program)


@pytest.mark.parametrize("part", ["fonts", "icons", "sounds", "content"])
def test_a_missing_folder_of_assets_does_not_stop_the_breath(start: Start, tree: Path, part: str) -> None:
    shutil.rmtree(tree / "assets" / part)
    program = start(code=tree)
    wait_until_it_breathes(program)
    assert program.said == ""


def test_without_any_font_on_the_machine_it_breathes(start: Start, tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}/fonts</dir></fontconfig>", "utf-8")
    breathes_without_a_word(start(environ={"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}))


def test_without_any_font_at_all_it_breathes(start: Start, tree: Path, tmp_path: Path) -> None:
    shutil.rmtree(tree / "assets" / "fonts")
    (tree / "assets" / "fonts").mkdir()
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}/fonts</dir></fontconfig>", "utf-8")
    program = start(code=tree, environ={"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")})
    wait_until_it_breathes(program)
    assert program.close() == 0
    assert program.said == ""


@pytest.mark.parametrize("address", ["", "moon:cheese"])
def test_without_a_message_bus_it_breathes(start: Start, address: str) -> None:
    breathes_without_a_word(start(environ={"DBUS_SESSION_BUS_ADDRESS": address}))


@pytest.mark.parametrize("locale", ["C", "xx_YY.UTF-8"])
def test_without_a_locale_of_utf8_it_breathes(start: Start, locale: str) -> None:
    breathes_without_a_word(start(environ={"LC_ALL": locale}))


def test_a_file_in_place_of_the_data_folder_is_reported_and_left_alone(start: Start, data: Path) -> None:
    data.write_text("mine", "utf-8")
    program = start()
    breathes_and_tells(program)
    program.press("F9")
    program.wait("the panel folds all the same", lambda: not has_panel(program.look()))
    assert program.close() == 0
    assert program.said == ""
    assert data.read_text("utf-8") == "mine"


def test_pipes_in_place_of_the_logs_stop_no_breath_and_nobody_is_told(start: Start, data: Path) -> None:
    (data / "logs").mkdir(parents=True)
    for name in ("ashore.log", "crash.log"):
        os.mkfifo(data / "logs" / name)
    program = start()
    breathes_without_a_word(program)
    assert program.close() == 0


def test_without_a_umask_all_that_is_made_is_its_owners_alone(start: Start, data: Path) -> None:
    program = start(before=lambda: os.umask(0))
    wait_until_it_breathes(program)
    program.press("F9")
    program.wait("the settings", lambda: (data / "settings.json").exists())
    made = {each: each.stat().st_mode & 0o777 for each in (data, *data.rglob("*")) if not each.is_socket()}
    assert program.close() == 0
    folders = {each for each in made if each.is_dir()}
    assert {made[each] for each in folders} == {0o700}
    private = {each.name: mode for each, mode in made.items() if each not in folders and mode & 0o077}
    assert set(private) <= {"last-use"}  # an empty file in a folder of one's own


def test_a_folder_that_others_can_write_to_is_reported_and_holds_no_words(start: Start, data: Path) -> None:
    data.mkdir()
    data.chmod(0o777)
    program = start()
    breathes_and_tells(program)
    assert program.close() == 0
    assert {each.name for each in data.iterdir()} <= {"logs", "runtime"}


def test_a_full_disk_is_reported_and_loses_nothing(start: Start, data: Path) -> None:
    record_with_one_line(data)
    (data / "settings.json").write_text('{"appearance": "dark"}\n', "utf-8")
    program = start(before=fill_the_disk)
    breathes_and_tells(program)
    program.press("F9")
    program.wait("the panel folds all the same", lambda: not has_panel(program.look()))
    assert program.close() == 0
    assert (data / "settings.json").read_text("utf-8") == '{"appearance": "dark"}\n'
    assert lines_in(data / RECORD) == ["kept on an earlier day"]


def fill_the_disk() -> None:
    """Writing to any file fails, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_a_damaged_record_is_kept_under_another_name(start: Start, data: Path) -> None:
    record = record_with_one_line(data)
    whole = record.read_bytes()
    damaged = whole[:100] + bytes(range(256)) * (len(whole) // 256)
    record.write_bytes(damaged)
    program = start()
    breathes_and_tells(program)
    assert program.close() == 0
    assert damaged in [file.read_bytes() for file in data.iterdir() if file.is_file() and file != record]


def test_a_file_that_is_no_record_is_left_as_it_is(start: Start, data: Path) -> None:
    data.mkdir()
    (data / RECORD).write_text("a diary, perhaps", "utf-8")
    program = start()
    breathes_and_tells(program)
    assert program.close() == 0
    assert {file.name: file.read_bytes() for file in data.glob("record*")} == {RECORD: b"a diary, perhaps"}


def test_a_newer_record_is_left_as_it_is(start: Start, data: Path) -> None:
    record = record_with_one_line(data)
    with closing(sqlite3.connect(record)) as db:
        db.execute("PRAGMA user_version = 999")
    before = record.read_bytes()
    program = start()
    breathes_and_tells(program)
    assert program.close() == 0
    assert record.read_bytes() == before


def test_a_record_held_by_another_program_stops_no_breath(start: Start, data: Path) -> None:
    record = record_with_one_line(data)
    with closing(sqlite3.connect(record, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        program = start()
        wait_until_it_breathes(program)
        program.wait("one quiet line", lambda: has_line_at_foot(program.look()))
        assert breathes(program)
        db.execute("ROLLBACK")
    assert program.close() == 0
    assert lines_in(record) == ["kept on an earlier day"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--pattern", "bx"],
        ["--pattern", ""],
        ["--minutes", "-3"],
        ["--minutes=-3"],
        ["--minutes", "soon"],
        ["--minutes", "nan"],
        ["moon"],
        ["--shiny"],
        ["--data-dir", ""],
    ],
    ids=" ".join,
)
def test_a_command_that_cannot_be_followed_says_so_in_one_line(
    screen: Screen, data: Path, arguments: list[str]
) -> None:
    world = program_environment(data.parent, screen.display)
    refused = run(arguments if "--data-dir" in arguments else ["--data-dir", str(data), *arguments], world)
    assert_refused_in_one_line(refused)
    assert not data.exists()


def test_without_a_display_it_says_so_in_one_line(data: Path) -> None:
    assert_refused_in_one_line(run(["--data-dir", str(data)], program_environment(data.parent, None)))


@pytest.mark.parametrize("display", [":59999", ":nowhere", "no-such-machine.invalid:0"])
def test_a_dead_display_is_reported_in_one_line_and_no_abort(data: Path, display: str) -> None:
    assert_refused_in_one_line(run(["--data-dir", str(data)], program_environment(data.parent, display)))


def assert_refused_in_one_line(ended: Ended) -> None:
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith("ashore: ")
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.endswith("\n")


def read(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def lines_in(record: Path) -> list[str]:
    with closing(sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True)) as db:
        return [text for (text,) in db.execute("SELECT text FROM kept_line")]


def test_a_session_bus_that_never_answers_does_not_hold_the_breath_up(start: Start) -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as bus:
        bus.bind(f"{folder}/bus")
        bus.listen(50)
        program = start(environ={"DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus"})
        wait_until_it_breathes(program)  # Qt itself would wait for longer than that
        assert program.close() == 0
        assert program.said == ""

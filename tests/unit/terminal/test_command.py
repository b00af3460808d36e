"""What the command accepts, and what it refuses in one line."""

import time
from pathlib import Path

import pytest

from ashore import cli
from ashore.domain.launch import Launch, Page
from ashore.terminal.command import read_command, text_guide_arguments

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("command", "part"),
    [
        ("settings", "'settings' is not a page. Pages: breathe, ground, connect, notice, learn, support"),
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
        ("--breaths 0", "a whole number from 1 to 1000, such as 10, not '0'"),
        ("--breaths 1001", "a whole number from 1 to 1000"),
        ("--breaths 2.5", "a whole number from 1 to 1000"),
        ("--breaths ten", "such as 10, not 'ten'"),
        ("--breaths 3 --minutes 1", "one is enough"),
        ("--breaths 3 --pattern just-notice", "just-notice follows your own breath, which is not counted"),
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


@pytest.mark.parametrize(
    "argument", ["--\x1b[31mred", "--a\x07\x9b2J", "\x1b]0;title\x07", "--list=\x1b[2J", "--minutes=\x1bc"]
)
def test_what_a_terminal_would_act_upon_is_not_said_back(argument: str, capsys: Output) -> None:
    assert cli.main([argument]) == 2
    line = capsys.readouterr().err.removesuffix("\n")
    assert line.isprintable()


@pytest.mark.parametrize("option", ["--", "--list=", "--minutes=", "--pattern=", "", "--json="])
def test_a_long_argument_is_said_back_in_part(option: str, capsys: Output) -> None:
    start = time.process_time()
    assert cli.main([option + "x" * 100_000]) == 2
    assert len(capsys.readouterr().err) < 500
    assert time.process_time() - start < 1


def test_a_data_dir_without_a_name_is_refused(capsys: Output) -> None:
    assert cli.main(["--data-dir", ""]) == 2
    assert "--data-dir names a folder" in capsys.readouterr().err


def test_version_and_help_end_well(capsys: Output) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("ashore ")
    assert cli.main(["--help"]) == 0
    assert "--terminal" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("launch", "paced"),
    [
        (Launch(), Launch()),
        (Launch(Page.SUPPORT), Launch()),
        (Launch(Page.BREATHE, "box", 2.5, Path("support")), Launch(None, "box", 2.5, Path("support"))),
        (Launch(data_dir=Path("-x y")), Launch(data_dir=Path("-x y"))),
    ],
)
def test_the_text_guide_in_place_of_a_window_is_asked_for_the_same_breath(launch: Launch, paced: Launch) -> None:
    command = read_command(text_guide_arguments(launch))
    assert command.terminal
    assert command.launch == paced

"""Reads a whole command from its arguments, in domain terms. Stands on the way to the first frame: imports little."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ashore.domain.launch import LONGEST_BREATHS, LONGEST_MINUTES, Launch, Page, RefusalError
from ashore.terminal.argument_parser import LISTS, PAGES, echo, parse
from ashore.terminal.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ashore.domain.breath import Pattern
    from ashore.terminal.pattern_lookup import UnknownPatternError


OWN_BREATH = "own"
"""The BreathKind, whose module a window does not wait for."""


class Command(NamedTuple):
    """A whole command, checked. `pattern` is the one `launch` names, where it could be read."""

    launch: Launch
    pattern: Pattern | None = None
    terminal: bool = False
    list_kind: str | None = None
    as_json: bool = False


def read_command(arguments: Sequence[str]) -> Command:
    """Raises RefusalError, and SystemExit once help or the version was written."""
    given = parse(arguments)
    if given.version:
        from ashore.terminal.output import write

        write(f"ashore {_version()}\n")
        raise SystemExit(0)
    if given.list is not None and given.list not in LISTS:
        text = translate("CommandLine", "{typed} is not a list. Lists: {lists}")
        raise RefusalError(text.format(typed=echo(given.list), lists=", ".join(LISTS)))
    if given.json and given.list is None:
        raise RefusalError(translate("CommandLine", "--json goes with --list. Try: ashore --list patterns --json"))
    page = _page(given.page)
    if given.terminal and page not in (None, Page.BREATHE):
        text = translate("CommandLine", "{page} is in the window only. Try: ashore --terminal")
        raise RefusalError(text.format(page=_page_title(page)))
    data_dir = _data_dir(given.data_dir)
    if given.minutes is not None and given.breaths is not None:
        raise RefusalError(
            translate("CommandLine", "--minutes and --breaths are two ways to say how long: one is enough")
        )
    minutes, breaths = _minutes(given.minutes), _breaths(given.breaths)
    launch = Launch(page, given.pattern, minutes, data_dir, given.self_test, breaths)
    pattern = None if given.pattern is None else _pattern(given.pattern, data_dir)
    if breaths is not None and pattern is not None and pattern.kind == OWN_BREATH:
        text = translate("CommandLine", "{pattern} follows your own breath, which is not counted. Try: --minutes 3")
        raise RefusalError(text.format(pattern=pattern.id))
    return Command(launch, pattern, given.terminal, given.list, given.json)


def text_guide_arguments(launch: Launch) -> list[str]:
    """The arguments of the text guide that stands in for the window that `launch` asked for."""
    given = {
        "--pattern": launch.pattern_id,
        "--minutes": launch.minutes,
        "--breaths": launch.breaths,
        "--data-dir": launch.data_dir,
    }
    return ["--terminal", *(f"{option}={value}" for option, value in given.items() if value is not None)]


def _page(page: str | None) -> Page | None:
    if page is None:
        return None
    if page not in list(PAGES):
        text = translate("CommandLine", "{typed} is not a page. Pages: {pages}")
        raise RefusalError(text.format(typed=echo(page), pages=", ".join(PAGES)))
    return Page(page)


def _page_title(page: Page) -> str:
    titles = {
        Page.GROUND: translate("CommandLine", "Ground"),
        Page.CONNECT: translate("CommandLine", "Connect"),
        Page.NOTICE: translate("CommandLine", "Notice"),
        Page.LEARN: translate("CommandLine", "Learn"),
        Page.SUPPORT: translate("CommandLine", "Support"),
        Page.GUIDED: translate("CommandLine", "Ten good minutes"),
    }
    return titles.get(page, page)


def _minutes(typed: str | None) -> float | None:
    if typed is None:
        return None
    try:
        minutes = float(typed)
    except ValueError:
        minutes = 0.0
    if not 0 < minutes <= LONGEST_MINUTES:
        text = translate("CommandLine", "--minutes takes a number above 0 and up to {longest}, such as 3, not {typed}")
        raise RefusalError(text.format(longest=f"{LONGEST_MINUTES:g}", typed=echo(typed)))
    return minutes


def _breaths(typed: str | None) -> int | None:
    if typed is None:
        return None
    breaths = int(typed) if typed.isdecimal() and len(typed) <= 4 else 0
    if not 0 < breaths <= LONGEST_BREATHS:
        text = translate("CommandLine", "--breaths takes a whole number from 1 to {most}, such as 10, not {typed}")
        raise RefusalError(text.format(most=LONGEST_BREATHS, typed=repr(typed)))
    return breaths


def _data_dir(typed: str | None) -> Path | None:
    if typed is None:
        return None
    if not typed.strip():
        raise RefusalError(translate("CommandLine", "--data-dir names a folder. Try: ashore --data-dir calm"))
    try:
        return Path(typed).expanduser()
    except RuntimeError:  # there is no such person as in ~nobody
        return Path(typed)


def _pattern(pattern_id: str, data_dir: Path | None) -> Pattern | None:
    """None where the content cannot be read: the window opens all the same, and says what is wrong."""
    from ashore.content.toml_reader import ContentError
    from ashore.domain.own_pattern import FASTEST_RATE, is_too_fast
    from ashore.terminal.pattern_lookup import UnknownPatternError, find_pattern

    try:
        pattern = find_pattern(pattern_id, data_dir)
    except ContentError:
        return None
    except UnknownPatternError as unknown:
        raise RefusalError(_unknown_pattern_text(unknown)) from None
    if is_too_fast(pattern.steps):
        text = translate(
            "CommandLine",
            "{typed} is faster than {rate} breaths a minute, which may make you light-headed. You can slow it down in"
            " the window.",
        )
        raise RefusalError(text.format(typed=repr(pattern_id), rate=f"{FASTEST_RATE:g}"))
    return pattern


def _unknown_pattern_text(unknown: UnknownPatternError) -> str:
    if not unknown.close:
        text = translate("CommandLine", "{typed} is not a pattern. All of them: ashore --list patterns")
        return text.format(typed=echo(unknown.pattern_id))
    text = translate("CommandLine", "{typed} is not a pattern. Close to it: {ids}. All of them: ashore --list patterns")
    return text.format(typed=echo(unknown.pattern_id), ids=", ".join(unknown.close))


def _version() -> str:
    from ashore.system.program_version import program_version

    return program_version() or translate("CommandLine", "(version not known)")

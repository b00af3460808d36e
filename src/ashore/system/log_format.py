"""Formats log records so that nothing private can be in them.

An exception's own message can carry what someone typed, and so can the values in a log message. Only what the
interpreter and the program fill with names of their own is written.
"""

from __future__ import annotations

import logging
import os
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

_MESSAGE_HOLDS_NAMES_ONLY = (AttributeError, NameError, ImportError)


class PublicText(str):
    """Text from the program or the system, never from a person: the log writes it as it is."""

    __slots__ = ()


class PrivateFormatter(logging.Formatter):
    """The time, the level, the message, and an exception's types and positions, with those of its causes.

    Values in a message are written when they are numbers, members of an Enum, types or PublicText; of anything else
    the type alone.
    """

    def __init__(self) -> None:
        super().__init__(datefmt="%Y-%m-%d %H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        lines = [f"{self.formatTime(record, self.datefmt)} {record.levelname} {record.name}: {_message(record)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += _error_lines(record.exc_info[1], record.exc_info[2])
        return "\n".join(lines) + "\n"


def _message(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str):  # an error in place of a message
        return f"<{type(record.msg).__name__}>"
    values = record.args if isinstance(record.args, tuple) else (record.args,) if record.args else ()
    return _without_home(record.msg % tuple(map(_public, values)) if values else record.msg)


def _public(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | Enum | type | PublicText):
        return value
    return f"<{type(value).__name__}>"


def _error_lines(error: BaseException, trace: TracebackType | None) -> list[str]:
    """Type and positions, from the outermost call to where it happened, and then those of what it came from."""
    import traceback

    lines = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        message = f": {_without_home(str(cause))}" if isinstance(cause, _MESSAGE_HOLDS_NAMES_ONLY) else ""
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}{message}")
        frames = traceback.extract_tb(trace if cause is error else cause.__traceback__)
        lines += [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
        cause = cause.__cause__ or cause.__context__
    return lines


def _short(filename: str) -> str:
    """The last three parts: enough to find the file, and without the person's name in their home folder."""
    return "/".join(filename.replace("\\", "/").split("/")[-3:])


def _without_home(text: str) -> str:
    home = os.path.expanduser("~")  # noqa: PTH111  # Path.home raises where there is none
    return text.replace(home, "~") if len(home) > 1 else text

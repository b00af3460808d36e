"""Writes what the command says, whatever the output can take."""

import io
import os
import sys

from ashore.domain.error_reason import reason_of
from ashore.domain.launch import RefusalError
from ashore.terminal.translation import translate


def write(text: str) -> None:
    """Writes to the output at once. Raises BrokenPipeError, or RefusalError where the output takes no more."""
    escape_unwritable_letters()
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_output()
        text = translate("CommandLine", "the output cannot be written ({reason}). Try another place for it")
        raise RefusalError(text.format(reason=reason_of(error))) from error


def escape_unwritable_letters() -> None:
    """A letter the terminal cannot write becomes an escape, never an error."""
    if sys.stdout is None:  # closed by whoever started the command
        sys.stdout = io.StringIO()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def discard_output() -> None:
    """Nobody reads the output any more: what is still unwritten is dropped, so that Python ends without an error."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # a stream without a file of its own
        return

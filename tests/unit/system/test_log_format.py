"""A log line holds what the program knows by name, and nothing that a person may have written."""

import logging
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from ashore.system.log_format import PrivateFormatter, PublicText


class Colour(StrEnum):
    GREEN = "green"


def logged(message: str, *values: object, error: BaseException | None = None) -> str:
    about = None if error is None else (type(error), error, error.__traceback__)
    return PrivateFormatter().format(logging.LogRecord("ashore", logging.WARNING, "", 0, message, values, about))


def caught(fail: Callable[[], object]) -> BaseException:
    try:
        fail()
    except Exception as error:
        return error
    raise AssertionError("nothing failed")


def test_numbers_names_and_public_text_are_written_as_they_are() -> None:
    line = logged("%d of %s: %s, %s", 3, Colour.GREEN, PublicText("libpulse.so.0"), None)
    assert "WARNING ashore: 3 of green: libpulse.so.0, None" in line


@pytest.mark.parametrize("value", ["my secret", b"my secret", ["my secret"], Path("my secret"), KeyError("my secret")])
def test_of_any_other_value_the_type_alone_is_written(value: object) -> None:
    line = logged("what came was %s", value)
    assert f"<{type(value).__name__}>" in line
    assert "secret" not in line


def test_values_by_name_are_not_written() -> None:
    assert "secret" not in logged("%s", {"thought": "my secret"})


def test_an_error_in_place_of_a_message_is_written_by_its_type() -> None:
    record = logging.LogRecord("ashore", logging.WARNING, "", 0, ValueError("my secret"), (), None)
    line = PrivateFormatter().format(record)
    assert "<ValueError>" in line
    assert "secret" not in line


def test_a_message_without_values_may_hold_a_per_cent_sign() -> None:
    assert "100 % done" in logged("100 % done")


def test_an_error_is_written_with_its_causes_and_without_their_messages() -> None:
    def fail() -> None:
        try:
            raise KeyError("my secret")
        except KeyError as error:
            raise ValueError("my secret") from error

    text = logged("a bug", error=caught(fail))
    assert "builtins.ValueError\n" in text
    assert "builtins.KeyError\n" in text
    assert "in fail" in text
    assert "secret" not in text


def test_errors_that_cause_each_other_are_written_once() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert logged("a bug", error=first).count("ValueError") == 1


def test_an_error_of_names_is_written_with_them() -> None:
    assert "has no attribute 'breathe'" in logged("a bug", error=caught(lambda: getattr(sys, "breathe")))  # noqa: B009


def test_the_home_folder_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/places/jane")
    monkeypatch.setenv("USERPROFILE", "/places/jane")
    error = ImportError("/places/jane/lib/QtMultimedia.so: undefined symbol")
    text = logged("no sound: %s", PublicText("/places/jane/lib/x.so"), error=error)
    assert "jane" not in text
    assert "~/lib/QtMultimedia.so: undefined symbol" in text

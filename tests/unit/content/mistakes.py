"""What a reader says of a file with a mistake in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.content.toml_reader import ContentError


def mistake_in(read: Callable[[Path], object], file: Path, whole: str, was: str, now: str) -> str:
    """The one line with which `read` refuses the folder of `file`, where `now` stands for `was` in the whole text."""
    assert was in whole
    file.write_text(whole.replace(was, now, 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read(file.parent)
    assert file.name in str(caught.value)
    return str(caught.value)

"""The date of a check, as people write it."""

import pytest
from PySide6.QtCore import QLocale

from ashore.ui.checked_date_text import checked_date_text


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ("2025-09", "September 2025"),
        ("2025-09-03", "3 September 2025"),
        ("2025", "2025"),
        ("", ""),
        ("2025-02-31", "February 2025"),
    ],
)
def test_a_date_reads_as_people_write_it(seen: str, words: str) -> None:
    assert checked_date_text(seen, QLocale("en_GB")) == words


def test_a_month_is_in_the_persons_own_language() -> None:
    assert checked_date_text("2025-09", QLocale("es_ES")) == "septiembre 2025"

"""A locked record in the real window: unlocked by keys, killed, and still locked and whole at the next start."""

from pathlib import Path

from tests.e2e.conftest import Start
from tests.unit.record.locked_record import WORDS, Session, found_words, secret

from ashore.domain.passphrase import Unlocking
from ashore.record.lock_marker import is_locked


def test_it_is_unlocked_by_keys_and_locked_and_whole_after_a_kill(start: Start, data: Path) -> None:
    record = data / "record.sqlite3"
    session = Session(record)
    session.write_words()
    session.set_passphrase(secret("dawn"))
    session.session.close()
    program = start("notice")
    program.press("d", "a", "w", "Return")
    program.press("d", "a", "w", "n", "Return")
    log = record.with_name(f"{record.name}-wal")
    program.wait("the record is open", log.exists)
    program.kill()
    assert program.said == ""
    assert found_words(data) == []
    assert is_locked(record)
    program = start("breathe")
    assert program.close() == 0
    assert program.said == ""
    session = Session(record)
    assert session.unlock(secret("dawn")) is Unlocking.OPEN
    assert session.names() == [WORDS[0]]
    session.session.close()

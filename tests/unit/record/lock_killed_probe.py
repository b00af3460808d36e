"""Turns the lock on, changes it, turns it off or begins anew, and is killed at the given step outside of memory.

    lock_killed_probe.py RECORD on|change|off|anew STEP

Prints how many steps there were where it was not killed.
"""

import os
import signal
import sys
from pathlib import Path

from tests.unit.record.locked_record import Session, secret

from ashore.record import encrypted_connection, encryption
from ashore.system import atomic_file, erase

STEPS_OUTSIDE = ("open", "os.rename", "os.remove", "os.truncate", "shutil.copyfile")


def main() -> None:
    path, change, kill_at = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    encrypted_connection.ROUNDS = 10
    session = Session(path)
    if change in ("change", "off"):
        session.unlock(secret())
    steps = 0

    def count(*_arguments: object) -> None:
        nonlocal steps
        steps += 1
        if steps == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    for module, name in ((encryption, "_export"), (encryption, "_compare"), (encryption, "write_salts")):
        _count_around(module, name, count)
    for module, name in ((encryption, "write_over"), (atomic_file, "sync_folder"), (erase, "write_over")):
        _count_around(module, name, count)
    sys.addaudithook(lambda event, _arguments: count() if event in STEPS_OUTSIDE else None)
    if change == "anew":
        session.begin_anew(keeps_locked=True)
    else:
        session.set_passphrase({"on": secret(), "change": secret("new words"), "off": None}[change])
    sys.stdout.write(f"{steps}\n")
    sys.stdout.flush()
    os._exit(0)


def _count_around(module: object, name: str, count: object) -> None:
    function = getattr(module, name)

    def counted(*arguments: object) -> object:
        count()  # type: ignore[operator]
        value = function(*arguments)
        count()  # type: ignore[operator]
        return value

    setattr(module, name, counted)


main()

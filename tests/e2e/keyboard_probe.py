"""Started as a program: runs the real command in this process, and prints what each key asks for instead of doing it.

python tests/e2e/keyboard_probe.py DIR [NAME=VALUE]

F9 gives the keyboard to a field, F11 prints what was written there and takes it back. A name with its value is a
setting, such as letter_keys=false.
"""

import sys

import ashore.app  # noqa: F401  # isort: skip  # before Qt, as from the command line
from PySide6.QtWidgets import QLineEdit

from ashore.app.application import Application
from ashore.cli import main
from ashore.ui.action_table import ActionId
from ashore.ui.actions import Actions


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def listen(app: Application) -> None:
    window = app.window
    actions = window.findChild(Actions)
    assert actions is not None
    field = QLineEdit(window)
    for action_id in ActionId:
        if action_id in actions.shortcut_texts():
            actions[action_id].triggered.disconnect()
            actions[action_id].triggered.connect(lambda _checked=False, name=action_id: hear(name))

    def hear(name: ActionId) -> None:
        if name is ActionId.TOGGLE_PANEL:
            field.clear()
            field.show()
            field.setFocus()
            say("writing")
        elif name is ActionId.FULL_SCREEN:
            say(f"wrote {field.text()}")
            window.setFocus()
            field.hide()
        else:
            say(name)

    window.setFocus()
    say("ready")


if __name__ == "__main__":
    finish_start = Application._finish_start

    def start_and_listen(app: Application) -> None:
        finish_start(app)
        listen(app)

    setattr(Application, "_finish_start", start_and_listen)  # noqa: B010  # in place of a method
    sys.exit(main(["--data-dir", sys.argv[1]]))

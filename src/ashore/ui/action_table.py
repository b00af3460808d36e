"""What can be asked of the program from anywhere: one table for the rail, keys, the list of keys, and menus.

Brings nothing that the first frame does not need; `actions.py` makes QActions of it afterwards.
"""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ashore.domain.launch import Page


class ActionId(StrEnum):
    PRACTISE = "practise"
    BREATHE = "breathe"
    GROUND = "ground"
    CONNECT = "connect"
    NOTICE = "notice"
    LEARN = "learn"
    REFRAMES = "reframes"
    SUPPORT = "support"
    SETTINGS = "settings"
    SKIP_HOLD = "skip_hold"
    TOGGLE_SOUND = "toggle_sound"
    BACK = "back"
    TOGGLE_PANEL = "toggle_panel"
    FULL_SCREEN = "full_screen"
    QUICK_HIDE = "quick_hide"
    SHOW_SHORTCUTS = "show_shortcuts"


class ShortcutGroup(NamedTuple):
    """Actions that stand together in the list of keys, under a heading."""

    heading: str
    actions: tuple[ActionId, ...]


class ActionRow(NamedTuple):
    """`name` is a word or two for the rail and menus, `description` what the list of keys says.

    `keys` are as QKeySequence reads them, the first of them is shown; none for an action without a key. `page` is the
    page that the action opens, None for any other.
    """

    id: ActionId
    name: str
    description: str
    keys: tuple[str, ...] = ()
    page: Page | None = None


def action_table() -> tuple[ActionRow, ...]:
    """Every action, in the order of the rail and of the list of keys, in the person's language."""
    return (
        ActionRow(
            ActionId.PRACTISE,
            QCoreApplication.translate("Actions", "Breathe along"),
            QCoreApplication.translate("Actions", "Breathe along, pause, go on"),
            ("Space",),
        ),
        ActionRow(
            ActionId.BREATHE,
            QCoreApplication.translate("Actions", "Breathe"),
            QCoreApplication.translate("Actions", "Breathe"),
            ("B",),
            Page.BREATHE,
        ),
        ActionRow(
            ActionId.GROUND,
            QCoreApplication.translate("Actions", "Ground"),
            QCoreApplication.translate("Actions", "Ground: something other than breathing"),
            ("G",),
            Page.GROUND,
        ),
        ActionRow(ActionId.CONNECT, QCoreApplication.translate("Actions", "Connect"), "", (), Page.CONNECT),
        ActionRow(ActionId.NOTICE, QCoreApplication.translate("Actions", "Notice"), "", (), Page.NOTICE),
        ActionRow(ActionId.LEARN, QCoreApplication.translate("Actions", "Learn"), "", (), Page.LEARN),
        ActionRow(
            ActionId.REFRAMES,
            QCoreApplication.translate("Actions", "Thoughts"),
            QCoreApplication.translate("Actions", "Thoughts: kinder ways to see them"),
            ("R",),
        ),
        ActionRow(
            ActionId.SUPPORT,
            QCoreApplication.translate("Actions", "Support"),
            QCoreApplication.translate("Actions", "Support"),
            ("S",),
            Page.SUPPORT,
        ),
        ActionRow(ActionId.SETTINGS, QCoreApplication.translate("Actions", "Settings"), "", (), Page.SETTINGS),
        ActionRow(
            ActionId.SKIP_HOLD,
            QCoreApplication.translate("Actions", "Skip a hold"),
            QCoreApplication.translate("Actions", "Skip a hold"),
            ("H",),
        ),
        ActionRow(
            ActionId.TOGGLE_SOUND,
            QCoreApplication.translate("Actions", "Sound"),
            QCoreApplication.translate("Actions", "Sound off or on"),
            ("M",),
        ),
        ActionRow(
            ActionId.BACK,
            QCoreApplication.translate("Actions", "Back"),
            QCoreApplication.translate("Actions", "Leave, back to quiet"),
            ("Esc",),
        ),
        ActionRow(
            ActionId.TOGGLE_PANEL,
            QCoreApplication.translate("Actions", "Show or hide Thoughts"),
            QCoreApplication.translate("Actions", "Show or hide Thoughts"),
            ("F9",),
        ),
        ActionRow(
            ActionId.FULL_SCREEN,
            QCoreApplication.translate("Actions", "Full screen"),
            QCoreApplication.translate("Actions", "Full screen"),
            ("F11",),
        ),
        ActionRow(
            ActionId.QUICK_HIDE,
            QCoreApplication.translate("Actions", "Hide at once"),
            QCoreApplication.translate("Actions", "Hide at once: silent, with a neutral title"),
            ("Ctrl+Shift+H",),
        ),
        ActionRow(
            ActionId.SHOW_SHORTCUTS,
            QCoreApplication.translate("Actions", "Keys"),
            QCoreApplication.translate("Actions", "These keys"),
            ("?", "Shift+?"),
        ),
    )


def shortcut_groups() -> tuple[ShortcutGroup, ...]:
    """Every action that has a key, in the order of the list of keys."""
    return (
        ShortcutGroup(
            QCoreApplication.translate("Actions", "The breath"),
            (ActionId.PRACTISE, ActionId.SKIP_HOLD, ActionId.TOGGLE_SOUND),
        ),
        ShortcutGroup(
            QCoreApplication.translate("Actions", "Pages"),
            (ActionId.BREATHE, ActionId.GROUND, ActionId.REFRAMES, ActionId.SUPPORT),
        ),
        ShortcutGroup(
            QCoreApplication.translate("Actions", "The window"),
            (
                ActionId.BACK,
                ActionId.TOGGLE_PANEL,
                ActionId.FULL_SCREEN,
                ActionId.QUICK_HIDE,
                ActionId.SHOW_SHORTCUTS,
            ),
        ),
    )

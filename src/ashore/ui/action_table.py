"""What can be asked of the program from anywhere: one table for the rail, keys, the list of keys, and menus.

Brings nothing that the first frame does not need; `actions.py` makes QActions of it afterwards.
"""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject

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
    PATTERNS = "patterns"
    COPING_PLAN = "coping_plan"
    SOURCES = "sources"
    SAVED_THINGS = "saved_things"
    GUIDED = "guided"
    SETTINGS = "settings"
    SKIP_HOLD = "skip_hold"
    TOGGLE_SOUND = "toggle_sound"
    BACK = "back"
    TOGGLE_PANEL = "toggle_panel"
    FULL_SCREEN = "full_screen"
    COMPACT = "compact"
    QUICK_HIDE = "quick_hide"
    SHOW_SHORTCUTS = "show_shortcuts"
    QUIT = "quit"


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


class _Tables(QObject):
    """The tables, made anew for the language in force."""

    def action_rows(self) -> tuple[ActionRow, ...]:
        return (
            ActionRow(ActionId.PRACTISE, self.tr("Breathe along"), self.tr("Breathe along, pause, go on"), ("Space",)),
            ActionRow(ActionId.BREATHE, self.tr("Breathe"), self.tr("Breathe"), ("B",), Page.BREATHE),
            ActionRow(
                ActionId.GROUND,
                self.tr("Ground"),
                self.tr("Ground: something other than breathing"),
                ("G",),
                Page.GROUND,
            ),
            ActionRow(
                ActionId.CONNECT, self.tr("Connect"), self.tr("Connect: words for someone"), ("C",), Page.CONNECT
            ),
            ActionRow(
                ActionId.NOTICE, self.tr("Notice"), self.tr("Notice: a few marks for a moment"), ("N",), Page.NOTICE
            ),
            ActionRow(ActionId.LEARN, self.tr("Learn"), self.tr("Learn"), ("L",), Page.LEARN),
            ActionRow(ActionId.REFRAMES, self.tr("Thoughts"), self.tr("Thoughts: kinder ways to see them"), ("R",)),
            ActionRow(ActionId.SUPPORT, self.tr("Support"), self.tr("Support"), ("S",), Page.SUPPORT),
            ActionRow(ActionId.PATTERNS, self.tr("Patterns"), self.tr("All patterns"), ("P",), Page.PATTERNS),
            ActionRow(
                ActionId.COPING_PLAN, self.tr("What helps me"), self.tr("What helps me"), ("E",), Page.COPING_PLAN
            ),
            ActionRow(
                ActionId.SOURCES,
                self.tr("Where this comes from"),
                self.tr("Where this comes from"),
                ("F",),
                Page.SOURCES,
            ),
            ActionRow(
                ActionId.SAVED_THINGS,
                self.tr("Your saved things"),
                self.tr("Your saved things"),
                ("D",),
                Page.SAVED_THINGS,
            ),
            ActionRow(ActionId.GUIDED, self.tr("Ten good minutes"), self.tr("Ten good minutes"), ("T",), Page.GUIDED),
            ActionRow(ActionId.SETTINGS, self.tr("Settings"), self.tr("Settings"), ("Ctrl+,",), Page.SETTINGS),
            ActionRow(ActionId.SKIP_HOLD, self.tr("Skip a hold"), self.tr("Skip a hold"), ("H",)),
            ActionRow(ActionId.TOGGLE_SOUND, self.tr("Sound"), self.tr("Sound off or on"), ("M",)),
            ActionRow(ActionId.BACK, self.tr("Back"), self.tr("Leave, back to quiet"), ("Esc",)),
            ActionRow(
                ActionId.TOGGLE_PANEL, self.tr("Show or hide Thoughts"), self.tr("Show or hide Thoughts"), ("F9",)
            ),
            ActionRow(ActionId.FULL_SCREEN, self.tr("Full screen"), self.tr("Full screen"), ("F11",)),
            ActionRow(
                ActionId.COMPACT, self.tr("Small guide"), self.tr("Small guide, and back to the whole window"), ("F8",)
            ),
            ActionRow(
                ActionId.QUICK_HIDE,
                self.tr("Hide at once"),
                self.tr("Hide at once: silent, with a neutral title"),
                ("Ctrl+Shift+H",),
            ),
            ActionRow(ActionId.SHOW_SHORTCUTS, self.tr("Keys"), self.tr("These keys"), ("?", "Shift+?", "F1")),
            ActionRow(ActionId.QUIT, self.tr("Quit"), self.tr("Quit Ashore"), ("Ctrl+Q",)),
        )

    def shortcut_groups(self) -> tuple[ShortcutGroup, ...]:
        breath = (ActionId.PRACTISE, ActionId.SKIP_HOLD, ActionId.TOGGLE_SOUND)
        pages = (
            ActionId.BREATHE,
            ActionId.GROUND,
            ActionId.GUIDED,
            ActionId.CONNECT,
            ActionId.REFRAMES,
            ActionId.SUPPORT,
            ActionId.NOTICE,
            ActionId.LEARN,
            ActionId.PATTERNS,
            ActionId.COPING_PLAN,
            ActionId.SOURCES,
            ActionId.SAVED_THINGS,
            ActionId.SETTINGS,
        )
        window = (
            ActionId.BACK,
            ActionId.TOGGLE_PANEL,
            ActionId.FULL_SCREEN,
            ActionId.COMPACT,
            ActionId.QUICK_HIDE,
            ActionId.SHOW_SHORTCUTS,
            ActionId.QUIT,
        )
        return (
            ShortcutGroup(self.tr("The breath"), breath),
            ShortcutGroup(self.tr("Pages"), pages),
            ShortcutGroup(self.tr("The window"), window),
        )


def action_table() -> tuple[ActionRow, ...]:
    """Every action, in the order of the rail and of the list of keys, in the person's language."""
    return _Tables().action_rows()


def shortcut_groups() -> tuple[ShortcutGroup, ...]:
    """Every action that has a key, and those of pages to come, in the order of the list of keys."""
    return _Tables().shortcut_groups()

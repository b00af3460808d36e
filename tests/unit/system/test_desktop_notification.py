"""A notification is shown by whoever does that on this desktop, and nobody waits for that."""

from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Event

import pytest
from tests.desktop_bus import DesktopServices, SessionBus, wait_for_threads

from ashore.system import desktop_notification
from ashore.system.desktop_notification import OPEN, DesktopNotification, Notification

THREAD = "ashore-notification"
NOTIFICATION = Notification("A title", "Some words", ((OPEN, "Open"), ("later", "Not now")), "Ashore", "org.example")
BY_PORTAL = "shows A title | Some words | normal ['body', 'buttons', 'default-action', 'priority', 'title']"
BUTTONS = "['default', 'Open', 'open', 'Open', 'later', 'Not now']"
BY_SERVICE = f"shows A title | Some words | 'Ashore' {BUTTONS} ['desktop-entry', 'urgency'] -1"
NOTHING_WITHIN = 0.2


class Shown:
    """A notification, and what was heard of it."""

    def __init__(self, notification: Notification | None = NOTIFICATION) -> None:
        self.answers: Queue[bool] = Queue()
        self.choices: Queue[str] = Queue()
        self.notification = DesktopNotification(notification, self.answers.put, self.choices.put)

    def answer(self) -> bool:
        return self.answers.get(timeout=20)

    def choice(self) -> str:
        return self.choices.get(timeout=20)


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    yield
    wait_for_threads(THREAD)


def test_the_portal_is_asked_first_and_told_when_it_is_over(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "notice_portal", "notices") as desktop:
        shown = Shown()
        assert desktop.next_line() == BY_PORTAL
        assert shown.answer() is True
        shown.notification.withdraw()
        assert {desktop.next_line(), desktop.next_line()} == {"removed True", "gone"}
        assert shown.choices.empty()


@pytest.mark.parametrize("portal", [(), ("failing",), ("portal",)], ids=["none", "failing", "of another kind"])
def test_without_a_portal_that_does_it_the_notification_service_is_asked(
    on_bus: SessionBus, portal: tuple[str, ...]
) -> None:
    with DesktopServices(on_bus, *portal, "notices") as desktop:
        shown = Shown()
        if portal == ("failing",):
            assert desktop.next_line() == "failing AddNotification"
        assert desktop.next_line() == BY_SERVICE
        assert shown.answer() is True
        shown.notification.withdraw()
        assert {desktop.next_line(), desktop.next_line()} == {"removed True", "gone"}


@pytest.mark.parametrize("kind", ["notice_portal", "notices"])
def test_one_in_the_place_of_another_is_shown_once_that_is_removed(on_bus: SessionBus, kind: str) -> None:
    is_heard, goes_on = Event(), Event()

    def hear(_choice: str) -> None:
        is_heard.set()
        goes_on.wait(20)

    with DesktopServices(on_bus, kind) as desktop:
        first = DesktopNotification(NOTIFICATION, lambda _is_shown: None, hear)
        desktop.next_line()
        desktop.ask("press later")
        assert is_heard.wait(20)
        first.withdraw()
        second = DesktopNotification(NOTIFICATION, lambda _is_shown: None, lambda _choice: None, after=first)
        lines: list[str] = []
        with pytest.raises(Empty):
            lines.append(desktop.next_line(NOTHING_WITHIN))
        goes_on.set()
        lines += [desktop.next_line() for _ in range(3)]
        assert lines[:2] == ["removed True", "gone"]
        assert lines[2].startswith("shows")
        second.withdraw()
        assert [desktop.next_line(), desktop.next_line()] == ["removed True", "gone"]


def test_one_withdrawn_before_the_service_has_answered_does_not_stay(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "notices") as desktop:
        for _ in range(20):
            shown = DesktopNotification(NOTIFICATION, lambda _is_shown: None, lambda _choice: None)
            assert desktop.next_line().startswith("shows")
            shown.withdraw()
            assert [desktop.next_line(), desktop.next_line()] == ["removed True", "gone"]


@pytest.mark.parametrize("kind", ["notice_portal", "notices"])
@pytest.mark.parametrize("choice", ["open", "later"])
def test_what_is_pressed_is_heard_and_ends_it(on_bus: SessionBus, kind: str, choice: str) -> None:
    with DesktopServices(on_bus, kind) as desktop:
        shown = Shown()
        desktop.next_line()
        assert shown.answer() is True
        desktop.ask(f"press {choice}")
        assert shown.choice() == choice
        assert {desktop.next_line(), desktop.next_line()} == {"removed True", "gone"}


def test_a_press_on_the_notification_itself_opens(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "notices") as desktop:
        shown = Shown()
        desktop.next_line()
        assert shown.answer() is True
        desktop.ask("press default")
        assert shown.choice() == OPEN


def test_a_choice_that_nobody_offered_ends_it_and_chooses_nothing(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "notices") as desktop:
        shown = Shown()
        desktop.next_line()
        assert shown.answer() is True
        desktop.ask("press something")
        assert desktop.next_line() == "removed True"
        wait_for_threads(THREAD)
        assert shown.choices.empty()


def test_one_that_a_person_closes_is_over_and_nothing_is_asked_of_anyone(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "notices") as desktop:
        shown = Shown()
        desktop.next_line()
        assert shown.answer() is True
        desktop.ask("close")
        assert desktop.next_line() == "gone"
        assert shown.choices.empty()


def test_where_no_buttons_are_shown_none_are_sent(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "plain_notices") as desktop:
        shown = Shown()
        assert desktop.next_line() == BY_SERVICE.replace(BUTTONS, "[]")
        shown.notification.withdraw()


def test_services_that_answer_nonsense_show_nothing(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "nonsense") as desktop:
        shown = Shown()
        heard = [desktop.next_line() for _ in range(4)]
        assert heard == ["nonsense AddNotification", "nonsense GetCapabilities", "nonsense Notify", "gone"]
        assert shown.answer() is False


def test_services_that_never_answer_hold_nobody_up_and_show_nothing_later(
    on_bus: SessionBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop_notification, "ANSWER_SECONDS", NOTHING_WITHIN)
    with DesktopServices(on_bus, "silent") as desktop:
        shown = Shown()
        heard = [desktop.next_line() for _ in range(4)]
        assert heard == ["silent AddNotification", "silent RemoveNotification", "silent GetCapabilities", "gone"]
        assert shown.answer() is False


def test_a_service_that_ends_takes_what_is_shown_with_it_and_nothing_breaks(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "notices") as desktop:
        shown = Shown()
        desktop.next_line()
        assert shown.answer() is True
    shown.notification.withdraw()
    wait_for_threads(THREAD)
    assert shown.choices.empty()


@pytest.mark.parametrize(
    ("kinds", "is_there"),
    [((), False), (("notices",), True), (("notice_portal",), False), (("failing",), False), (("nonsense",), False)],
    ids=str,
)
def test_whether_anyone_would_show_one_can_be_asked(on_bus: SessionBus, kinds: tuple[str, ...], is_there: bool) -> None:
    with DesktopServices(on_bus, *kinds):
        assert Shown(None).answer() is is_there


@pytest.mark.parametrize("address", ["", "nonsense", "unix:path=/nonexistent/bus", "tcp:host=localhost,port=1"])
def test_without_a_bus_nobody_shows_anything(address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert Shown().answer() is False
    assert Shown(None).answer() is False


def test_what_is_withdrawn_before_its_answer_is_not_shown_any_more(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "silent") as desktop:
        shown = Shown()
        assert desktop.next_line() == "silent AddNotification"
        shown.notification.withdraw(is_last=True)
        assert "silent RemoveNotification" in [desktop.next_line(), desktop.next_line()]
        assert shown.answer() is False

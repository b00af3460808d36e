"""A session bus that never answers is done without; any other is left to Qt."""

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ashore.system import session_bus
from ashore.system.session_bus import ADDRESS, NO_BUS, leave_silent_bus, session_bus_addresses


@pytest.fixture
def bus() -> Iterator[socket.socket]:
    """A socket that takes connections, at a path short enough for one."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(Path(folder) / "bus"))
        bus.listen(5)
        yield bus


def answer_once(bus: socket.socket) -> threading.Thread:
    def answer() -> None:
        connection, _address = bus.accept()
        with connection:
            assert connection.recv(100).startswith(b"\0AUTH EXTERNAL ")
            connection.sendall(b"OK 1234\r\n")

    thread = threading.Thread(target=answer)
    thread.start()
    return thread


def test_one_that_says_nothing_is_done_without(bus: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_bus, "LONGEST_SECONDS", 0.1)
    path = Path(bus.getsockname())
    for environ in ({ADDRESS: f"unix:path={path},guid=1"}, {"XDG_RUNTIME_DIR": str(path.parent)}):
        start = time.monotonic()
        leave_silent_bus(environ)
        assert environ[ADDRESS] == NO_BUS
        assert time.monotonic() - start < 2


def test_one_that_answers_is_used(bus: socket.socket) -> None:
    environ = {ADDRESS: f"unix:path={bus.getsockname()}"}
    thread = answer_once(bus)
    leave_silent_bus(environ)
    thread.join()
    assert environ == {ADDRESS: f"unix:path={bus.getsockname()}"}


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {ADDRESS: ""},
        {ADDRESS: "nonsense"},
        {ADDRESS: "unix:path=/not/there"},
        {ADDRESS: "unix:path=" + "x" * 10_000},
        {ADDRESS: "unix:abstract=/tmp/bus"},
        {ADDRESS: "tcp:host=localhost,port=1"},
        {ADDRESS: "unix:path=with\0nothing"},
        {"XDG_RUNTIME_DIR": "/not/there"},
    ],
)
def test_where_nothing_can_be_connected_to_nothing_changes(environ: dict[str, str]) -> None:
    before = dict(environ)
    leave_silent_bus(environ)
    assert environ == before


@pytest.mark.parametrize(
    ("environ", "addresses"),
    [
        ({ADDRESS: "unix:path=/run/user/1000/bus,guid=1f"}, ["/run/user/1000/bus"]),
        ({ADDRESS: "unix:abstract=/tmp/dbus-x%2cy"}, ["\0/tmp/dbus-x,y"]),
        ({ADDRESS: "unix:path=/run/a%20b%zz%c3%a4"}, ["/run/a b%zz\u00e4"]),
        ({ADDRESS: "tcp:host=there,port=1;unix:path=/bus"}, ["/bus"]),
        ({ADDRESS: "tcp:host=there,port=1"}, []),
        ({ADDRESS: "autolaunch:"}, []),
        ({ADDRESS: "disabled:"}, []),
        ({ADDRESS: "", "XDG_RUNTIME_DIR": "/run/me"}, ["/run/me/bus"]),
        ({"XDG_RUNTIME_DIR": "/run/me"}, ["/run/me/bus"]),
        ({}, []),
    ],
)
def test_the_addresses_are_read_as_desktops_write_them(environ: dict[str, str], addresses: list[str]) -> None:
    assert session_bus_addresses(environ) == addresses

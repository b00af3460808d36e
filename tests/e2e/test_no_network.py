"""The program opens no connection to a network, on whatever page."""

import contextlib
import os
import socket
from pathlib import Path

from tests.e2e.conftest import Start
from tests.e2e.program import Program
from tests.e2e.window_state import wait_for_page, wait_until_it_breathes

from ashore.domain.launch import Page

NETWORKS = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")


def network_sockets(process_id: int) -> set[str]:
    """The sockets of this process that belong to a network; those to the screen are of another kind."""
    folder = Path("/proc") / str(process_id)
    of_networks = set()
    for name in NETWORKS:
        lines = (folder / "net" / name).read_text().splitlines()[1:]
        of_networks |= {f"socket:[{line.split()[9]}]" for line in lines}
    opened = set()
    for file in (folder / "fd").iterdir():
        with contextlib.suppress(FileNotFoundError):  # closed meanwhile
            opened.add(str(file.readlink()))
    return of_networks & opened


def test_a_socket_of_a_network_would_be_found() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert len(network_sockets(os.getpid())) == 1
    assert network_sockets(os.getpid()) == set()


def test_no_page_opens_one(start: Start) -> None:
    program = start()
    wait_until_it_breathes(program)
    for key, page in (
        ("g", Page.GROUND),
        ("n", Page.NOTICE),
        ("s", Page.SUPPORT),
        ("comma", None),
        ("r", None),
        ("b", Page.BREATHE),
    ):
        program.press(key)
        if page is not None:
            wait_for_page(program, page)
        opens_no_socket(program)
    assert program.close() == 0


def opens_no_socket(program: Program) -> None:
    """Looked at for as long as it takes to draw a few pictures."""
    for _look in range(5):
        program.look()
        assert network_sockets(program.process.pid) == set()

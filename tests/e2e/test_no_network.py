"""The program opens no connection to a network, on whatever page."""

import contextlib
import os
import re
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.e2e.conftest import Start
from tests.e2e.program import Program, program_environment
from tests.e2e.screen import Screen
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


def families_asked_for(trace: Path, *command: str, environ: Mapping[str, str]) -> set[str]:
    """The families of sockets that the command and all its children made, connected or sent to, such as AF_UNIX."""
    calls = "trace=socket,socketpair,connect,bind,sendto,sendmsg,sendmmsg"
    traced = ["strace", "-f", "-qq", "-e", calls, "-e", "signal=none", "-o", str(trace), *command]
    ended = subprocess.run(
        traced, env=dict(environ), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return set(re.findall(r"\b(?:AF|PF)_[A-Z0-9]+", trace.read_text()))


def test_an_attempt_to_reach_a_network_would_be_found(tmp_path: Path) -> None:
    """Also where nothing answers, and in a child of the program."""
    attempt = "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).connect_ex(('::1', 9))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {attempt!r}], check=True)"
    found = families_asked_for(tmp_path / "trace", sys.executable, "-c", child, environ=os.environ)
    assert found == {"AF_INET6"}


def test_the_whole_self_test_tries_to_reach_none(screen: Screen, tmp_path: Path) -> None:
    """Nothing but sockets of this machine: to the screen, and the one by which a second start is heard."""
    command = (sys.executable, "-m", "ashore", "--self-test")
    environ = program_environment(tmp_path, screen.display, None)
    assert families_asked_for(tmp_path / "trace", *command, environ=environ) == {"AF_UNIX"}


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

"""What no later start of Ashore sends comes to the socket of one that runs; its breath goes on meanwhile."""

import json
import os
import random
import select
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from typing import Any

from tests.e2e.screen import Screen
from tests.faults.counts import SHORT_STEP, Count
from tests.faults.watched import Watched, watched

from ashore.domain.launch import LONGEST_MESSAGE_BYTES, Launch, Page, message_for
from ashore.system.instance_client import LENGTH_BYTES, RECEIVED, framed

MESSAGES = 100
SHORT_MESSAGES = 12
ANSWER_SECONDS = 5.0
MANY = 40
"""Connections at a time: more than are answered."""

WRONG: tuple[tuple[str, list[Any]], ...] = (
    ("page", ["moon", "Support", "", "../support", 7, [], {"page": {}}, "x" * 3000, "\0"]),
    ("minutes", [-1, 0, 1e308, 1e-320, float("nan"), "3", True, [[]] * 500]),
    ("breaths", [-1, 0, 10**30, 1.5, "3", True, []]),
    ("pattern_id", ["no-such", "", "x" * 3000, 7, {}, "\ud800", "\u202e"]),
)

Send = Callable[[str, random.Random], None]


def hostile_messages(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:
    """100 of them to one running program. After each, a later start is heard and the breath still moves."""
    count = Count("a hostile message comes to the socket of a running window")
    with Screen() as screen, watched(screen, every=every) as one:
        address = one.wait_until_it_listens()
        for seed in seeds or range(SHORT_MESSAGES if every >= SHORT_STEP else MESSAGES):
            chance = random.Random(seed)  # noqa: S311  # the same messages each time
            send = WAYS[seed % len(WAYS)]
            known = len(one.mistakes())
            with suppress(OSError):  # it is sent away, or not let in
                send(address, chance)
            count.note(f"seed {seed}, {send.__name__}", _afterwards(one, known))
        count.figures.append(one.longest_still())
        mistakes = [] if one.program.close() == 0 else ["it did not close in order"]
        count.note("closing after all of them", mistakes)
    yield count


def _afterwards(one: Watched, known: int) -> list[str]:
    mistakes = one.mistakes()[known:]
    began = time.monotonic()
    if not one.ask(Launch(Page.BREATHE)):
        return [*mistakes, f"a later start was not heard within {time.monotonic() - began:.1f} s"]
    with suppress(AssertionError):
        one.program.wait("the breath moves", one.breathes, ANSWER_SECONDS)
        return mistakes
    return [*mistakes, "no breath moves"]


def _connected(address: str) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(ANSWER_SECONDS)
    try:
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def partial(address: str, chance: random.Random) -> None:
    """It ends in the middle."""
    whole = framed(message_for(Launch(Page.GROUND)))
    with _connected(address) as connection:
        connection.sendall(whole[: chance.randrange(len(whole))])


def huge(address: str, chance: random.Random) -> None:
    """Megabytes, whatever length they announce."""
    length = chance.choice((0, LONGEST_MESSAGE_BYTES, LONGEST_MESSAGE_BYTES + 1, 2**31, 2**32 - 1))
    with _connected(address) as connection:
        connection.sendall(length.to_bytes(LENGTH_BYTES, "big") + b"x" * chance.choice((5000, 4_000_000)))


def slow(address: str, chance: random.Random) -> None:
    """One byte after the other, with pauses, until it is sent away or all is said."""
    content = framed(json.dumps({"page": "support", "rest": "x" * 40}))
    with _connected(address) as connection:
        for place in range(len(content)):
            connection.sendall(content[place : place + 1])
            if select.select([connection], [], [], chance.choice((0.001, 0.01, 0.05)))[0]:
                return


def silent(address: str, _chance: random.Random) -> None:
    """Nothing at all comes, until it is sent away."""
    with _connected(address) as connection:
        connection.recv(len(RECEIVED))


def binary(address: str, chance: random.Random) -> None:
    """Any bytes, in a frame or without one."""
    content = chance.randbytes(chance.choice((1, 3, 4, 5, 64, LONGEST_MESSAGE_BYTES)))
    with _connected(address) as connection:
        connection.sendall(content if chance.random() < 0.5 else len(content).to_bytes(LENGTH_BYTES, "big") + content)
        connection.recv(len(RECEIVED))


def wrong(address: str, chance: random.Random) -> None:
    """In a whole frame what nobody can ask for."""
    key, values = chance.choice(WRONG)
    content = json.dumps({"page": "breathe", key: chance.choice(values)}).encode()
    if chance.random() < 0.2:
        content = chance.choice((b"[" * LONGEST_MESSAGE_BYTES, b"[]", b'"support"', b"7", b"null", b""))
    with _connected(address) as connection:
        connection.sendall(len(content).to_bytes(LENGTH_BYTES, "big") + content)
        connection.recv(len(RECEIVED))


def many(address: str, chance: random.Random) -> None:
    """Many at a time, each with a part of something, and all let go at once."""
    with ExitStack() as stack:
        for _partner in range(MANY):
            partner = stack.enter_context(_connected(address))
            with suppress(BrokenPipeError):  # one too many is sent away
                partner.sendall(os.urandom(chance.choice((0, 1, 4, 5))) or b"\0")


def in_a_row(address: str, chance: random.Random) -> None:
    """Whole messages for one page and another, as fast as they are taken."""
    for page in chance.choices([Page.GROUND, Page.SUPPORT, Page.LEARN, Page.BREATHE, Page.SETTINGS], k=12):
        with _connected(address) as connection:
            connection.sendall(framed(message_for(Launch(page))))
            connection.recv(len(RECEIVED))


WAYS: tuple[Send, ...] = (partial, huge, slow, silent, binary, wrong, many, in_a_row, binary, wrong)

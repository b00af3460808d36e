"""Drives a program through the accessibility bus alone, and notes what a screen reader would speak."""

import json
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Self, TypeVar

from tests.e2e.accessibility.bus import AccessibilityBus

SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that Debian's bindings of libatspi are for."""
Fact = TypeVar("Fact")
ANSWER_SECONDS = 20.0
BETWEEN_LOOKS_SECONDS = 0.1


class Node(NamedTuple):
    """What is showing: an accessible object as it was when it was met."""

    number: int
    role: str
    name: str
    description: str
    states: frozenset[str]
    actions: tuple[str, ...]
    depth: int
    top: int
    height: int


class Spoken(NamedTuple):
    """`why` is "focus", "announcement", or "name" or "description" of what has the focus."""

    why: str
    text: str
    seconds: float


class ScreenReader:
    """Ends with `close`."""

    def __init__(self, bus: AccessibilityBus) -> None:
        self._answers: queue.Queue[Any] = queue.Queue()
        self._spoken: list[Spoken] = []
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, "-I", "-W", "ignore", str(Path(__file__).with_name("reader_process.py"))],
            env={**os.environ, **bus.environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()
        self._answers.get(timeout=ANSWER_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self.close()

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(ANSWER_SECONDS)
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    @property
    def spoken(self) -> list[Spoken]:
        """Everything so far."""
        return list(self._spoken)

    def texts(self, why: str = "", since: int = 0) -> list[str]:
        return [each.text for each in self.spoken[since:] if why in ("", each.why)]

    def look(self) -> list[Node]:
        """Everything that is showing, in the order in which it is read."""
        return [_node(found) for found in self._ask("look")]

    def again(self, node: Node) -> Node:
        return _node(self._ask("again", node.number))

    def find(self, name: str, role: str = "") -> Node | None:
        """What begins with this name, where it is showing."""
        return next((each for each in self.look() if each.name.startswith(name) and role in ("", each.role)), None)

    def wait_for(self, name: str, role: str = "") -> Node:
        return self.wait(f"{role} {name!r} is showing", lambda: self.find(name, role))

    def press(self, name: str, role: str = "") -> None:
        """What is found may have been made anew before it could be pressed."""

        def pressed() -> bool:
            node = self.find(name, role)
            return node is not None and self.act(node, "Press")

        self.wait(f"{role} {name!r} can be pressed", pressed)

    def focus(self, name: str, role: str = "") -> Node:
        node = self.wait_for(name, role)
        assert self._ask("focus", node.number), f"{node} takes no focus"
        return node

    def act(self, node: Node, action: str) -> bool:
        return bool(self._ask("act", node.number, action))

    def wait_to_hear(self, part: str, why: str = "", since: int = 0) -> Spoken:
        """The first of what was spoken, from number `since` on, that contains `part`."""

        def heard() -> Spoken | None:
            return next((each for each in self.spoken[since:] if part in each.text and why in ("", each.why)), None)

        return self.wait(f"{part!r} is spoken ({why})", heard)

    def wait(self, what: str, fact: Callable[[], Fact | None]) -> Fact:
        end = time.monotonic() + ANSWER_SECONDS
        while not (found := fact()):
            if time.monotonic() > end:
                spoken = "\n".join(f"{each.why}: {each.text}" for each in self.spoken[-20:])
                raise AssertionError(f"not within {ANSWER_SECONDS:g} s: {what}. The last that was spoken:\n{spoken}")
            self._thread.join(BETWEEN_LOOKS_SECONDS)  # ends early where the reader has ended
        return found

    def _ask(self, question: str, *about: object) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"ask": question, "with": about}) + "\n")
        self._process.stdin.flush()
        return self._answers.get(timeout=ANSWER_SECONDS)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            fact = json.loads(line)
            if "answer" in fact:
                self._answers.put(fact["answer"])
            elif "event" in fact and (spoken := _spoken(fact)) is not None:
                self._spoken.append(spoken)


def _spoken(event: dict[str, Any]) -> Spoken | None:
    """What every Orca makes of it: other names than that of what has the focus are passed over."""
    kind, has_focus = event["event"], "focused" in event["states"]
    at = event["at"]
    if kind.endswith("announcement"):
        return Spoken("announcement", event["text"], at)
    if kind.endswith("focused") and event["is"]:
        words = (event["name"], event["role"], event["description"], *_spoken_states(event["states"]))
        return Spoken("focus", ", ".join(filter(None, words)), at)
    for property_name in ("name", "description"):
        if kind.endswith(property_name) and has_focus and event["text"]:
            return Spoken(property_name, event["text"], at)
    return None


def _spoken_states(states: list[str]) -> list[str]:
    if "expandable" in states:
        return ["expanded" if "expanded" in states else "collapsed"]
    return [state for state in ("checked",) if state in states]


def _node(found: dict[str, Any]) -> Node:
    box = found["box"] or [0, 0, 0, 0]
    return Node(
        found["number"],
        found["role"],
        found["name"],
        found["description"],
        frozenset(found["states"]),
        tuple(found["actions"]),
        found.get("depth", 0),
        box[1],
        box[3],
    )

"""Keys, clicks, words and sizes at random on the real window. What a seed does is the same each time.

`make faults ARGS="--only hands --seed 2"` does it again.
"""

import random
import string
import time
from collections.abc import Callable, Iterator, Sequence

from tests.e2e.screen import Screen
from tests.faults.counts import SHORT_STEP, Count
from tests.faults.hands import RIGHT, WHEEL_DOWN, WHEEL_UP, Hands
from tests.faults.watched import Watched, watched

from ashore.domain.launch import Launch

SEEDS = (1, 2, 3)
SECONDS, SHORT_SECONDS = 60.0, 4.0
PAUSES = (0.03, 0.03, 0.06, 0.1, 0.3)
LETTER_SECONDS = 0.05
"""Twenty letters a second: twice as fast as anybody types."""
SETTLE = 40
"""After so many actions dialogs are closed, and a window that has been hidden is asked for."""
SIZES = ((1280, 900), (1000, 700), (480, 360), (640, 900), (1280, 400))
KEYS: tuple[str, ...] = (
    "Return",
    "Escape",
    "Tab",
    "space",
    "Left",
    "Right",
    "Up",
    "Down",
    "Home",
    "End",
    "Prior",
    "Next",
    "Delete",
)
KEYS += ("BackSpace", "F1", "F9", "F11", "question", "comma", "Shift_L")
PAGE_KEYS = tuple("bgcnlrspefhm")
WITH_CONTROL = ("a", "c", "v", "x", "z", "y", "comma", "Home", "End", "Tab")
"""None that closes the window: that would be no fault, and an end."""


def random_hands(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:
    """60 s on each of three seeds."""
    is_short = every >= SHORT_STEP
    seconds = SHORT_SECONDS if is_short else SECONDS
    count = Count(f"random hands for {seconds:g} s")
    for seed in seeds or SEEDS[: 1 if is_short else None]:
        with Screen() as screen, Hands(screen.display) as hands, watched(screen, every=every) as one:
            actions, mistakes = _play(one, hands, random.Random(seed), seconds)  # noqa: S311  # the same each time
            count.note(f"seed {seed}", mistakes)
            count.figures.append(f"seed {seed}: {actions:,} actions, {one.longest_still()}")
    yield count


def _play(one: Watched, hands: Hands, chance: random.Random, seconds: float) -> tuple[int, list[str]]:
    """How many actions, and what went wrong. At the end the breath is asked for, and moves."""
    one.wait_until_it_listens()
    window, actions, end = one.program.window, 0, time.monotonic() + seconds
    while time.monotonic() < end and one.program.process.poll() is None:
        (act,) = chance.choices(list(OFTEN), list(OFTEN.values()))
        act(hands, chance, window)
        time.sleep(chance.choice(PAUSES))
        actions += 1
        if actions % SETTLE == 0:
            hands.press("Escape")
            one.ask(Launch())
    mistakes = one.mistakes()
    if one.program.process.poll() is not None:
        return actions, [*mistakes, f"ended with {one.program.process.returncode}"]
    for _dialog in range(3):
        hands.press("Escape")
    try:
        one.lead_back_to_the_breath()
    except AssertionError as error:
        mistakes.append(f"{error}; last seen {one.seen()[-1:]}")
    return actions, mistakes


def _click(hands: Hands, chance: random.Random, _window: str) -> None:
    _move(hands, chance, _window)
    hands.click(times=chance.choice((1, 1, 1, 2, 3)))


def _click_otherwise(hands: Hands, chance: random.Random, _window: str) -> None:
    _move(hands, chance, _window)
    hands.click(chance.choice((RIGHT, WHEEL_DOWN, WHEEL_UP)), times=chance.choice((1, 3, 9)))


def _drag(hands: Hands, chance: random.Random, _window: str) -> None:
    hands.drag(chance.randrange(1280), chance.randrange(900))


def _move(hands: Hands, chance: random.Random, _window: str) -> None:
    hands.move(chance.randrange(1280), chance.randrange(900))


def _open_page(hands: Hands, chance: random.Random, _window: str) -> None:
    hands.press(chance.choice(PAGE_KEYS))


def _press(hands: Hands, chance: random.Random, _window: str) -> None:
    hands.press(*chance.choice(((), (), ("Shift_L",))), chance.choice(KEYS))


def _press_with_control(hands: Hands, chance: random.Random, _window: str) -> None:
    hands.press("Control_L", chance.choice(WITH_CONTROL))


def _hide(hands: Hands, _chance: random.Random, _window: str) -> None:
    hands.press("Control_L", "Shift_L", "h")


def _type(hands: Hands, chance: random.Random, _window: str) -> None:
    for letter in chance.choices(string.ascii_lowercase + " ", k=chance.choice((3, 20, 60))):
        hands.press("space" if letter == " " else letter)
        time.sleep(LETTER_SECONDS)


def _resize(hands: Hands, chance: random.Random, window: str) -> None:
    hands.resize(window, *chance.choice(SIZES))


OFTEN: dict[Callable[[Hands, random.Random, str], None], int] = {
    _click: 30,
    _click_otherwise: 6,
    _drag: 4,
    _move: 5,
    _open_page: 20,
    _press: 20,
    _press_with_control: 5,
    _hide: 1,
    _type: 7,
    _resize: 2,
}

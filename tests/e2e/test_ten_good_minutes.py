"""Ten good minutes in a real window, by keyboard alone, cut off in the middle and gone on with."""

import json
from pathlib import Path
from time import monotonic

from tests.e2e.conftest import Start
from tests.e2e.picture import Picture
from tests.e2e.program import Program
from tests.e2e.saved_rows import saved_rows
from tests.e2e.window_state import has_panel, has_rail, resting_picture, wait_until_it_breathes

from ashore.ui.widgets.button import LEAST_MS_BETWEEN_KEYS

MOST_SECONDS_BETWEEN_SLIPS = LEAST_MS_BETWEEN_KEYS / 1000


def draft_of(data: Path) -> dict[str, str]:
    """How far the passage has come, as it is on disk; nothing while there is none."""
    rows = saved_rows(data, "SELECT fields FROM draft WHERE kind = 'guided'")
    fields: dict[str, str] = json.loads(rows[0][0]) if rows else {}
    return fields


def press_on_purpose(program: Program, *keys: str) -> None:
    """Not so soon after another press that it counts as a slip."""
    begun = monotonic()
    program.wait("another press is meant", lambda: monotonic() - begun > MOST_SECONDS_BETWEEN_SLIPS)
    program.press(*keys)


def pressed(program: Program, *keys: str) -> Picture:
    """What is there after it."""
    before = resting_picture(program)
    press_on_purpose(program, *keys)
    program.wait(f"{keys} change the picture", lambda: program.look() != before)
    return resting_picture(program)


def opened(start: Start) -> tuple[Program, Picture]:
    program = start("guided")

    def without_rail() -> Picture | None:
        picture = program.look()
        return picture if not has_rail(picture) and not has_panel(picture) and program.look() == picture else None

    return program, program.wait("the page has the window to itself", without_rail)


def test_it_is_walked_by_keys_and_goes_on_after_a_kill(start: Start, data: Path) -> None:
    program, body = opened(start)
    screens = [body]
    screens.append(pressed(program, "Tab", "Tab", "Return"))  # "Look at one object"
    screens += [pressed(program, "Return") for _step in range(4)]
    thoughts = pressed(program, "Return")
    screens.append(thoughts)
    # From "None of these" back past "Other thoughts" to the third card.
    line = pressed(program, "shift+Tab", "shift+Tab", "Return")
    screens.append(line)
    program.wait("the line is on disk", lambda: draft_of(data).get("line"))
    program.kill()

    program, again = opened(start)
    assert draft_of(data)["belief_id"]
    assert again.differing(line) < body.differing(line) / 4  # the ring of the keyboard is not there
    screens.append(pressed(program, "Return"))  # people, or rest
    screens.append(pressed(program, "Return"))  # a few words
    screens.append(pressed(program, "Return"))  # the end
    assert len(set(screens)) == len(screens) == 11
    press_on_purpose(program, "Return")
    wait_until_it_breathes(program)
    program.wait("nothing is half done", lambda: not draft_of(data))
    assert program.close() == 0
    assert program.said == ""


def test_escape_leaves_it_and_a_key_goes_on(start: Start) -> None:
    program, body = opened(start)
    thoughts = pressed(program, "Tab", "Tab", "Tab", "Tab", "Return")  # "Skip this part"
    assert thoughts != body
    program.press("Escape")
    wait_until_it_breathes(program)
    press_on_purpose(program, "t")
    program.wait("the page has the window to itself", lambda: not has_rail(program.look()))
    again = resting_picture(program)
    assert again.differing(thoughts) < again.differing(body)

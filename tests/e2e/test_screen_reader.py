"""A practice, an exercise, a thought and Support, through the accessibility bus alone: no key and no picture."""

import json
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from tests.e2e.accessibility.bus import AccessibilityBus
from tests.e2e.accessibility.screen_reader import ScreenReader
from tests.e2e.conftest import Start
from tests.e2e.screen import Screen

from ashore.features.breathe.breath_session import LEAST_SECONDS_BETWEEN

SHORT_PRACTICE_MINUTES = 0.1
CONTROLS = ("push button", "toggle button", "radio button", "check box", "combo box", "slider", "entry", "link")
CONTROLS_AT_MOST, WORDS_AT_MOST = 15, 60
ZERO_WIDTH = "\u200b"


@pytest.fixture
def bus(screen: Screen, tmp_path: Path) -> Iterator[AccessibilityBus]:
    with AccessibilityBus(tmp_path / "bus", screen.display) as bus:
        yield bus


@pytest.fixture
def reader(bus: AccessibilityBus) -> Iterator[ScreenReader]:
    with ScreenReader(bus) as reader:
        yield reader


def keep_settings(data: Path, **settings: object) -> None:
    data.mkdir(parents=True, exist_ok=True)
    (data / "settings.json").write_text(json.dumps(settings), "utf-8")


def read_in_order(reader: ScreenReader) -> None:
    """The breath, then what belongs to it, then the rail, and the panel last. Names are words."""
    names = [each.name for each in reader.look() if each.name]
    order = ("Breathe in", "Breathe out"), ("Breathe along",), ("Support",), ("A kinder line",), ("Hide Thoughts",)
    places = [next(i for i, name in enumerate(names) if name.startswith(starts)) for starts in order]
    assert places == sorted(places), names
    assert not [name for name in names if ZERO_WIDTH in name]


def count_what_is_in_view(reader: ScreenReader) -> None:
    """Once the first breath is no longer alone: little to press, and few words."""
    nodes = reader.look()
    controls = [each.name for each in nodes if each.role in CONTROLS]
    spoken = " ".join(each.name for each in nodes if each.role in (*CONTROLS, "animation", "heading", "label"))
    words = [word for word in spoken.split() if word.strip("·")]
    assert 8 <= len(controls) <= CONTROLS_AT_MOST, controls
    assert 20 <= len(words) <= WORDS_AT_MOST, words


def look_at_the_guide(reader: ScreenReader) -> None:
    """Name, role and value in words; they go on by themselves, and nobody is told before they ask."""
    guide = next(each for each in reader.look() if each.role == "animation")
    since = len(reader.spoken)
    values = set()

    def has_counted() -> bool:
        now = reader.again(guide)
        assert now.name in {"Breathe in", "Breathe out"}
        values.add(now.description)
        return len(values) > 2

    reader.wait("the value of the guide goes on", has_counted)
    assert all(value[0].isdigit() and " of " in value for value in values), values
    assert "Breathe in" not in reader.texts(since=since)
    assert "Breathe out" not in reader.texts(since=since)


def practise(reader: ScreenReader) -> None:
    """The guide has the focus, so that its live name is heard by every screen reader, and nothing is heard twice."""
    since = len(reader.spoken)
    reader.press("Breathe along")
    assert reader.wait_to_hear(", animation", "focus", since).text.startswith("Breathe")
    reader.wait_to_hear("Breathing along: 0.1 minutes", "announcement", since)
    reader.wait_to_hear("Breathe", "name", since)
    reader.press("Pause")
    reader.wait_to_hear("Paused", "name", since)
    paused, since_pause = len(reader.spoken), monotonic()
    reader.wait("a second press is meant", lambda: monotonic() - since_pause > LEAST_SECONDS_BETWEEN)
    reader.press("Go on")
    reader.wait_to_hear("Breathe", "name", paused)
    reader.wait_to_hear("That was it", "name", paused)
    reader.wait_to_hear("Stay as long as you like.", "announcement", paused)
    assert not [text for text in reader.texts("announcement", since) if text.startswith(("Breathe in", "Breathe out"))]
    reader.press("Back")
    reader.wait_for("Breathe along")


def do_an_exercise(reader: ScreenReader) -> None:
    """Each step is spoken when it comes, and can be read once more."""
    since = len(reader.spoken)
    reader.press("Ground")
    assert "Begin" in reader.wait_to_hear("Begin", "focus", since).text
    assert "You can leave at any step." in reader.wait_to_hear("Ground.", "announcement", since).text
    reader.press("Begin")
    step = 1
    goes_on = True
    while goes_on:
        heard = reader.wait_to_hear(f"Step {step} of ", "announcement", since)
        assert len(heard.text.split()) > 6
        page = reader.wait_for("Ground", "panel")
        assert page.description[:30] in heard.text.replace("..", "."), (page.description, heard.text)
        goes_on = reader.find("Done", "push button") is None
        reader.press("Next" if goes_on else "Done")
        step += 1
    reader.wait_to_hear("You are here.", "announcement", since)
    reader.press("Back")


def see_a_thought_otherwise(reader: ScreenReader) -> None:
    since = len(reader.spoken)
    reader.press("Breathe", "radio button")
    reader.press("I have a hard thought")
    reader.wait_to_hear("Which thought is close to yours?", "announcement", since)
    reader.press("“I am unlovable”")
    card = reader.wait_to_hear("“I am unlovable”", "announcement", since + 1).text
    group = reader.wait_for("“I am unlovable”", "panel")
    assert "focusable" in group.states
    assert group.description.split(".")[0] in card
    row = reader.wait_for("Where it may come from", "push button")
    assert {"expandable", "collapsed"} <= row.states
    since = len(reader.spoken)
    reader.focus("Where it may come from", "push button")
    assert "collapsed" in reader.wait_to_hear("Where it may come from", "focus", since).text
    reader.press("Where it may come from", "push button")
    reader.wait_to_hear("expanded", "announcement", since)
    assert "expanded" in reader.again(row).states
    note_how_true_it_is(reader)
    reader.press("Keep this")
    offer = reader.wait_to_hear("is kept", "announcement", since)
    assert "button" in offer.text


def note_how_true_it_is(reader: ScreenReader) -> None:
    """A scale without a number says so, and has words for a number that is chosen."""
    since = len(reader.spoken)
    reader.press("Notice how true this thought feels")
    assert "Nothing is chosen yet" in reader.wait_to_hear("slider", "focus", since).text
    scale = reader.wait_for("If you’d like, how true", "slider")
    assert reader.act(scale, "Increase")
    reader.wait_to_hear("50 · about half", "description", since)
    reader.press("Not now")


def read_support(reader: ScreenReader) -> None:
    since = len(reader.spoken)
    reader.press("Support", "radio button")
    reader.wait_to_hear("Support, panel", "focus", since)
    nodes = reader.look()
    assert {"heading", "panel", "link", "push button"} <= {each.role for each in nodes}
    # Words that belong to no control are reached all the same, and what is reached comes into view.
    group = reader.focus("What therapy can be", "panel")
    assert "Therapy is a regular time and place." in reader.wait_to_hear("What therapy can be", "focus", since).text
    window = nodes[0]
    reader.wait("it is in view", lambda: 0 <= reader.again(group).top < window.height - 40)


def look_through_settings(reader: ScreenReader) -> None:
    """The name of each section is a heading, and in it the button that says whether it is folded."""
    reader.press("Settings", "radio button")
    reader.wait_for("Lock", "heading")
    nodes = reader.look()
    headings = [each.name for each in nodes if each.role == "heading"]
    buttons = {each.name: each.states for each in nodes if each.role == "push button"}
    assert headings[0] == "Settings"
    assert {"The breath", "Reminders", "Privacy", "Lock"} <= set(headings)
    assert all("collapsed" in buttons[name] for name in headings[1:]), buttons
    reader.press("The breath", "push button")
    reader.wait("it is unfolded", lambda: "expanded" in reader.wait_for("The breath", "push button").states)


def test_everything_can_be_done_by_ear(start: Start, data: Path, bus: AccessibilityBus, reader: ScreenReader) -> None:
    keep_settings(data, minutes=SHORT_PRACTICE_MINUTES, region="GB", cautions_seen=True)
    program = start(environ=bus.environ)
    reader.wait_to_hear("A breath is moving.")
    read_in_order(reader)
    count_what_is_in_view(reader)
    look_at_the_guide(reader)
    practise(reader)
    do_an_exercise(reader)
    see_a_thought_otherwise(reader)
    read_support(reader)
    look_through_settings(reader)
    assert program.process.poll() is None
    assert "Traceback" not in program.said

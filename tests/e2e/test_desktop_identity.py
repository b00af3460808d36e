"""The desktop finds the entry, and with it the icon, that a window of Ashore belongs to."""

import re
import subprocess
from configparser import ConfigParser

from tests.e2e.conftest import Start
from tests.paths import ROOT

from ashore.system.application_id import APPLICATION_ID


def test_the_window_carries_the_id_and_the_class_that_the_desktop_entry_names(start: Start) -> None:
    program = start()
    shown = subprocess.run(
        ["xprop", "-id", program.window, "-display", program.screen.display],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    entry = ConfigParser(interpolation=None, delimiters=("=",))
    entry.read(ROOT / "packaging" / "linux" / f"{APPLICATION_ID}.desktop", encoding="utf-8")
    assert f'_KDE_NET_WM_DESKTOP_FILE(UTF8_STRING) = "{APPLICATION_ID}"' in shown
    window_class = re.search(r'^WM_CLASS\(STRING\) = ".*", "(.*)"$', shown, re.MULTILINE)
    assert window_class is not None
    assert window_class[1] == entry["Desktop Entry"]["StartupWMClass"]

"""The environment of the tests and of every program they start: the same on every machine."""

import atexit
import json
import os
import tempfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

KEPT = ("PATH", "LD_LIBRARY_PATH", "PYTHONPATH")
"""What it takes to find programs and libraries. Everything else that a machine may set, the tests do not see."""

FONTS = Path(__file__).resolve().parents[1] / "assets" / "fonts"
SCREEN = Path(__file__).with_name("screen.json")
"""With space for the window, which Qt's own offscreen screen of 800 by 800 has not."""
FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""

HANDED_ON = "PYTEST_ENVIRONMENT_AS_FOUND"
as_found: dict[str, str] = json.loads(os.environ.pop(HANDED_ON, "null")) or dict(os.environ)
"""The machine's own, for the few tests that ask about this machine. The first process hands it to those beside it."""


def replace_environment() -> None:
    """Gives this process a small and known environment, with a home that goes when the process ends."""
    folder = tempfile.TemporaryDirectory(prefix="ashore-tests-")
    atexit.register(folder.cleanup)  # after Qt, which looks for fonts up to its end
    home = Path(folder.name)
    fonts_conf = home / "fonts.conf"
    fonts_conf.write_text(FONTS_CONF.format(fonts=escape(str(FONTS)), cache=escape(f"{home}/fonts")), "utf-8")
    kept = {name: value for name, value in os.environ.items() if name in KEPT or name.startswith("PYTEST_")}
    known = {
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/no-bus",
        "FONTCONFIG_FILE": str(fonts_conf),
        "LC_ALL": "C.UTF-8",
        "PIPEWIRE_REMOTE": f"{home}/no-sound-server",
        "PULSE_SERVER": f"unix:{home}/no-sound-server",
        "QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}",
        "RES_OPTIONS": "timeout:1 attempts:1",  # a machine that does not exist is soon known not to
        "TMPDIR": str(home),  # what a program leaves that was killed goes with it
        "TZ": "UTC",
    }
    if "PYTEST_XDIST_WORKER" not in os.environ:
        known[HANDED_ON] = json.dumps(as_found)
    os.environ.clear()
    os.environ.update(kept | home_variables(home) | known)
    time.tzset()
    os.umask(0o022)


def home_variables(home: Path) -> dict[str, str]:
    """A home in this folder, which exists."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)}

"""What a start leaves out is there for whoever asks for it. Each test needs a Python that has imported nothing yet."""

import subprocess
import sys
from textwrap import dedent

import PySide6
import pytest

from ashore.ui import late_imports

SELDOM_USED = {"bz2", "inspect", "ipaddress", "lzma", "selectors", "tempfile"}
SIGNATURES = {
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "mapping", "parser")
}


def printed_by(code: str) -> str:
    call = [sys.executable, "-X", "utf8", "-c", dedent(code)]
    return subprocess.run(call, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.fixture(scope="module")
def of_qt() -> dict[str, str]:
    """What a program with Qt finds: modules that wait, and, asked for later, a message, and what waited."""
    code = """
        import sys
        from ashore.ui.late_imports import import_seldom_used_later
        import_seldom_used_later()
        import ashore.app
        from PySide6.QtCore import QTimer
        print("waiting:", *(name for name, module in sys.modules.items() if "__getattr__" in vars(module)))
        try:
            QTimer().setInterval("soon")
        except TypeError as error:
            print("message:", *str(error).split())
        from shibokensupport.signature.lib import enum_sig, pyi_generator
        print("generator:", pyi_generator.generate_pyi.__name__, enum_sig.HintingEnumerator.__name__)
        print("unknown:", hasattr(pyi_generator, "nothing"), hasattr(pyi_generator, "nothing"))
        print("compile:", compile("1", "file", "eval").co_filename)
    """
    found: dict[str, str] = {}
    for line in printed_by(code).splitlines():
        name, _, text = line.partition(": ")
        found[name] = text
    return found


def test_what_explains_signatures_waits(of_qt: dict[str, str]) -> None:
    assert set(of_qt["waiting"].split()) >= SIGNATURES


def test_a_call_with_wrong_arguments_is_explained(of_qt: dict[str, str]) -> None:
    assert "called with wrong argument types" in of_qt["message"]
    assert "setInterval(msec: int, /)" in of_qt["message"]


def test_what_generates_stubs_is_there_when_it_is_asked_for(of_qt: dict[str, str]) -> None:
    assert of_qt["generator"] == "generate_pyi HintingEnumerator"
    assert of_qt["unknown"] == "False False"


def test_python_compiles_as_before(of_qt: dict[str, str]) -> None:
    assert of_qt["compile"] == "file"


def test_seldom_used_modules_wait_until_something_in_them_is_asked_for() -> None:
    code = """
        import sys
        import ashore.cli
        from ashore.ui.late_imports import _SELDOM_USED as SELDOM_USED, import_seldom_used_later
        def waiting():
            return [name for name in sorted(SELDOM_USED) if "__getattr__" in vars(sys.modules[name])]
        import_seldom_used_later()
        import pathlib, shutil, socket, zipfile
        print(*waiting())
        import bz2
        from tempfile import mkdtemp
        print(bz2.decompress(bz2.compress(b"calm")).decode(), mkdtemp.__name__, hasattr(bz2, "nothing"))
        print(*waiting())
    """
    first, used, later = printed_by(code).splitlines()
    assert set(first.split()) == SELDOM_USED
    assert used == "calm mkdtemp False"
    assert set(later.split()) == SELDOM_USED - {"bz2", "tempfile"}


def test_a_module_that_is_there_already_stays() -> None:
    code = """
        import tempfile
        before = vars(tempfile)
        from ashore.ui.late_imports import import_seldom_used_later
        import_seldom_used_later()
        import tempfile
        print(vars(tempfile) is before, "__getattr__" in before)
    """
    assert printed_by(code).split() == ["True", "False"]


def test_qt_comes_without_inspect_which_is_whole_when_it_is_asked_for() -> None:
    code = """
        import sys
        from ashore.ui.late_imports import import_seldom_used_later
        import_seldom_used_later()
        import ashore.app
        import inspect
        print("__getattr__" in vars(inspect), "getsource" in vars(inspect))
        print(inspect.getsource(import_seldom_used_later).split("(")[0])
    """
    waits, source = printed_by(code).splitlines()
    assert waits == "True False"
    assert source == "def import_seldom_used_later"


def test_with_another_version_of_pyside_nothing_waits() -> None:
    code = """
        import sys
        from ashore.ui import late_imports
        late_imports.import_seldom_used_later()
        late_imports._KNOWN_VERSIONS = ("6.0.0",)
        import ashore.app
        from PySide6.QtCore import QTimer
        print(*(name for name, module in sys.modules.items() if "__getattr__" in vars(module)))
        try:
            QTimer().setInterval("soon")
        except TypeError as error:
            print(*str(error).split())
    """
    waiting, message = printed_by(code).splitlines()
    assert not SIGNATURES & set(waiting.split())
    assert "setInterval(msec: int, /)" in message


def test_the_version_that_is_installed_is_known() -> None:
    """Or else its files are to be looked at: see `_KNOWN_VERSIONS`."""
    assert PySide6.__version__ in late_imports._KNOWN_VERSIONS

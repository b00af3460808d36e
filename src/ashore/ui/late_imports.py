"""Leaves out of the start what others import and the start does not use; it is there once anything asks for it.

Imports nothing of Qt, so that it can come first. The figures are of a two-core machine with a launch of 0.2 s.
"""

from __future__ import annotations

import builtins
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader
    from types import ModuleType

_SELDOM_USED = ("bz2", "inspect", "ipaddress", "lzma", "selectors", "tempfile")
"""Of the standard library: `dataclasses`, `pathlib`, `socket` and what PySide is built on import them, each for one
seldom case."""

_KNOWN_VERSIONS = ("6.10.3", "6.11.3")
"""Of PySide: another one may look for other names in these files from its C code, and abort where it finds none."""
_SIGNATURES = "shibokensupport/signature/"
_ASKED_FOR_BY_NAME = {
    _SIGNATURES + "errorhandler.py": "",
    _SIGNATURES + "layout.py": "",
    _SIGNATURES + "lib/enum_sig.py": "",
    _SIGNATURES + "lib/pyi_generator.py": "",
    _SIGNATURES + "lib/tool.py": "",
    _SIGNATURES + "mapping.py": "def update_mapping():\n    return __getattr__('update_mapping')()\n",
    _SIGNATURES + "parser.py": "",
}
"""Files of PySide, each with what PySide looks for in the module's dictionary, past its `__getattr__`."""

_WHEN_ASKED = """
def __getattr__(name):
    found = globals()
    if name.startswith("__") or "__getattr__" not in found:
        raise AttributeError(name)
    del found["__getattr__"]
    exec(compile({source!r}, {file!r}, "exec"), found)
    try:
        return found[name]
    except KeyError:
        raise AttributeError(name) from None
"""


def import_seldom_used_later() -> None:
    """Has these modules run when something in them is first asked for. Saves 8 ms and 1.3 MiB.

    Needless where nobody imports them at the start. Call it before anything else is imported.
    """
    from importlib.util import find_spec, module_from_spec

    for name in _SELDOM_USED:
        spec = None if name in sys.modules else find_spec(name)
        if spec is not None and spec.loader is not None:
            module = sys.modules[name] = module_from_spec(spec)
            vars(module)["__getattr__"] = partial(_run, module, spec.loader)


def _run(module: ModuleType, loader: Loader, name: str) -> object:
    """What stands under `name` in the module once it has run. Not `LazyLoader`, for which each import is a question."""
    if name.startswith("__") or vars(module).pop("__getattr__", None) is None:
        raise AttributeError(name)
    loader.exec_module(module)
    return getattr(module, name)


def import_shiboken() -> None:
    """Imports what PySide is built on, without what only explains signatures. Saves 25 ms and 1 MiB.

    PySide compiles these modules from their source at each start. It needs them for a call with wrong arguments, whose
    message they write, and to generate type stubs. Needless once PySide imports them when it needs them. With a version
    that is not known here, or with compiled files on the disk, nothing changes.
    """
    original = builtins.compile
    inspect = vars(sys.modules["inspect"]) if "inspect" in sys.modules else {}
    if "__getattr__" in inspect:
        inspect["getsource"] = _find_no_source

    def compile_or_put_off(source: Any, file: Any, *rest: Any, **options: Any) -> Any:  # noqa: ANN401  # as of `compile`
        if isinstance(file, str) and file in _ASKED_FOR_BY_NAME and _is_known():
            source = _WHEN_ASKED.format(source=source, file=file) + _ASKED_FOR_BY_NAME[file]
        return original(source, file, *rest, **options)

    vars(builtins)["compile"] = compile_or_put_off
    try:
        import shiboken6  # noqa: F401
    finally:
        vars(builtins)["compile"] = original
        if inspect.get("getsource") is _find_no_source:
            del inspect["getsource"]


def _find_no_source(module: ModuleType) -> str:
    """In place of `inspect.getsource`, with which PySide would look into one module before it can be kept from it."""
    if _is_known():
        raise OSError
    import inspect

    vars(inspect).pop("getsource", None)
    return inspect.getsource(module)


def _is_known() -> bool:
    """Of PySide as it is being imported."""
    return getattr(sys.modules.get("shiboken6"), "__version__", "") in _KNOWN_VERSIONS

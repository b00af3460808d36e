"""Keeps an error in a method that overrides one of Qt's from ending the program: it goes to the log instead."""

from __future__ import annotations

import sys
from types import FunctionType, MethodDescriptorType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable


def guard_handlers() -> None:
    """From now on, in every new class, Qt's own method answers where one that overrides it fails.

    An error that leaves a handler such as `paintEvent` crashes PySide on Python 3.11 where it comes from C (`1 / 0`,
    `int("x")`, an index): such an error has no exception object until Python code catches it. On any Python, two in
    one call of Qt break memory, and one leaves the function that made Qt call the handler, such as `show`. The guard
    costs about 50 ns a call, and 0.4 ms before the first frame. Call it before a class is made.
    """
    from shiboken6 import Shiboken

    root: Any = Shiboken.Object  # of every class of Qt's, so that Python calls this for each that is made from one

    def init_subclass(cls: type, /, **arguments: object) -> None:
        super(root, cls).__init_subclass__(**arguments)  # of the class's other bases, such as Generic
        _guard_class(cls)

    root.__init_subclass__ = classmethod(init_subclass)


def _guard_class(cls: type) -> None:
    bases = [vars(base) for base in cls.__mro__[1:]]
    for name, method in list(vars(cls).items()):
        if type(method) is not FunctionType or name[0] == "_":
            continue
        for names in bases:
            if name in names and type(names[name]) is MethodDescriptorType:
                setattr(cls, name, _guarded(method, names[name]))
                break


def _guarded(method: FunctionType, qts: MethodDescriptorType) -> Callable[..., Any]:
    """With as many parameters as `method`: PySide counts those of a slot to know what to hand to it."""
    code = method.__code__
    is_plain = not (code.co_flags & _ANY_ARGUMENTS or code.co_kwonlyargcount or method.__defaults__)
    make = _MAKERS.get(code.co_argcount, _guard_any) if is_plain else _guard_any
    guard: Any = make(method, qts)
    guard.__name__ = method.__name__
    guard.__qualname__ = method.__qualname__
    guard.__module__ = method.__module__
    guard.__doc__ = method.__doc__
    guard.__wrapped__ = method
    return cast("Callable[..., Any]", guard)


_ANY_ARGUMENTS = 0x04 | 0x08  # CO_VARARGS and CO_VARKEYWORDS of the module inspect


def _guard_alone(method: Callable[..., Any], qts: MethodDescriptorType) -> Callable[..., Any]:
    def guard(self: object) -> object:
        try:
            return method(self)
        except Exception as error:
            _report(error)
        return _answer(qts, self)

    return guard


def _guard_one(method: Callable[..., Any], qts: MethodDescriptorType) -> Callable[..., Any]:
    def guard(self: object, first: object) -> object:
        try:
            return method(self, first)
        except Exception as error:
            _report(error)
        return _answer(qts, self, first)

    return guard


def _guard_two(method: Callable[..., Any], qts: MethodDescriptorType) -> Callable[..., Any]:
    def guard(self: object, first: object, second: object) -> object:
        try:
            return method(self, first, second)
        except Exception as error:
            _report(error)
        return _answer(qts, self, first, second)

    return guard


def _guard_any(method: Callable[..., Any], qts: MethodDescriptorType) -> Callable[..., Any]:
    def guard(self: object, *arguments: object, **named: object) -> object:
        try:
            return method(self, *arguments, **named)
        except Exception as error:
            _report(error)
        return _answer(qts, self, *arguments, **named)

    return guard


_MAKERS = {1: _guard_alone, 2: _guard_one, 3: _guard_two}


def _report(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def _answer(qts: MethodDescriptorType, *arguments: object, **named: object) -> object:
    """What Qt's own method says, with nothing held any more of the one that failed, such as a painter."""
    try:
        return qts(*arguments, **named)
    except NotImplementedError:  # only Ashore's class has such a method
        return None

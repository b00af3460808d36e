"""Turns what TOML gives into domain types where all of it fits. The rest is left to msgspec, which says why."""

from __future__ import annotations

from dataclasses import is_dataclass
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from ashore.content.toml_schema import types_of_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Fit = Callable[[object], Any]


class UnfitError(Exception):
    """The value is no such thing, or of a kind that is not known here."""


def fitted(raw: object, kind: object) -> object:
    """`raw` as a `kind`, exactly as msgspec converts it, without the 1.3 MiB that it takes.

    Raises UnfitError, and whatever the kind itself raises.
    """
    return _fit_for(kind)(raw)


@cache  # every entry of a file is of the same kind
def _fit_for(kind: Any) -> Fit:  # noqa: ANN401  # a type, or what stands for one in a hint
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (choice,) = (each for each in inner if each is not NoneType)  # TOML has no null
        return _fit_for(choice)
    if origin is tuple and inner[1:] == (...,):
        return partial(_fit_list, _fit_for(inner[0]))
    if not isinstance(kind, type):
        raise UnfitError
    if issubclass(kind, Enum):
        return partial(_fit_word, kind)
    if is_dataclass(kind):
        return partial(_fit_table, kind, _fits_of_fields(kind))
    if hasattr(kind, "_fields"):
        return partial(_fit_parts, kind, _fits_of_fields(kind).values())
    return _fit_number if kind is float else partial(_fit_exactly, kind)


def _fits_of_fields(kind: type) -> dict[str, Fit]:
    return {name: _fit_for(each) for name, each in types_of_fields(kind).items()}


def _fit_exactly(kind: type, raw: object) -> object:
    if type(raw) is kind:
        return raw
    raise UnfitError


def _fit_number(raw: object) -> float:
    if type(raw) is float or type(raw) is int:
        return float(raw)
    raise UnfitError


def _fit_word(kind: type[Enum], raw: object) -> Enum:
    return kind(_fit_exactly(str, raw))


def _fit_list(fit: Fit, raw: object) -> tuple[object, ...]:
    if isinstance(raw, list):
        return tuple([fit(item) for item in raw])
    raise UnfitError


def _fit_table(kind: Callable[..., object], fits: Mapping[str, Fit], raw: object) -> object:
    """Raises KeyError for a field that is not known, and TypeError where one is missing."""
    if isinstance(raw, dict):
        return kind(**{name: fits[name](value) for name, value in raw.items()})
    raise UnfitError


def _fit_parts(kind: Callable[..., object], fits: Iterable[Fit], raw: object) -> object:
    """A named tuple. Raises ValueError where there are too few or too many parts."""
    if isinstance(raw, list):
        return kind(*(fit(part) for fit, part in zip(fits, raw, strict=True)))
    raise UnfitError

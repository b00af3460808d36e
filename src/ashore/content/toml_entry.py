"""Turns one table of a content file into a domain type, and says in plain words what does not fit."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from ashore.content.content_error import ContentError, Refused, refuse
from ashore.content.fitting import fitted
from ashore.content.toml_locations import line_of
from ashore.content.toml_schema import Place, kind_at, known_words, stray_key, words_for
from ashore.domain.phrase import Phrase, as_it_is, phrase_of, translate_later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import msgspec

T = TypeVar("T")


class Parts(dict[str, "Parts"]):
    """Names of fields, each a table or a list of tables, that are left out of an entry alone; and such fields in them.

    Whatever else does not fit is a fault of the entry as a whole.
    """


WHOLE = Parts()
"""No part of an entry is left out alone."""


class TomlEntry:
    """One table of a file on its way into the domain. `number` counts from 0; None for a table that stands alone."""

    def __init__(self, file: Path, text: str, key: str, number: int | None, raw: object) -> None:
        self._file = file
        self._text = text
        self._key = key
        self._number = number
        self.raw = raw

    @property
    def id(self) -> str:
        """The entry's own id; "" where it has none."""
        given = self.raw.get("id") if isinstance(self.raw, dict) else None
        return given if isinstance(given, str) else ""

    def converted(self, kind: type[T], parts: Parts = WHOLE, refused: Refused = refuse) -> T:
        """Without the `parts` that do not fit, each of which goes to `refused`. Raises ContentError for the rest."""
        if not _has_empty_part(self.raw, parts):
            with suppress(ContentError):  # as a rule all of it fits
                return cast("T", self._converted_part(self.raw, (), kind))
        raw = self._without_unfit_parts(self.raw, (), kind, parts, refused)
        try:
            return cast("T", self._converted_part(raw, (), kind))
        except ContentError as error:
            for place, rest in _without_one_part(raw, parts):
                try:
                    fit = self._converted_part(rest, (), kind)
                except ContentError:
                    continue
                problem = translate_later("ContentErrors", "{name} does not fit with the others")
                refused(self.error(place, problem.format(name=_name(place)), error.mend))
                return cast("T", fit)
            raise

    def _converted_part(self, raw: object, place: Place, kind: object) -> object:
        """`raw`, which stands at `place`, as a `kind`."""
        stray = stray_key(raw, kind)
        if stray:
            path, known = stray
            whole = (*place, *path)
            problem = translate_later("ContentErrors", "{name} is not known here").format(name=_name(whole))
            mend = translate_later("ContentErrors", "take it out")
            if known:
                mend = translate_later("ContentErrors", "change it to {name}").format(name=known)
            raise self.error(whole, problem, mend)
        with suppress(Exception):  # whatever it is, msgspec says it in a way that can be explained
            return fitted(raw, kind)
        import msgspec

        try:
            return msgspec.convert(raw, kind)
        except msgspec.ValidationError as error:
            raise self._explained(error, raw, place, kind) from None

    def _without_unfit_parts(self, raw: object, place: Place, kind: object, parts: Parts, refused: Refused) -> object:
        if not isinstance(raw, dict):
            return raw
        fit = dict(raw)
        for name, inner in parts.items():
            value = raw.get(name)
            if value == []:
                problem = translate_later("ContentErrors", "{name} is empty").format(name=_name((*place, name)))
                refused(self.error((*place, name), problem, translate_later("ContentErrors", "write at least one")))
            if isinstance(value, list):
                items = [
                    self._fit_part(item, (*place, name, number), kind_at(kind, (name, number)), inner, refused)
                    for number, item in enumerate(value)
                ]
                fit[name] = [item for item in items if item is not None]
            elif value is not None:
                fit[name] = self._fit_part(value, (*place, name), kind_at(kind, (name,)), inner, refused)
        return {name: value for name, value in fit.items() if value is not None}

    def _fit_part(self, raw: object, place: Place, kind: object, parts: Parts, refused: Refused) -> object | None:
        """None where it does not fit, which is told once: one that does not fit for lack of its own parts is told."""
        fit = self._without_unfit_parts(raw, place, kind, parts, refused)
        try:
            self._converted_part(fit, place, kind)
        except ContentError as error:
            if fit == raw:
                refused(error)
            return None
        return fit

    def error(self, path: Place, problem: Phrase, mend: Phrase) -> ContentError:
        """What is wrong at `path` (field names, and list places from 0), with the entry and the line it stands on."""
        line = partial(line_of, self._text, self._key, self._number, path)
        label = self.id or (self._key if self._number is None else str(self._number + 1))
        return ContentError(self._file, problem, mend, entry=label, line=line)

    def _explained(self, error: msgspec.ValidationError, raw: object, place: Place, kind: object) -> ContentError:
        """msgspec's own message ("Expected `float`, got `str` - at `$.steps[0].seconds`") in plain words."""
        message = str(error)
        problem, _, found = message.rpartition(" - at `$")
        problem = problem or message
        path = _path(found.removesuffix("`"), raw, kind) if problem != message else ()
        whole = (*place, *path)
        if missing := re.fullmatch(r"Object missing required field `(.+)`", problem):
            lack = translate_later("ContentErrors", "{name} is missing").format(name=_name((*whole, missing[1])))
            return self.error(whole, lack, _add_line(missing[1]))
        is_shown = translate_later("ContentErrors", "{name} is {value}")
        is_shown = is_shown.format(name=_name(whole), value=_shown(_at(raw, path)))
        if problem.startswith("Expected `"):
            return self.error(whole, is_shown, _write(words_for(problem)))
        if problem.startswith("Invalid enum value"):
            return self.error(whole, is_shown, _write(known_words(kind, path)))
        does_not_fit = translate_later("ContentErrors", "{name} does not fit").format(name=_name(whole))
        return self.error(whole, does_not_fit, phrase_of(error.__cause__, problem))


def _has_empty_part(raw: object, parts: Parts) -> bool:
    """Whether one of the `parts`, or of theirs, is a list of nothing."""
    if isinstance(raw, list):
        return any(_has_empty_part(item, parts) for item in raw)
    if not isinstance(raw, dict):
        return False
    return any(raw.get(name) == [] or _has_empty_part(raw.get(name), inner) for name, inner in parts.items())


def _add_line(name: str) -> Phrase:
    return translate_later("ContentErrors", "add a line {name} = ...").format(name=name)


def _write(what: object) -> Phrase:
    return translate_later("ContentErrors", "write {what}").format(what=what)


def _without_one_part(raw: object, parts: Parts) -> Iterator[tuple[Place, object]]:
    """Each way to leave out one item of a list of parts, the last item first, with the place of that item."""
    for name in reversed(parts):
        items = raw.get(name) if isinstance(raw, dict) else None
        if isinstance(raw, dict) and isinstance(items, list):
            for number in reversed(range(len(items))):
                yield (name, number), {**raw, name: items[:number] + items[number + 1 :]}


def _path(place: str, raw: object, kind: object) -> Place:
    """`.steps[0].seconds` as ("steps", 0, "seconds"); `[...]` stands for a key msgspec does not tell."""
    path: Place = ()
    for name, number in re.findall(r"\.(\w+)|\[(\d+|\.\.\.)\]", place):
        if number == "...":
            path = (*path, _unfit_key(_at(raw, path), kind_at(kind, (*path, ""))))
        else:
            path = (*path, name or int(number))
    return path


def _unfit_key(raw: object, kind: object) -> str:
    """The first key whose value cannot be a `kind`."""
    import msgspec

    for key, value in raw.items() if isinstance(raw, dict) else ():
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError:
            return str(key)
    return ""


def _name(path: Place) -> Phrase:
    """("steps", 0, "seconds") as "seconds in number 1 of steps", the inmost first."""
    said = [as_it_is(part) if isinstance(part, str) else _number(part + 1) for part in path]
    if not said:
        return translate_later("ContentErrors", "it")
    words = said[-1]
    for inner, outer in zip(reversed(path), reversed(said[:-1]), strict=False):
        if isinstance(inner, int):
            words = translate_later("ContentErrors", "{part} of {whole}").format(part=words, whole=outer)
        else:
            words = translate_later("ContentErrors", "{part} in {whole}").format(part=words, whole=outer)
    return words


def _number(place: int) -> Phrase:
    return translate_later("ContentErrors", "number {number}").format(number=place)


def _at(raw: object, path: Place) -> object:
    for part in path:
        if isinstance(raw, list) and isinstance(part, int):
            raw = raw[part]
        elif isinstance(raw, dict):
            raw = raw.get(part)
    return raw


def _shown(value: object) -> Phrase | str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f'"{value[:40]}..."'
    if isinstance(value, list):
        return translate_later("ContentErrors", "a list of {count}").format(count=len(value))
    return translate_later("ContentErrors", "a table") if isinstance(value, dict) else str(value)

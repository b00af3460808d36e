"""Ashore: a calm breath, grounding, and kinder ways to see hard thoughts."""

import os

# A wheel carries the package `ashore.assets` inside `ashore`; a checkout has it at the top, two folders up from here.
_checkout = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120  # no pathlib for every start
if os.path.isfile(os.path.join(_checkout, "assets", "__init__.py")):  # noqa: PTH113, PTH118
    __path__.append(_checkout)

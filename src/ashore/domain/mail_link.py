"""The address of a message that a mail program opens, written but not sent."""

import re
from urllib.parse import quote

_ADDRESS = re.compile(r"[^\s<>\"(),:;@\[\]\\]+@[^\s<>\"(),:;@\[\]\\]+\.[^\s<>\"(),:;@\[\]\\]+")
LONGEST_BODY = 1500
"""Characters. Some systems cut a longer address."""


def mail_address_in(text: str) -> str:
    """The first address in how someone can be reached; "" where there is none."""
    found = _ADDRESS.search(text)
    return found[0].rstrip(".") if found else ""


def mail_link(body: str, address: str = "") -> str:
    """RFC 6068. Nothing of `address` or `body` can become another field of the message.

    Raises ValueError for a body that is too long.
    """
    if len(body) > LONGEST_BODY:
        raise ValueError(f"a message has at most {LONGEST_BODY} characters, not {len(body)}")
    lines = "\r\n".join(body.splitlines())
    return f"mailto:{quote(address, safe='@')}?body={quote(lines, safe='')}"

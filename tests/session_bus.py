"""Writes what a session bus and the desktop's portal answer, as bytes."""

import struct


def message(kind: int, body: bytes = b"", signature: str = "", *, reply_serial: int = 0, member: str = "") -> bytes:
    """One message in little-endian order."""
    fields = b""
    if reply_serial:
        fields = aligned(fields, 8) + b"\x05\x01u\0" + struct.pack("<I", reply_serial)
    if member:
        fields = aligned(fields, 8) + b"\x03\x01s\0" + text(member)
    if signature:
        fields = aligned(fields, 8) + b"\x08\x01g\0" + bytes([len(signature)]) + signature.encode() + b"\0"
    start = struct.pack("<cBBBIII", b"l", kind, 0, 1, len(body), 99, len(fields))
    return aligned(start + fields, 8) + body


def read_answer(serial: int, value: int) -> bytes:
    """The portal's answer to Read: a number in a variant in a variant."""
    return message(2, b"\x01v\0\x01u\0" + bytes(2) + struct.pack("<I", value), "v", reply_serial=serial)


def setting_changed(key: str, value: int, namespace: str = "org.freedesktop.appearance") -> bytes:
    body = aligned(text(namespace), 4) + text(key) + b"\x01u\0"
    return message(4, aligned(body, 4) + struct.pack("<I", value), "ssv", member="SettingChanged")


def accent_changed() -> bytes:
    """A setting of a kind that nobody asked for: three numbers in a struct."""
    body = aligned(text("org.freedesktop.appearance"), 4) + text("accent-color") + b"\x05(ddd)\0"
    return message(4, aligned(body, 8) + struct.pack("<ddd", 0.1, 0.2, 0.3), "ssv", member="SettingChanged")


def text(written: str) -> bytes:
    return struct.pack("<I", len(written)) + written.encode() + b"\0"


def aligned(data: bytes, to: int) -> bytes:
    return data + bytes(-len(data) % to)

"""Started as a program: a clipboard manager, as the freedesktop.org specification describes it, over libX11.

python tests/e2e/clipboard_manager.py saving|silent    says "ready", then each text it is handed; silent hangs instead
"""

import ctypes
import sys

X11 = ctypes.CDLL("libX11.so.6")
SELECTION_REQUEST, SELECTION_NOTIFY = 30, 31
CURRENT_TIME, ANY_TYPE = 0, 0
LONGEST = 100_000


class SelectionEvent(ctypes.Structure):
    """XSelectionRequestEvent; without `owner` it is an XSelectionEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("owner", ctypes.c_ulong),
        ("requestor", ctypes.c_ulong),
        ("selection", ctypes.c_ulong),
        ("target", ctypes.c_ulong),
        ("property", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
    )


class SelectionAnswer(ctypes.Structure):
    _fields_ = (*SelectionEvent._fields_[:4], *SelectionEvent._fields_[5:])


class Event(ctypes.Union):
    _fields_ = (
        ("type", ctypes.c_int),
        ("request", SelectionEvent),
        ("answer", SelectionAnswer),
        ("room", ctypes.c_long * 24),
    )


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(*, is_silent: bool) -> None:
    for name in ("XOpenDisplay", "XInternAtom", "XCreateSimpleWindow", "XDefaultRootWindow"):
        getattr(X11, name).restype = ctypes.c_void_p if name == "XOpenDisplay" else ctypes.c_ulong
    display = ctypes.c_void_p(X11.XOpenDisplay(None))
    root = ctypes.c_ulong(X11.XDefaultRootWindow(display))
    window = ctypes.c_ulong(X11.XCreateSimpleWindow(display, root, 0, 0, 1, 1, 0, 0, 0))

    def atom(name: str) -> ctypes.c_ulong:
        return ctypes.c_ulong(X11.XInternAtom(display, name.encode(), 0))

    clipboard, kept = atom("CLIPBOARD"), atom("ASHORE_TEST")
    X11.XSetSelectionOwner(display, atom("CLIPBOARD_MANAGER"), window, ctypes.c_ulong(CURRENT_TIME))
    X11.XSync(display, 0)
    say("ready")
    event, asked = Event(), SelectionEvent()
    while True:
        X11.XNextEvent(display, ctypes.byref(event))
        if is_silent:
            continue
        if event.type == SELECTION_REQUEST and event.request.target == atom("SAVE_TARGETS").value:
            ctypes.pointer(asked)[0] = event.request
            moment = ctypes.c_ulong(CURRENT_TIME)
            X11.XConvertSelection(display, clipboard, atom("UTF8_STRING"), kept, window, moment)
        elif event.type == SELECTION_NOTIFY:
            say("saved " + text_of(display, window, kept))
            answer = Event()
            answer.answer.type = SELECTION_NOTIFY
            for name in ("requestor", "selection", "target", "property", "time"):
                setattr(answer.answer, name, getattr(asked, name))
            X11.XSetSelectionOwner(display, clipboard, window, ctypes.c_ulong(CURRENT_TIME))
            X11.XSendEvent(display, ctypes.c_ulong(asked.requestor), 0, ctypes.c_long(0), ctypes.byref(answer))
            X11.XFlush(display)


def text_of(display: ctypes.c_void_p, window: ctypes.c_ulong, name: ctypes.c_ulong) -> str:
    kind, size, length, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
    content = ctypes.c_char_p()
    found = (ctypes.byref(each) for each in (kind, size, length, left, content))
    where = (ctypes.c_long(0), ctypes.c_long(LONGEST))
    X11.XGetWindowProperty(display, window, name, *where, 0, ctypes.c_ulong(ANY_TYPE), *found)
    return (content.value or b"").decode()


if __name__ == "__main__":
    main(is_silent=sys.argv[1] == "silent")

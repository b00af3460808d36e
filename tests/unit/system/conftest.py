"""A desktop bus for the tests of what is asked there."""

import pytest
from tests.desktop_bus import SessionBus


@pytest.fixture
def on_bus(bus: SessionBus, monkeypatch: pytest.MonkeyPatch) -> SessionBus:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    return bus

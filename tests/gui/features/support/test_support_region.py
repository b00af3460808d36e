"""Where someone is: asked in one press where it is not known, with the emergency numbers in view."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from tests.gui.features.support.support_driver import HELPLINES, TEXTS, SupportDriver

from ashore.domain.helplines import emergency_number
from ashore.domain.launch import Page
from ashore.domain.region import FORMATS
from ashore.domain.settings import Appearance
from ashore.features.support.page import SupportPage
from ashore.services.region import region_in_force, regions_to_ask_about

if TYPE_CHECKING:
    from datetime import tzinfo
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.ui.theme import Theme

LOCALE_NAMES = ("LC_ALL", *FORMATS, "LC_TELEPHONE", "LC_ADDRESS", "LC_MESSAGES", "LANG", "LANGUAGE", "TZ")


def open_support_with(
    open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **environ: str
) -> tuple[Application, SupportDriver]:
    for name in LOCALE_NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    app = open_application(tmp_path)
    app.services.navigator.open(Page.SUPPORT)
    open_application.settle(app)
    page = app.window.stack.widget_of(Page.SUPPORT)
    assert isinstance(page, SupportPage)
    return app, SupportDriver(page)


@pytest.fixture
def unknown(page: SupportPage, driver: SupportDriver) -> SupportDriver:
    page.set_region("")
    page.ask_for_region(("US", "GB", "JP", "KE"))
    return driver


def test_without_a_region_the_first_thing_is_one_press_with_the_numbers_on_it(unknown: SupportDriver) -> None:
    texts = [button.text() for button in unknown.region_buttons.values()]
    assert texts == ["United States · 911", "United Kingdom · 999", "Japan · 119 · 110", "Kenya"]
    assert unknown.tab_stops()[:5] == [
        *unknown.region_buttons.values(),
        unknown.asked_region_box,
    ]
    assert unknown.texts.index(TEXTS.no_region) < unknown.texts.index(TEXTS.danger_anywhere)
    assert unknown.texts.count(TEXTS.no_region) == 1
    assert TEXTS.talk_now in unknown.texts
    assert not unknown.emergency.write_button.isVisible()


def test_the_whole_list_is_there_too_and_only_once(unknown: SupportDriver) -> None:
    box = unknown.asked_region_box
    assert {row.country for row in HELPLINES} <= {box.itemData(index) for index in range(box.count())}
    assert not unknown.region_box.isVisible()


def test_a_press_chooses_and_the_keyboard_goes_on_to_the_numbers(page: SupportPage, unknown: SupportDriver) -> None:
    requested: list[str] = []
    page.region_view.region_requested.connect(requested.append)
    button = unknown.region_buttons["GB"]
    button.setFocus()
    button.click()
    assert requested == ["GB"]
    page.set_region("GB")
    page.ask_for_region(())
    assert unknown.region_buttons == {}
    assert unknown.emergency.copy_button.hasFocus()
    assert unknown.region_box.isVisible()


@pytest.mark.parametrize("percent", [100, 300])
def test_the_buttons_are_large_and_whole_in_the_narrowest_window(
    page: SupportPage, unknown: SupportDriver, theme: Theme, percent: int
) -> None:
    page.resize(660, 560)
    theme.set_appearance(Appearance.LIGHT, percent)
    page.grab()
    assert unknown.fits_its_width
    for button in unknown.region_buttons.values():
        assert button.height() >= 60
        left = button.mapTo(page, QPoint(0, 0)).x()
        assert left >= 0
        assert left + button.width() <= page.width()


def test_regions_that_disagree_are_both_shown_and_asked_about_once(
    open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, driver = open_support_with(
        open_application, tmp_path, monkeypatch, LANG="en_US.UTF-8", LC_TELEPHONE="de_DE.UTF-8", TZ="UTC"
    )
    assert [button.text() for button in driver.region_buttons.values()] == ["Germany · 112", "United States · 911"]
    assert TEXTS.which_region in driver.texts
    assert driver.emergency.text == "112"
    driver.region_buttons["US"].click()
    open_application.settle(app)
    assert driver.region_buttons == {}
    assert driver.emergency.text == "911"
    open_application.close(app)
    _, driver = open_support_with(
        open_application, tmp_path, monkeypatch, LANG="en_US.UTF-8", LC_TELEPHONE="de_DE.UTF-8", TZ="UTC"
    )
    assert driver.region_buttons == {}
    assert driver.emergency.text == "911"


BERLIN, ZURICH, LONDON, NEW_YORK = "Europe/Berlin", "Europe/Zurich", "Europe/London", "America/New_York"


@pytest.mark.parametrize(
    ("environ", "regions"),
    [
        # an English desktop with German formats, as filed
        (dict.fromkeys(("LC_TELEPHONE", "LC_ADDRESS", "LC_TIME"), "de_DE.UTF-8") | {"TZ": BERLIN}, ("DE", "US")),
        ({"LC_TELEPHONE": "de_AT.UTF-8", "LC_ADDRESS": "de_DE.UTF-8", "TZ": ZURICH}, ("AT", "DE", "CH", "US")),
        ({"LC_ADDRESS": "de_DE.UTF-8", "TZ": ZURICH}, ("DE", "CH", "US")),
        ({"LC_TIME": "en_IE.UTF-8", "TZ": LONDON}, ("GB", "IE", "US")),
        ({"LC_TIME": "en_IE.UTF-8", "TZ": "UTC"}, ("IE", "US")),
        ({"LC_PAPER": "en_GB.UTF-8", "TZ": "UTC"}, ("GB", "US")),
        ({"LC_TELEPHONE": "en_US.UTF-8", "TZ": BERLIN}, ("US", "DE")),
        ({"TZ": NEW_YORK}, ("US",)),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "TZ": "UTC"}, ("DE", "US")),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "en_US:en", "TZ": BERLIN}, ("DE",)),
        ({"LC_ALL": "C.UTF-8", "LC_TELEPHONE": "en_GB.UTF-8", "TZ": BERLIN}, ("DE",)),
        ({"LC_ALL": "fr_FR.UTF-8", "LC_TELEPHONE": "en_GB.UTF-8", "TZ": "UTC"}, ("FR",)),
        ({"LANG": "en", "TZ": BERLIN}, ("DE",)),
    ],
)
def test_telephone_address_time_zone_and_formats_come_before_the_language(
    open_application: OpenApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    environ: dict[str, str],
    regions: tuple[str, ...],
) -> None:
    """In the environment of the program, as it stands there; the first number is that of the first region."""
    _, driver = open_support_with(open_application, tmp_path, monkeypatch, **{"LANG": "en_US.UTF-8", **environ})
    assert driver.emergency.text == emergency_number(HELPLINES, regions[0])
    assert tuple(driver.region_buttons) == (regions if len(regions) > 1 else ())
    for region, button in driver.region_buttons.items():
        assert emergency_number(HELPLINES, region) in button.text()


def test_a_clock_before_the_check_still_says_that_numbers_may_have_changed(
    open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Before(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Before:
            return cls(2019, 1, 1, tzinfo=tz)

    monkeypatch.setattr("ashore.features.support.controller.datetime", Before)
    _, driver = open_support_with(open_application, tmp_path, monkeypatch, LANG="en_GB.UTF-8", TZ=LONDON)
    assert driver.emergency.text == "999"
    dated = [line for line in driver.texts.splitlines() if line.startswith("Checked ")]
    assert dated
    assert [line for line in dated if TEXTS.changed not in line] == []


def test_dates_are_in_the_language_of_the_window_whatever_the_formats(
    open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    formats = QLocale()
    QLocale.setDefault(QLocale("de_DE"))  # what Qt reads of LC_TIME, once, when it starts
    try:
        german = {"LC_TIME": "de_DE.UTF-8", "LC_TELEPHONE": "de_DE.UTF-8", "TZ": BERLIN}
        _, driver = open_support_with(open_application, tmp_path, monkeypatch, LANG="en_US.UTF-8", **german)
        months = {QLocale("de_DE").standaloneMonthName(month) for month in range(1, 13)}
        english = {QLocale("en_US").standaloneMonthName(month) for month in range(1, 13)}
        words = set(" ".join(line for line in driver.texts.splitlines() if line.startswith("Checked ")).split())
        assert words & english
        assert not words & (months - english)
    finally:
        QLocale.setDefault(formats)


def test_a_bare_language_is_no_region(
    open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, driver = open_support_with(open_application, tmp_path, monkeypatch, LANG="en", TZ="UTC")
    assert region_in_force(app.services.settings.value) == ""
    assert list(driver.region_buttons) == list(regions_to_ask_about(app.services.settings.value))
    assert driver.region_buttons
    assert driver.emergency.text == ""


def test_where_all_agree_nothing_is_asked(
    open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, driver = open_support_with(open_application, tmp_path, monkeypatch, LANG="en_GB.UTF-8", TZ="Europe/London")
    assert driver.region_buttons == {}
    assert driver.emergency.text == "999"


def test_ambulance_and_police_have_a_number_each_where_they_differ(page: SupportPage, driver: SupportDriver) -> None:
    assert not driver.has_police_number
    page.set_region("JP")
    assert driver.police is not None
    assert (driver.emergency.text, driver.police.text) == ("119", "110")
    seen = driver.texts
    assert seen.index("Ambulance · Japan") < seen.index("119") < seen.index("Police · Japan") < seen.index("110")


def test_the_first_number_of_a_helpline_is_in_view_in_the_smallest_window(
    page: SupportPage, driver: SupportDriver
) -> None:
    page.resize(660, 560)
    QCoreApplication.sendPostedEvents()
    assert driver.shows_whole(driver.number().label)


def test_everything_of_the_question_is_reached_with_the_keyboard(page: SupportPage, unknown: SupportDriver) -> None:
    requested: list[str] = []
    page.region_view.region_requested.connect(requested.append)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert unknown.region_buttons["US"].hasFocus()
    QTest.keyClick(unknown.region_buttons["US"], Qt.Key.Key_Return)
    assert requested == ["US"]

"""The assets of a checkout are found, as Python's own way to package data finds them."""

from importlib.resources import files

from tests.paths import ASSETS

from ashore.system.assets import PACKAGE, assets_folder


def test_a_checkout_uses_its_own_assets() -> None:
    assert assets_folder() == ASSETS


def test_the_assets_are_the_data_of_a_package() -> None:
    assert files(PACKAGE) == assets_folder()

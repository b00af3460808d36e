"""The region of the machine's time zone, from what is set and from the system's own tables."""

from pathlib import Path

import pytest

from ashore.system.time_zone import zone_region


@pytest.fixture
def zones(tmp_path: Path) -> Path:
    """Two zones, one of them under an older name too, and both tables."""
    zones = tmp_path / "zoneinfo"
    (zones / "Asia").mkdir(parents=True)
    (zones / "Asia" / "Kolkata").touch()
    (zones / "Asia" / "Calcutta").symlink_to("Kolkata")
    (zones / "zone.tab").write_text("IN\t+2232+08822\tAsia/Kolkata\n", "utf-8")
    (zones / "zone1970.tab").write_text("BR,AR\t-2332-04637\tAmerica/Sao_Paulo\n", "utf-8")
    return zones


@pytest.mark.parametrize(
    ("set_zone", "region"),
    [
        ("Asia/Kolkata", "IN"),
        (":Asia/Kolkata", "IN"),
        ("Asia/Calcutta", "IN"),
        ("America/Sao_Paulo", "BR"),
        ("UTC", ""),
        ("CET-1CEST,M3.5.0,M10.5.0/3", ""),
        ("../../etc/passwd", ""),
        ("Asia/\0", ""),
    ],
)
def test_the_zone_that_is_set_counts(zones: Path, set_zone: str, region: str) -> None:
    assert zone_region({"TZ": set_zone}, zones, zones / "no-link") == region


def test_a_path_to_a_zone_counts_as_its_name(zones: Path) -> None:
    assert zone_region({"TZ": f"{zones}/Asia/Kolkata"}, zones, zones / "no-link") == "IN"


@pytest.mark.parametrize("name", ["Kolkata", "Calcutta"])
def test_without_one_that_of_the_machine_counts(zones: Path, tmp_path: Path, name: str) -> None:
    local_time = tmp_path / "localtime"
    local_time.symlink_to(zones / "Asia" / name)
    assert zone_region({}, zones, local_time) == "IN"


@pytest.mark.parametrize(("name", "region"), [("Asia/Kolkata\n", "IN"), ("Etc/UTC\n", ""), ("\0\n", ""), ("", "")])
def test_where_that_is_a_copy_its_name_beside_it_counts(zones: Path, tmp_path: Path, name: str, region: str) -> None:
    (tmp_path / "localtime").write_bytes(b"TZif")
    (tmp_path / "timezone").write_text(name, "utf-8")
    assert zone_region({}, zones, tmp_path / "localtime") == region


def test_a_machine_without_tables_or_a_link_names_none(tmp_path: Path) -> None:
    (tmp_path / "localtime").write_bytes(b"TZif")
    assert zone_region({}, tmp_path, tmp_path / "localtime") == ""
    assert zone_region({"TZ": "Asia/Kolkata"}, tmp_path / "nothing", tmp_path / "nothing") == ""

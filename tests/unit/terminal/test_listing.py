"""What `ashore --list` writes, to read and as JSON, in any encoding."""

import json
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest
from tests.paths import ENGLISH
from tests.python_process import python_without_window

from ashore import cli
from ashore.content.beliefs import read_beliefs
from ashore.content.sources import read_claiming_entries
from ashore.content.support import read_helplines
from ashore.domain.claim_listing import group_claims
from ashore.terminal.listing import aligned

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize("kind", ["patterns", "exercises", "beliefs"])
def test_a_list_has_a_line_for_each_entry_and_the_same_ids_as_json(kind: str, tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", kind, "--data-dir", str(tmp_path)]) == 0
    ids = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert cli.main(["--list", kind, "--json", "--data-dir", str(tmp_path)]) == 0
    assert [entry["id"] for entry in json.loads(capsys.readouterr().out)] == ids
    assert len(ids) > 10


def test_the_helplines_are_listed_as_support_shows_them(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", "helplines", "--data-dir", str(tmp_path)]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "GB United Kingdom 999" in lines
    assert "JP Japan 119 · police 110" in lines
    assert "GB Shout Text 85258 Day and night, every day English 2025-11" in lines
    assert "BE Zelfmoordlijn 1813 Chat 17:00 to midnight Dutch 2021-11" in lines
    assert "US National Domestic Violence Hotline Text START to 88788 Hours unclear 2022-01" in lines


def test_the_helplines_as_json_have_every_number_with_its_hours_and_date(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", "helplines", "--json", "--data-dir", str(tmp_path)]) == 0
    rows = {row["country"]: row for row in json.loads(capsys.readouterr().out)}
    assert list(rows) == [helpline.country for helpline in read_helplines(ENGLISH)]
    assert (rows["JP"]["emergency"], rows["JP"]["police"]) == ("119", "110")
    shout = rows["GB"]["services"][1]
    assert shout["text"]["numbers"] == ["85258"]
    assert (shout["text"]["hours"], shout["text"]["seen"]) == ("Day and night, every day", "2025-11")
    assert "call" not in shout
    assert rows["GB"]["services"][0]["call"]["seen"] == "2022-12"
    assert rows["US"]["if_hurt"][0]["text"]["word"] == "START"


def test_columns_stand_one_below_the_other_whatever_the_letters() -> None:
    assert aligned([("a", "b"), ("字字", "c")]) == ["a     b", "字字  c"]


def test_content_that_can_not_be_read_is_reported_in_one_line(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: tmp_path)
    assert cli.main(["--list", "beliefs", "--data-dir", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "beliefs.toml" in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("environ", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}])
@pytest.mark.parametrize("as_json", [[], ["--json"]])
def test_an_output_without_utf8_gets_plain_letters(environ: dict[str, str], as_json: list[str], tmp_path: Path) -> None:
    done = python_without_window(
        "-m", "ashore", "--list", "beliefs", *as_json, "--data-dir", str(tmp_path), environ=environ
    )
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert done.stderr == b""
    if as_json:
        assert json.loads(done.stdout)


def test_no_thought_is_listed_without_its_first_kinder_line_and_json_has_every_form(
    tmp_path: Path, capsys: Output
) -> None:
    beliefs = read_beliefs(ENGLISH)
    assert cli.main(["--list", "beliefs", "--data-dir", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    for line, belief in zip(lines, beliefs, strict=True):
        assert line.endswith(f"  {belief.ladder[0].text}")
    assert cli.main(["--list", "beliefs", "--json", "--data-dir", str(tmp_path)]) == 0
    ladders = [entry["ladder"] for entry in json.loads(capsys.readouterr().out)]
    assert ladders == [[asdict(line) for line in belief.ladder] for belief in beliefs]


def test_every_claim_is_listed_with_its_grade_and_its_source(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["--list", "sources", "--data-dir", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert cli.main(["--list", "sources", "--json", "--data-dir", str(tmp_path)]) == 0
    entries = json.loads(capsys.readouterr().out)
    expected = [(group.subject, one) for group in group_claims(read_claiming_entries(ENGLISH)) for one in group.claims]
    assert len(lines) == len(entries) == len(expected)
    for line, entry, (subject, listed) in zip(lines, entries, expected, strict=True):
        claim = listed.claim
        assert line.split()[:2] == [subject, claim.grade]
        assert all(part in line for part in (claim.text, claim.citation, claim.source))
        assert entry == {
            "subject": subject,
            "text": claim.text,
            "grade": claim.grade,
            "source": claim.source,
            "citation": claim.citation,
            "entries": [each.id for each in listed.entries],
        }


@pytest.mark.parametrize("as_json", [[], ["--json"]])
def test_a_list_shows_what_can_be_read_and_tells_what_it_left_out(
    as_json: list[str], tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = shutil.copytree(ENGLISH, tmp_path / "content" / "en")
    file = content / "helplines.toml"
    file.write_text(file.read_text("utf-8").replace('["85258"]', "[]").replace('["1813"]', '["x"]'), "utf-8")
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: tmp_path)
    assert cli.main(["--list", "helplines", *as_json, "--data-dir", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "116 123" in said.out
    assert "85258" not in said.out
    lines = said.err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("ashore: helplines.toml, line ") for line in lines)
    assert "no telephone can dial 'x'" in lines[0]
    assert "at least one number" in lines[1]


def test_a_number_that_changed_on_the_disk_is_listed_with_one_line_that_says_so(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(shutil.copytree(ENGLISH, tmp_path / "content" / "en")) / "helplines.toml"
    file.write_text(file.read_text("utf-8").replace('["135"]', '["137"]'), "utf-8")
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: tmp_path)
    assert cli.main(["--list", "helplines", "--data-dir", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "137" in said.out
    assert said.err == (
        "ashore: helplines.toml: it is not as it was made, so a number may be wrong - install Ashore again\n"
    )

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import TZPATH

import pytest

from caregiver.desktop import clock
from caregiver.desktop.clock import SystemClock


@pytest.fixture(autouse=True)
def _no_zone_in_environment(monkeypatch):
    monkeypatch.delenv("TZ", raising=False)


def rules_of(name: str) -> Path:
    return next(path for folder in TZPATH if (path := Path(folder, name)).is_file())


def test_now_is_an_instant_in_utc():
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(0)
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize("value", ["Asia/Tokyo", ":Asia/Tokyo", "/usr/share/zoneinfo/Asia/Tokyo"])
def test_the_environment_comes_first(monkeypatch, tmp_path, value):
    (tmp_path / "timezone").write_text("Europe/London\n")
    monkeypatch.setenv("TZ", value)
    assert SystemClock(tmp_path).zone().key == "Asia/Tokyo"


def test_a_linked_zone_keeps_the_name_of_the_link(tmp_path):
    (tmp_path / "localtime").symlink_to(rules_of("Europe/Oslo"))
    (tmp_path / "timezone").write_text("Europe/London\n")
    assert SystemClock(tmp_path).zone().key == "Europe/Oslo"


def test_a_copied_zone_is_known_by_its_rules(tmp_path):
    shutil.copy(rules_of("Australia/Adelaide"), tmp_path / "localtime")
    (tmp_path / "timezone").write_text("Europe/London\n")
    found = SystemClock(tmp_path).zone()
    local = datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(found)
    assert local.utcoffset() == timedelta(hours=9, minutes=30)
    assert local.tzname() == "ACST"


def test_a_copied_zone_prefers_the_written_name(tmp_path):
    shutil.copy(rules_of("Europe/London"), tmp_path / "localtime")  # Belfast, Guernsey and Jersey have the same rules
    (tmp_path / "timezone").write_text("Europe/London\n")
    assert SystemClock(tmp_path).zone().key == "Europe/London"


def test_only_the_written_name_is_there(tmp_path):
    (tmp_path / "timezone").write_text("America/New_York\n")
    assert SystemClock(tmp_path).zone().key == "America/New_York"


@pytest.mark.parametrize("written", ["", "nowhere/at all", "/etc/passwd", "../../etc/passwd", "\x00"])
def test_without_a_usable_name_it_is_utc(tmp_path, written):
    (tmp_path / "timezone").write_text(written)
    assert SystemClock(tmp_path).zone().key == "UTC"


def test_an_unusable_environment_leaves_it_to_the_files(monkeypatch, tmp_path):
    monkeypatch.setenv("TZ", "Nowhere/At_All")
    (tmp_path / "timezone").write_text("America/New_York")
    assert SystemClock(tmp_path).zone().key == "America/New_York"


def test_a_journey_is_noticed_without_a_restart(tmp_path):
    travelling = SystemClock(tmp_path)
    for name in ("Europe/London", "Asia/Tokyo"):
        (tmp_path / "localtime").unlink(missing_ok=True)
        (tmp_path / "localtime").symlink_to(rules_of(name))
        assert travelling.zone().key == name


def test_where_there_are_no_such_files_qt_knows_the_name(monkeypatch):
    monkeypatch.setattr(clock.sys, "platform", "win32")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert SystemClock().zone().key == "Asia/Tokyo"

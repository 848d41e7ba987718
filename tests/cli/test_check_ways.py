"""What `caregiver check` says of the ways in, the paper key and the last backup, and what to do about each."""

import pytest

from caregiver.check.ways import backups_unknown, look_at_backups, look_at_ways, ways_unknown
from caregiver.domain.errors import FolderGone
from caregiver.services.access import Access
from caregiver.services.ways_in import WaysIn
from caregiver.vault.keys import KeySlots, SlotKind
from tests.services.conftest import RecordingNumbersFile, make_services
from tests.services.recording_key_holder import RecordingKeyHolder

GONE = FolderGone("The folder for backups is not there. Is the stick plugged in?")


@pytest.fixture
def backups(tmp_path, clock):
    """Of a diary whose backups go to a stick."""
    diary, stick = tmp_path / "served", tmp_path / "stick"
    for made in (diary, stick):
        made.mkdir()
    services = make_services(diary, clock, RecordingNumbersFile())
    services.backups.set_folder(stick)
    yield services.backups
    services.close()


def said(finding):
    return finding.state.value, str(finding.sentence)


def test_ways_are_counted_and_named(folder, clock):
    access = Access(folder, RecordingKeyHolder(), clock)
    created = access.create(access.new_keys())
    ways, paper = look_at_ways(KeySlots.read(folder), clock)
    assert said(ways) == (
        "works",
        "There are 2 ways to open the diary: the keyring of this computer, the paper key.",
    )
    assert said(paper)[0] == "not there yet"
    assert "type it back" in said(paper)[1]
    ways_in = WaysIn(created.vault, created.data_key, clock)
    ways_in.set_sentence("four blue apples in the hall")
    ways_in.remove(SlotKind.RECOVERY)
    access.remove_keyring_slot()
    created.vault.close()
    ways, paper = look_at_ways(KeySlots.read(folder), clock)
    assert ways.state == "to know"
    assert "one way to open the diary: the secret sentence. Add another one" in said(ways)[1]
    assert said(paper)[0] == "not there yet"


def test_a_paper_key_is_to_be_tried_each_year(folder, clock):
    access = Access(folder, RecordingKeyHolder(), clock)
    created = access.create(access.new_keys())
    created.vault.close()
    slots = KeySlots.read(folder)
    slots.confirm(folder, slots.of_kind(SlotKind.RECOVERY).id, clock.now())
    paper = look_at_ways(KeySlots.read(folder), clock)[1]
    assert said(paper) == ("works", "It was last tried on 22 November 2026.")
    clock.go_on(days=366)
    paper = look_at_ways(KeySlots.read(folder), clock)[1]
    assert paper.state == "to know"
    assert "more than a year ago" in said(paper)[1]
    clock.go_on(days=-400)
    paper = look_at_ways(KeySlots.read(folder), clock)[1]
    assert said(paper) == (
        "to know",
        "It was last tried on 22 November 2026, says the clock. That is still to come. Try it again in Settings.",
    )


def test_the_last_backup_is_named_with_its_day(backups, clock):
    assert said(look_at_backups(backups, clock))[0] == "not there yet"
    backups.note(backups.job(), GONE)
    finding = look_at_backups(backups, clock)
    assert not finding.is_fatal
    assert said(finding) == ("does not work", f"{GONE.sentence} None was made yet.")
    clock.go_on(hours=2)
    job = backups.job()
    backups.note(job, job.run())
    good = "The last good one was made on 22 November 2026 at 05:10"
    assert said(look_at_backups(backups, clock)) == ("works", f"{good}.")
    clock.go_on(days=1)
    backups.note(backups.job(), GONE)
    assert said(look_at_backups(backups, clock)) == ("does not work", f"{GONE.sentence} {good}.")


def test_an_old_one_is_said_to_be_old(backups, clock):
    job = backups.job()
    backups.note(job, job.run())
    clock.go_on(days=7)
    assert look_at_backups(backups, clock).state == "works"
    clock.go_on(minutes=1)
    finding = look_at_backups(backups, clock)
    assert finding.state == "to know"
    assert "more than a week ago" in said(finding)[1]


def test_what_is_not_known_is_said_to_be_not_known():
    for finding in (*ways_unknown(has_diary=True), backups_unknown(has_diary=True)):
        assert said(finding) == ("to know", "This cannot be known: the diary could not be looked into.")
    for finding in (*ways_unknown(has_diary=False), backups_unknown(has_diary=False)):
        assert said(finding) == ("not there yet", "There is no diary yet.")
    assert "--recovery-key-file" in said(backups_unknown(has_diary=True, is_closed=True))[1]

"""The search for words finds them however they lie there; else that it finds nothing would mean nothing."""

import base64
import gzip
import json
import urllib.parse
import zlib

import pytest

from tests.journeys.canaries import canary, found_in, search

TEXT = canary("a test")
AS = {
    "UTF-8": f"before {TEXT} after".encode(),
    "UTF-16LE": f"before {TEXT}".encode("utf-16-le"),
    "UTF-16BE": f"before {TEXT}".encode("utf-16-be"),
    "base64 at 0": base64.b64encode(f"{TEXT}".encode()),
    "base64 at 1": base64.b64encode(f"x{TEXT} and on".encode()),
    "base64 at 2": base64.b64encode(f"xy{TEXT} and on".encode()),
    "hex": TEXT.encode().hex().encode(),
    "hex in capitals": TEXT.encode().hex().upper().encode(),
    "JSON": json.dumps({"note": TEXT}).encode(),
    "URL": urllib.parse.quote(f"say={TEXT}").encode(),
    "zlib": b"head" + zlib.compress(f"long {TEXT} ".encode() * 20),
    "gzip": gzip.compress(f"{TEXT}".encode("utf-16-le")),
    "begun with a capital": TEXT.capitalize().encode(),
}


@pytest.mark.parametrize("how", AS)
def test_it_is_found(how):
    assert TEXT in found_in(AS[how], [TEXT])


@pytest.mark.parametrize("how", AS)
def test_another_one_is_not(how):
    assert not found_in(AS[how], [canary("another test")])


def test_each_encoding_finds_by_itself():
    assert found_in(AS["JSON"], [TEXT])[TEXT] == {"UTF-8", "JSON"}
    assert found_in(AS["URL"], [TEXT])[TEXT] == {"UTF-8", "URL"}
    for name in ("UTF-16LE", "UTF-16BE", "hex"):
        assert name in found_in(AS[name], [TEXT])[TEXT]


def test_files_and_their_names_are_searched_and_only_the_exact_path_is_left_out(tmp_path):
    (tmp_path / "deep").mkdir()
    told, printed = tmp_path / "deep" / "log", tmp_path / "printed"
    told.write_bytes(AS["hex"])
    printed.write_bytes(AS["UTF-8"])
    (tmp_path / f"{TEXT}.pdf").touch()
    finds = search([tmp_path], [TEXT], leave_out=[printed])
    assert [str(told) in find or "in the name" in find for find in finds] == [True, True]

from __future__ import annotations

import csv

import pytest

from salesplanner.domain.problems import Problem
from salesplanner.exchange.everything import export_all
from tests.builders import a_client, a_contact, a_deal, an_activity


def test_all_of_a_book_goes_out_and_no_text_becomes_a_formula(store, tmp_path):
    client = store.clients.add(a_client("=cmd|' /C calc'!A0", phone="+86 138", note="＠x"))
    store.contacts.add(a_contact(client, "@SUM(A1)"))
    store.deals.add(a_deal(client_id=client, amount=-5))
    store.activities.add(an_activity(client_id=client))
    written = export_all(store, tmp_path / "out" / "all")
    assert {path.name for path in written} >= {"client.csv", "deal.csv", "activities.ics", "contacts.vcf"}
    assert sorted(written) == sorted((tmp_path / "out" / "all").iterdir())
    with (tmp_path / "out" / "all" / "client.csv").open(encoding="utf-8-sig", newline="") as handle:
        [row] = csv.DictReader(handle)
    assert (row["name"], row["phone"], row["note"]) == ("'=cmd|' /C calc'!A0", "'+86 138", "'＠x")
    with (tmp_path / "out" / "all" / "deal.csv").open(encoding="utf-8-sig", newline="") as handle:
        assert next(csv.DictReader(handle))["amount"] == "-5"


def test_a_folder_that_cannot_be_made_is_said(store, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(Problem):
        export_all(store, tmp_path / "file" / "out")

"""What the program itself writes stands up to its own checker: the last check before a summary is saved."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from salesplanner import demo
from salesplanner.domain.claims.checking import check
from salesplanner.domain.claims.marks import Weight
from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS
from salesplanner.exchange.documents import chat
from salesplanner.i18n import Translator
from salesplanner.report import brief, claims, periodic
from salesplanner.report.gradual import at_once
from salesplanner.report.material import gather
from salesplanner.store import Store
from salesplanner.words import Words

NOW = datetime(2026, 10, 22, 12)


@pytest.mark.parametrize(("role", "language"), [("project", "zh"), ("online", "zh"), ("wholesale", "en")])
def test_a_summary_has_no_wrong_figure_against_its_own_records(tmp_path, role, language):
    path = tmp_path / "book.db"
    demo.make(path, role, date(2026, 10, 22), language)
    store = Store.open(path, now=lambda: NOW)
    words = Words(Translator(language))
    for code in ("2026-09", "2026-10", "2026-H1"):
        period = Period.parse(code)
        # The rows of these tables are about single clients, months and days: nobody's words.
        document = periodic.document(gather(store, period), words).without(["visits", "months", "plan"])
        text, book = chat.plain(document), claims.book(store, period)
        listed = ("visits", "months", "plan")
        material = gather(store, period, also=listed)
        text += "\n".join(periodic.said(material, words, key) for key in listed)
        wrong = [text[mark.start - 40 : mark.end + 9] for mark in check(text, book) if mark.weight is Weight.WRONG]
        assert wrong == []
        assert len(brief.text(material, words)) <= 500
        visits = book.figures["visits.count"].value
        (mark,) = check(f"拜访 {visits + 1} 次。", book)
        assert mark.right == f"{visits} 次"
    _pieces_are_the_whole(store.measures, date(2026, 8, 4), date(2026, 10, 22))
    store.close()
    assert periodic.document(material, words).sections  # a worker writes it: nothing of it is read later
    _open_deals_are_read_whole_though_one_changes_between_two_pieces(path)


def _pieces_are_the_whole(measures, first, last):
    for metric in set(METRICS) - {"win.rate"}:
        whole = measures.of(metric, first, last)
        assert at_once(measures.reading(metric, first, last)) == whole, metric
        assert at_once(measures.summing(metric, first, last)) == sum(each.value for each in whole), metric


def _open_deals_are_read_whole_though_one_changes_between_two_pieces(path):
    store = Store.open(path, now=lambda: NOW)
    whole = at_once(store.pipeline.reading())
    store.close()
    store = Store.open(path, now=lambda: NOW)
    assert whole == store.pipeline.briefs()
    store.close()
    if whole:
        store = Store.open(path, now=lambda: NOW)
        pieces = store.pipeline.reading()
        next(pieces)
        store.deals.change(whole[0].id, amount=7)
        found = at_once(pieces)
        assert [each.amount for each in found] == [7, *(each.amount for each in whole[1:])]
        store.close()

"""The self-review as one thing: facts, evidence beside ratings, actions, focus points, what the months said."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

import pytest
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.improvements import Tally
from salesplanner.domain.metrics import Metric
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Promise, PromiseState
from salesplanner.domain.reviews import (
    Competency,
    Finding,
    FocusPoint,
    Improvement,
    ImprovementState,
    Section,
    as_evidence,
)
from salesplanner.domain.targets import Every
from salesplanner.i18n import Translator
from salesplanner.report import actionwords, evidence, focuspoints, ratings, reviewdoor, selfreview, takein
from salesplanner.report.gradual import at_once
from salesplanner.store import presets
from salesplanner.store.deals import StageEntry
from salesplanner.store.evidence import SOURCES
from salesplanner.words import Words

CLIENT = Client(name="Northwind")
OCTOBER, DAY = Period.parse("2026-10"), date(2026, 10, 20)


def contact(store, outcome=Outcome.PROGRESS, day=DAY, **fields):
    key = store.activities.add(Activity(kind=ActivityKind.CALL, title="Call", day=day, **fields))
    store.activities.log(store.activities.get(key), done_at=datetime(day.year, day.month, day.day, 10), outcome=outcome)
    return key


def test_a_share_says_of_how_many_and_opens_its_records(store):
    keys = [contact(store), contact(store), contact(store, Outcome.SETBACK)]
    contact(store, day=date(2026, 9, 8), outcome=Outcome.SETBACK)
    found = evidence.fact(store, "contacts.progress", OCTOBER)
    assert (found.value, found.of, found.records, found.table) == (Decimal(2) / 3, 3, tuple(keys[:2]), "activity")
    assert found.previous == 0


@pytest.mark.row("S1-08")
def test_contacts_i_started_stand_beside_the_questions_with_those_overdue(store):
    client = store.clients.add(CLIENT)
    for is_theirs in (False, False, True):
        contact(store, client_id=client, started_by_client=is_theirs)
    late = store.activities.add(Activity(kind=ActivityKind.CALL, title="Call", client_id=client, day=date(2026, 10, 8)))
    store.activities.change(late, created_at=datetime(2026, 10, 5, 9))
    forgotten = store.clients.add(Client(name="Borea", status=ClientStatus.ACTIVE, since=date(2026, 1, 5)))
    contact(store, day=date(2026, 2, 3), client_id=forgotten)
    facts = {each.id: each for each in selfreview.gather(store, OCTOBER).facts}
    assert (facts[evidence.SILENT].value, facts[evidence.SILENT].records) == (1, (forgotten,))
    assert evidence.SILENT not in {each.id for each in selfreview.gather(store, OCTOBER.previous()).facts}
    assert (facts["contacts.mine"].value, facts["contacts.mine"].of) == (Decimal(2) / 3, 3)
    assert evidence.said(Words(Translator("en")), facts["contacts.mine"]) == "Contacts I started 67% (2/3)"
    assert (facts["followups.overdue.count"].value, facts["clients.touched.count"].value) == (1, 1)


def test_a_quota_asks_of_each_day_what_held_then(store, clock):
    store.quotas.put("calls.count", Every.DAY, 4)
    store.quotas.put("visits.count", Every.MONTH, 10)
    for each in store.quotas.all():
        store.quotas.change(each.id, created_at=datetime(2026, 1, 5))
    assert [(each.metric, each.asked) for each in selfreview.quotas(store, OCTOBER)] == [
        ("calls.count", 72),
        ("visits.count", 10),
    ]
    store.quotas.put("calls.count", Every.DAY, 2)  # from today, the twelfth of eighteen working days
    store.quotas.put("visits.count", Every.MONTH, 5)
    asked = {each.metric: each.asked for each in selfreview.quotas(store, OCTOBER)}
    assert asked == {"calls.count": 11 * 4 + 7 * 2, "visits.count": 5}
    assert {each.metric: each.asked for each in selfreview.quotas(store, Period.parse("2026-Q4"))} == asked
    assert selfreview.quotas(store, OCTOBER.previous())[1].asked == 10


@pytest.mark.row("S3-15")
def test_what_is_too_much_is_offered_as_support_needed_with_the_hours(store):
    for day in range(8, 22):
        store.activities.add(
            Activity(
                kind=ActivityKind.TASK, title="Design", day=date(2026, 10, day), minutes=600,
                status=ActivityStatus.DONE, done_at=datetime(2026, 10, day, 19),
            )
        )  # fmt: skip
    [offered] = takein.offers(store, OCTOBER, Section.SUPPORT, Words(Translator("en")))
    assert re.fullmatch(r"140 h of work recorded in \d+ h of working days \(1\d\d%\)", offered)


@pytest.mark.parametrize("key", selfreview.SHOWN)
def test_every_kind_of_evidence_can_be_read(store, key):
    assert evidence.fact(store, key, OCTOBER).records == ()


@pytest.mark.parametrize("key", ["deals.days", *(key for key, each in SOURCES.items() if each.table == "activity")])
def test_what_was_done_is_looked_up_by_its_days(store, key):
    days = {"first": "2026-10-01", "last": "2026-10-31", "end": "2026-10-31T99", "today": "2026-10-22"}
    query = SOURCES[key].query
    given = {name: day for name, day in days.items() if f":{name}" in query}
    plan = str(store._journal.db.execute(f"EXPLAIN QUERY PLAN {query}", given).fetchall())
    assert any(index in plan for index in ("activity_day", "activity_done", "deal_closed")), (
        "in a book of a million it must not look through them all"
    )


def test_what_is_read_in_pieces_is_what_is_read_at_once(store):
    for day in range(1, 22, 3):
        contact(store, day=date(2026, 10, day))
    for key in ("contacts.progress", "plan.done", "work.minutes"):
        parts = store.evidence.reading(key, OCTOBER.first, OCTOBER.last)
        assert at_once(parts) == store.evidence.of(key, OCTOBER.first, OCTOBER.last)


def test_evidence_is_the_persons_choice_or_the_presets(store):
    def keys(name, chosen=""):
        return ratings.evidence_of(store, Competency(name=name, evidence=chosen))

    assert keys("Client communication") == keys("客户沟通") == ["visits.count", "contacts.progress"]
    assert keys("Singing") == [] == keys("客户沟通", "-")
    assert keys("Singing", "calls.count nothing.known") == ["calls.count"]
    assert keys("流量获取") == []
    presets.apply(store, "online", "zh")
    store.metrics.define(replace(store.metrics.named("own.访客数"), name="来客"))
    assert keys("流量获取") == ["own.来客", "own.搜索访客"], "what stands for a shop's visitors, whatever it is called"
    assert all(keys(each["zh"]) for role in presets.ROLES for each in presets.preset(role)["competencies"])


def test_an_own_figure_beside_a_competency_may_have_spaces_in_its_name_and_another_name(store):
    key = store.metrics.define(Metric(name="Cups sold", unit="cups"))
    kept = store.competencies.add(Competency(name="Selling", evidence=as_evidence(["own.Cups sold", "calls.count"])))
    single = store.competencies.add(Competency(name="Pouring", evidence=as_evidence(["own.Cups sold"])))
    assert ratings.evidence_of(store, store.competencies.get(kept)) == ["own.Cups sold", "calls.count"]
    store.metrics.define(replace(store.metrics.get(key), name="Mugs sold"))
    assert ratings.evidence_of(store, store.competencies.get(kept)) == ["own.Mugs sold", "calls.count"]
    assert ratings.evidence_of(store, store.competencies.get(single)) == ["own.Mugs sold"]
    store.undo()
    assert ratings.evidence_of(store, store.competencies.get(kept)) == ["own.Cups sold", "calls.count"]


def test_a_gap_is_named_only_where_more_than_chance_moved_it(store):
    key = store.competencies.add(Competency(name="Client communication", evidence="contacts.progress"))
    store.reviews.rate("2026-09", key, 3)
    store.reviews.rate("2026-10", key, 2)
    for number in range(12):
        contact(store, Outcome.SETBACK, date(2026, 9, 1 + number))
    contact(store)
    assert ratings.gap(store, selfreview.gather(store, OCTOBER).rated[0], OCTOBER) is None
    for number in range(11):
        contact(store, day=date(2026, 10, 8 + number))
    found, how = ratings.gap(store, selfreview.gather(store, OCTOBER).rated[0], OCTOBER)
    assert found.id == "contacts.progress" and how is ratings.Gap.BETTER
    store.reviews.rate("2026-10", key, 3)
    assert ratings.gap(store, selfreview.gather(store, OCTOBER).rated[0], OCTOBER)[1] is ratings.Gap.STAYED


def test_a_period_that_goes_on_is_weighed_against_as_much_of_the_one_before(store):
    key = store.competencies.add(Competency(name="Calling", evidence="calls.count"))
    store.reviews.rate("2026-09", key, 3)
    store.reviews.rate("2026-10", key, 2)
    for day in (*range(1, 11), *[20] * 30):  # ten by the day that is as far on as today, forty in all
        contact(store, day=date(2026, 9, day))
    for day in range(10, 21):
        contact(store, day=date(2026, 10, day))
    assert ratings.gap(store, selfreview.gather(store, OCTOBER).rated[0], OCTOBER) is None


def test_what_was_missed_on_the_last_day_of_a_period_counts_once_that_is_over(store, clock):
    add = store.activities.add
    add(Activity(kind=ActivityKind.CALL, title="kept", day=date(2026, 9, 29), client_id=store.clients.add(CLIENT)))
    missed = {"title": "missed", "client_id": 1, "kind": ActivityKind.CALL}
    add(Activity(day=date(2026, 9, 30), **missed))
    add(Activity(day=clock().date(), **missed))
    store.activities.finish(1, at=datetime(2026, 9, 29, 10))
    for due in (date(2026, 9, 30), clock().date()):
        store.promises.add(Promise(client_id=1, what="a drawing", made_on=date(2026, 9, 1), due_on=due))
    september = OCTOBER.previous()
    assert evidence.fact(store, "followups.on_time", september).of == 2
    assert evidence.fact(store, "promises.kept", september).of == 1
    assert evidence.fact(store, "followups.on_time", OCTOBER).of == 0, "today is not over"
    assert evidence.fact(store, "promises.kept", OCTOBER).of == 0


def test_what_was_done_late_or_never_planned_is_told_as_such(store, clock):
    client = store.clients.add(CLIENT)
    late, kept = (
        store.activities.add(Activity(kind=ActivityKind.CALL, title="Call", client_id=client, day=day))
        for day in (date(2026, 10, 8), date(2026, 10, 20))
    )
    missed = store.activities.add(Activity(kind=ActivityKind.TASK, title="Write", day=date(2026, 10, 19)))
    for each in (late, kept, missed):
        store.activities.change(each, created_at=datetime(2026, 10, 5, 9))
    for each in (late, kept):
        store.activities.log(store.activities.get(each), done_at=datetime(2026, 10, 20, 10), outcome=Outcome.PROGRESS)
    assert (store.activities.get(late).moved, store.activities.get(kept).moved) == (1, 0)
    found = evidence.fact(store, "followups.on_time", OCTOBER)
    assert (found.value, found.of, found.records) == (Decimal("0.5"), 2, (kept,))
    for _ in range(3):  # written down when they were done
        new = Activity(kind=ActivityKind.CALL, title="Call", client_id=client, day=clock().date())
        store.activities.log(new, done_at=clock(), outcome=Outcome.PROGRESS)
    found = evidence.fact(store, "plan.done", OCTOBER)
    assert (found.of, found.records) == (3, (late, kept))


def test_a_deal_whose_close_was_moved_later_is_counted_once_and_opens(store):
    stage = store.stages.add(Stage(name="Lead", position=1, chance=10))
    late, early = (store.deals.add(Deal(name=name, stage_id=stage, expected_on=DAY)) for name in "ab")
    for day in (date(2026, 11, 3), date(2026, 11, 20)):
        store.deals.expect(late, day)
    store.deals.expect(early, date(2026, 10, 12))
    found = evidence.fact(store, "deals.put_off", OCTOBER)
    assert (found.value, found.records, found.table) == (1, (late,), "deal")


def test_days_in_a_stage_are_told_when_it_is_left_by_the_entry_before(store):
    first, second, third = (store.stages.add(Stage(name=name, position=1, chance=10)) for name in "abc")
    deal, gone = (store.deals.add(Deal(name=name, stage_id=first, opened_on=date(2026, 9, 1))) for name in "xy")
    for entry in store.deals._entries.all():
        store.deals._entries.delete(entry.id)
    days = {deal: (date(2026, 9, 1), date(2026, 9, 28), date(2026, 10, 5), date(2026, 10, 5), date(2026, 10, 12))}
    days[gone] = (date(2026, 9, 1), date(2026, 10, 7))
    for key, entered in days.items():
        for stage, day in zip((first, second, third, second, third), entered, strict=False):
            store.deals._entries.add(StageEntry(deal_id=key, stage_id=stage, entered_on=day))
    store.deals.delete(gone)
    found = evidence.fact(store, "stages.days", OCTOBER)
    assert (found.value, found.records) == (Decimal(7), (deal, deal, deal))  # from 28 Sep, and twice from 5 Oct
    assert evidence.fact(store, "stages.days", OCTOBER.previous()).value == 27


@pytest.mark.row("S3-14", "S4-14", "X-21")
def test_focus_points_are_judged_by_the_records(store):
    contact(store)
    points = {
        "calls": FocusPoint(period="2026-10", what="calls", metric="calls.count", target=Decimal(1)),
        "more": FocusPoint(period="2026-10", what="more", metric="calls.count", target=Decimal(9)),
        "vague": FocusPoint(period="2026-10", what="look after clients"),
        "missed": FocusPoint(period="2026-09", what="missed", metric="calls.count", target=Decimal(9)),
        "unknown": FocusPoint(period="2026-09", what="unknown", metric="promises.kept", target=Decimal(1)),
        "quicker": FocusPoint(period="2026-09", what="quicker", metric="stages.days", target=Decimal(9)),
    }
    told = {name: focuspoints.reached(store, each) for name, each in points.items()}
    assert {name: each.is_reached for name, each in told.items()} == {
        "calls": True, "more": None, "vague": None, "missed": False, "unknown": None, "quicker": None,
    }  # fmt: skip
    assert [name for name, each in told.items() if not each.can_be_checked] == ["vague"]


def test_a_focus_point_with_a_day_is_counted_up_to_it_and_one_whose_figure_went_cannot_be_checked(store):
    for day in (2, 5, 12):
        contact(store, day=date(2026, 10, day))
    facts = {"period": "2026-10", "what": "calls", "metric": "calls.count"}
    late, kept = (
        focuspoints.reached(store, FocusPoint(target=Decimal(count), due_on=date(2026, 10, 9), **facts))
        for count in (3, 2)
    )
    assert (late.value, late.is_reached, kept.is_reached) == (2, False, True)
    gone = focuspoints.reached(store, FocusPoint(period="2026-10", what="x", metric="own.Gone", target=Decimal(3)))
    en = Words(Translator("en"))
    assert (focuspoints.came(en, gone), gone.is_reached) == ("cannot be checked", None)
    assert evidence.asked(store, gone.point, None, en) == "Gone is kept no more"
    problem = Finding(period="2026-10", what="few", metric="own.Gone", value=Decimal(7), threshold=Decimal(9))
    assert evidence.argued(store, problem, en) == "Gone is kept no more, it was 7"
    store.findings.add(problem)
    store.findings.add(Finding(period="2026-10", what="calls", metric="calls.count", value=Decimal(1)))
    told = reviewdoor.as_json(store, selfreview.gather(store, OCTOBER))["findings"]
    assert [(each["value"], each["noted"]) for each in told] == [(7, 7), (3, 1)]


def test_last_time_is_the_last_review_that_was_written_and_a_monday_follows_on_a_friday(store):
    key = store.competencies.add(Competency(name="Calling"))
    for period in ("2026-07", "2026-10-16"):
        store.reviews.write(period, Section.LESSONS, f"learnt in {period}")
        store.reviews.rate(period, key, 4)
    store.reviews.write("2026-09", Section.LESSONS, " ")
    monday = Period.parse("2026-10-19")
    for period, last in ((OCTOBER, "2026-07"), (monday, "2026-10-16")):
        found, words = ratings.last_words(store, period)
        assert (found.code, words) == (last, {Section.LESSONS: f"learnt in {last}"})
        [rated] = ratings.rated(store, period, {})
        assert (rated.before, rated.before_in.code) == (4, last)
    assert ratings.last_words(store, Period.parse("2026-Q4")) == (None, {})
    contact(store, day=date(2026, 10, 16))
    assert evidence.fact(store, "calls.count", monday).previous == 1


def test_a_friday_looks_ahead_to_a_monday_and_what_was_rated_stays_told(store):
    friday, monday = Period.parse("2026-10-23"), Period.parse("2026-10-26")
    assert evidence.followed_by(store, friday) == monday and evidence.followed_by(store, OCTOBER) == OCTOBER.next()
    store.focus_points.add(FocusPoint(period=monday.code, what="call"))
    assert [each.what for each, _ in selfreview.shared(store, friday).focus] == ["call"]
    key = store.competencies.add(Competency(name="Calling"))
    store.reviews.rate("2026-09", key, 4)
    store.competencies.delete(key)
    assert [each.score for each in ratings.rated(store, OCTOBER.previous(), {})] == [4]
    assert ratings.rated(store, OCTOBER, {}) == []


def test_an_action_is_in_the_review_it_came_of_and_in_those_of_its_time(store):
    september = store.reviews.begin("2026-09").id
    made = store.improvements.begin(Improvement(act="call", review_id=september, is_private=False))
    told = {
        code: [each.act for each, _ in selfreview.shared(store, Period.parse(code)).actions]
        for code in ("2026-08", "2026-09", "2026-Q3", "2026-10")
    }
    assert told == {"2026-08": [], "2026-09": ["call"], "2026-Q3": ["call"], "2026-10": ["call"]}
    facts = {"period": "2026-10", "calendar": store.calendar()}
    store.improvements.settle(made, ImprovementState.DONE, **facts)
    assert [each.action.id for each in selfreview.actions(store, OCTOBER.previous())] == [made], "it does not vanish"
    late = store.improvements.plan(made, DAY)
    store.activities.finish(late, at=store.now())
    assert selfreview.shared(store, OCTOBER).actions[0][1] == Tally(0, 0), "a paper tells what the verdict was given on"


def test_a_problem_keeps_the_action_that_took_its_place_and_may_get_another_once_that_is_dropped(store):
    facts = {"period": "2026-10", "calendar": store.calendar()}
    first = store.improvements.begin(Improvement(act="call", is_private=False))
    other = Improvement(act="write", due_on=date(2026, 11, 20), is_private=False)
    second = store.improvements.settle(first, ImprovementState.CHANGED, other=other, **facts)
    store.findings.add(Finding(period="2026-10", what="slow", improvement_id=first))
    assert store.improvements.lasting(first).id == second
    assert selfreview.shared(store, OCTOBER).findings[0][0].improvement_id == second
    store.improvements.settle(second, ImprovementState.DROPPED, reason="no use", **facts)
    assert store.improvements.lasting(first) is None is store.improvements.lasting(None)


@pytest.mark.parametrize(
    ("score", "late", "how"), [(5, 7, "WORSE"), (5, 5, None), (3, 10, None), (2, 0, "BETTER"), (2, 3, None)]
)
def test_a_first_rating_is_held_against_what_was_done_in_time(store, score, late, how):
    key = store.competencies.add(Competency(name="Keeping promises", evidence="promises.kept"))
    store.reviews.rate("2026-10", key, score)
    for number in range(10):
        due = date(2026, 10, 9 if number < late else 12)
        made = store.promises.add(Promise(client_id=None, what="a drawing", made_on=date(2026, 10, 1), due_on=due))
        store.promises.change(made, state=PromiseState.KEPT, kept_on=date(2026, 10, 12))
    found = ratings.gap(store, selfreview.gather(store, OCTOBER).rated[0], OCTOBER)
    assert (found[1].name if found else None) == how


@pytest.mark.row("C1")
def test_a_weakness_there_for_three_months_is_named_with_its_number_and_that_it_is_too_small_to_tell(store):
    facts = {"tag": "Slow", "metric": "calls.count", "aim": Decimal(20), "starts_on": date(2026, 8, 5)}
    store.improvements.begin(Improvement(act="Call back within a day", **facts))
    contact(store)
    [found] = selfreview.gather(store, OCTOBER).actions
    en, zh = (Words(Translator(language)) for language in ("en", "zh"))
    assert actionwords.returning(en, found.action, found.months) == "3 months running: Slow"
    assert actionwords.returning(zh, found.action, found.months) == "第三个月了：Slow"
    told = evidence.told(en, store, found.action, found.compared)
    assert told.startswith("Calls: 0 → 1, aim 20; ") and told.endswith(" each, too few cases to tell")


@pytest.mark.row("C1")
def test_a_shortcoming_that_is_written_for_the_third_time_running_is_named(store):
    for month, body in (
        ("2026-07", "Late"),
        ("2026-08", "Late.\nNo prices"),
        ("2026-09", "no prices\nlate"),
        ("2026-10", "- late!"),
    ):
        store.reviews.write(month, Section.SHORTCOMINGS, body)
    assert ratings.returning(store, OCTOBER) == {"- late!": 4}
    assert ratings.returning(store, OCTOBER.previous()) == {"late": 3}
    assert actionwords.again(Words(Translator("en")), {"late": 3}) == ["3 reviews running: late"]
    for day, body in (("2026-10-15", "tired"), ("2026-10-16", "tired"), ("2026-10-19", "Tired")):  # over a weekend
        store.reviews.write(day, Section.SHORTCOMINGS, body)
    assert ratings.returning(store, Period.parse("2026-10-19")) == {"Tired": 3}


@pytest.mark.row("S1-01")
def test_a_quarter_has_what_its_months_said_and_rated(store):
    key = store.competencies.add(Competency(name="Client communication"))
    for month, score in (("2026-07", 2), ("2026-08", 3), ("2026-09", 4)):
        store.reviews.write(month, Section.LESSONS, f"learnt in {month}")
        store.reviews.rate(month, key, score)
    quarter = Period.parse("2026-Q3")
    words = selfreview.gather(store, quarter).months[Section.LESSONS]
    assert [each.text.body for each in words] == ["learnt in 2026-07", "learnt in 2026-08", "learnt in 2026-09"]
    assert ratings.mean_and_last(store, quarter) == {key: (Decimal(3), 4)}


def test_only_what_is_shared_is_for_others(store):
    store.findings.add(Finding(period="2026-10", what="shared"))
    store.findings.add(Finding(period="2026-10", what="own", is_private=True))
    store.improvements.begin(Improvement(act="own", starts_on=DAY))
    store.improvements.begin(Improvement(act="shared", starts_on=DAY, is_private=False))
    found = selfreview.shared(store, OCTOBER)
    assert [each.what for each, _ in found.findings] == ["shared"]
    half = Period.parse("2026-H2")
    assert [each.what for each, _ in selfreview.shared(store, half).findings] == ["shared"], "of its months, untyped"
    assert [each.what for each in selfreview.gather(store, half).findings] == ["shared", "own"]
    assert [each.act for each, _ in found.actions] == ["shared"]


def test_the_plain_door_tells_all_of_it(store):
    store.reviews.write("2026-10", Section.LESSONS, "ask first")
    store.improvements.begin(Improvement(act="call back", rhythm="FREQ=DAILY", starts_on=date(2026, 10, 19)))
    told = reviewdoor.as_json(store, selfreview.gather(store, OCTOBER))
    assert told["sections"]["lessons"] == {"text": "ask first", "private": True}
    wanted = {"done": 0, "due": 3, "before": None, "after": None, "verdict": None}
    assert wanted.items() <= told["actions"][0]["evidence"].items()
    store.findings.add(
        Finding(period="2026-10", what="too few calls", metric="calls.count", threshold=Decimal(9), fix="ring")
    )
    store.focus_points.add(FocusPoint(period="2026-10", what="look after clients"))
    store.improvements.settle(1, ImprovementState.DROPPED, period="2026-10", calendar=store.calendar(), reason="no use")
    said = "\n".join(reviewdoor.lines(store, selfreview.gather(store, OCTOBER), Words(Translator("en"))))
    assert "call back  0/3; Dropped; no use" in said and "Focus: look after clients; cannot be checked" in said
    assert "Problem: too few calls; Calls 0, should be 9; ring" in said

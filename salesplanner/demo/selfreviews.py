"""The demo's self-reviews: four months of ratings and words, actions that return in the plan, problems and focus points."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.demo.history import Teller
from salesplanner.demo.names import Both
from salesplanner.demo.reviewwords import HABITS, WORDS, Habit
from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.improvements import tally
from salesplanner.domain.period import Period
from salesplanner.domain.reviews import (
    EACH_VISIT,
    Finding,
    FocusPoint,
    Improvement,
    ImprovementState,
    Section,
    Verdict,
)
from salesplanner.domain.routines import OnDayOff, Routine

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SLOW: Both = ("外委拖期", "outsourced slips")
_CHECK: Both = ("核对外委进度：泵站阀块加工", "Check outsourced work: valve block")


def tell(teller: Teller) -> None:
    """Past reviews, and what is being practised; for a project seller as the story of the day has it."""
    month = Period.month_of(teller.today)
    _reviews(teller, month)
    if teller.role == "project":
        _Practice(teller, month).tell()
    else:
        _Practice(teller, month).tell_habits(HABITS.get(teller.role, ()))
    if teller.role == "online":
        _shop(teller, month)


def _reviews(teller: Teller, month: Period) -> None:
    """Four past months with ratings, the last with words; finished."""
    store, written = teller.store, WORDS[teller.role]
    competencies = store.competencies.all()
    for back in range(4):
        month = month.previous()
        for place, each in enumerate(competencies):
            score = max(1, min(5, 3 + (place % 3) - 1 - (back + place) % 2))
            store.reviews.rate(month.code, each.id, score)
        if back == 0:
            for section in Section:
                is_private = section not in (Section.SUPPORT, Section.SUGGESTIONS)
                store.reviews.write(month.code, section, teller.say(written[section.value]), is_private=is_private)
        review = store.reviews.begin(month.code)
        store.reviews.change(review.id, finished_at=datetime.combine(month.last, time(17)))


#: Problems of a shop, each by the place of its figure among the role's own: what, what it should be, why, what is done.
_OF_SHOP: tuple[tuple[int, Both, str, Both, Both], ...] = (
    (7, ("自然搜索带来的人少", "Too few come by search"), "5500", ("标题没有热词", "Titles lack the words people type"), ("每周优化 10 个标题", "Rework ten titles a week")),
    (2, ("转化率上不去", "Conversion stays low"), "0.025", ("首页没有关联推荐", "The home page leads nowhere"), ("首页加关联推荐", "Link related goods on the home page")),
    (8, ("付费推广点击少", "Too few clicks on ads"), "1500", ("出价时段太散", "Bids are spread over the day"), ("只投晚高峰", "Bid for the evening peak only")),
)  # fmt: skip


def _shop(teller: Teller, month: Period) -> None:
    """Problems argued from a shop's own figures, and what its next month is about."""
    store, say, following = teller.store, teller.say, month.next()
    own = store.metrics.all()
    for position, (place, what, threshold, cause, fix) in enumerate(_OF_SHOP):
        metric = own[place]
        store.findings.add(
            Finding(
                period=month.code, what=say(what), metric=metric.code, threshold=Decimal(threshold),
                cause=say(cause), fix=say(fix), position=position,
            )
        )  # fmt: skip
        point = FocusPoint(period=following.code, what=say(fix), metric=metric.code, target=Decimal(threshold))
        store.focus_points.add(replace(point, position=position))


class _Practice:
    """Actions of the last review in the plan, with what was done of them; the day was planned in the morning."""

    def __init__(self, teller: Teller, month: Period) -> None:
        self.store, self.today, self.say, self.month = teller.store, teller.today, teller.say, month
        self.review = teller.store.reviews.begin(month.previous().code).id
        self.started = teller.today - timedelta(days=28)
        self.until = month.next().next().last

    def tell(self) -> None:
        """The actions, a problem argued from a number, what this month is about."""
        self._learnt()
        self._outsourced()
        self._visits()
        self._prices()
        self._once()
        self._problems()
        self.store.days.put(self.today, planned_at=datetime.combine(self.today, time(8, 20)))

    def tell_habits(self, habits: Iterable[Habit]) -> None:
        """Actions that return in the plan, each with what was done of it."""
        for each in habits:
            key = self.store.improvements.begin(
                Improvement(
                    review_id=self.review, weakness=self.say(each.weakness), tag=self.say(each.tag), act=self.say(each.act),
                    measure=self.say(each.measure), rhythm=each.rhythm, metric=each.metric, aim=each.aim,
                    starts_on=self.started, due_on=self.until,
                )
            )  # fmt: skip
            if each.rhythm == EACH_VISIT:
                self._prepared(key)
            else:
                self._finish(key, but=each.missed)

    def _add(self, weakness: Both, act: Both, measure: Both, **fields: object) -> int:
        facts = {"review_id": self.review, "starts_on": self.started, "due_on": self.until, **fields}
        action = Improvement(weakness=self.say(weakness), act=self.say(act), measure=self.say(measure), **facts)  # type: ignore[arg-type]
        return self.store.improvements.add(action)

    def _learnt(self) -> None:
        """What has become a habit."""
        self._closed(
            ("当天的拜访隔天才记", "Visits recorded a day late"),
            ("收工前记完当天拜访", "Record visits before closing the day"),
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        )
        self._closed(
            ("报价前没问付款方式", "Terms not asked before quoting"),
            ("报价前先问清付款方式", "Ask for the terms before quoting"),
            "FREQ=WEEKLY;BYDAY=TU",
        )

    def _closed(
        self, weakness: Both, act: Both, rhythm: str, state: ImprovementState = ImprovementState.DONE, tag: str = ""
    ) -> int:
        """What was practised for two months and then judged; one time in eleven it was missed, the first time too."""
        store, begun, ended = self.store, self.month.previous().previous().first, self.month.previous().last
        key = self._add(
            weakness, act, ("连续一个月", "a month running"), starts_on=begun, due_on=ended, rhythm=rhythm, tag=tag
        )
        store.routines.add(
            Routine(
                title=self.say(act),
                rule=rhythm,
                minutes=5,
                on_day_off=OnDayOff.LATER,
                starts_on=begun,
                ends_on=ended,
                improvement_id=key,
            )
        )
        waiting = store.activities.untouched_between(begun, ended, store.calendar(), improving=True)
        for place, each in enumerate(each for each in waiting if each.improvement_id == key):
            if place % 11:
                store.activities.finish(each.id, at=datetime.combine(each.day, time(17, 20)))
        store.improvements.change(key, state=state, closed_on=ended)
        counted = tally(
            store.improvements.get(key), store.improvements.occasions(begun, ended, store.calendar()), self.today
        )
        verdict = Verdict(
            improvement_id=key,
            period=self.month.previous().code,
            day=ended,
            state=state,
            done=counted.done,
            due=counted.due,
        )
        store.improvements.verdicts.add(verdict)
        return key

    def _outsourced(self) -> None:
        """A weakness that is there for the third month; its routine is due today."""
        weakness = ("外委生产进度掌握不住，常拖期", "Outsourced work slips, and I notice late")
        tag = self.say(_SLOW)
        before = self._closed(
            weakness,
            ("月底问一次外委进度", "Ask once at month end"),
            "FREQ=MONTHLY;BYMONTHDAY=-2",
            ImprovementState.CHANGED,
            tag,
        )
        key = self._add(
            weakness, _CHECK, ("晚于计划的节点不超过 1 个", "no more than one milestone late"),
            tag=tag, continues_id=before, rhythm=self._weekly(self.today), metric="milestones.on_time", aim=Decimal("0.9"),
        )  # fmt: skip
        routine = next(each for each in self.store.routines.all() if each.rule.endswith("BYDAY=TH"))
        rule = self._weekly(self.today)
        self._take(routine.id, key, rule)
        self._finish(key, but=1)

    def _visits(self) -> None:
        key = self._add(
            ("和客户说话放不开、表达生硬", "Too stiff when talking to clients"),
            ("拜访前写好开场一句和两个问题", "Write an opening line and two questions"), ("「有进展」达 50%", "half of the contacts with progress"),
            tag=self.say(("放不开", "stiff")), rhythm=EACH_VISIT, metric="contacts.progress", aim=Decimal("0.5"),
        )  # fmt: skip
        self._prepared(key)

    def _prepared(self, key: int) -> None:
        """What was prepared for each visit since; every sixth was not."""
        act = self.store.improvements.get(key).act
        first, last = self.started, self.today
        kept = [each for each in self.store.activities.between(first, last) if each.kind is ActivityKind.VISIT]
        self.store.prep.add_many(
            PrepLine(
                activity_id=each.id, text=act, improvement_id=key, position=20, is_done=each.is_done and place % 6 != 5
            )
            for place, each in enumerate(kept)
        )

    def _prices(self) -> None:
        key = self._add(
            ("外购件市场价格收集不够", "Too few market prices collected"),
            ("更新 2 条外购件价格", "Update two prices of bought parts"), ("资料库满 60 条", "60 prices in the list"),
            tag=self.say(("缺价格", "no prices")), rhythm="FREQ=WEEKLY;BYDAY=MO", metric="prices.noted",
        )  # fmt: skip
        routine = next((each for each in self.store.routines.all() if each.rule.endswith("BYDAY=MO")), None)
        if routine is not None:
            self._take(routine.id, key, routine.rule)
            self._finish(key, but=2)

    def _once(self) -> None:
        self._add(
            ("处理突发问题经验少", "Little practice with incidents"),
            ("请主管带一次现场抢修，写下三点", "Join one repair on site with the manager, note three points"),
            ("完成并复盘", "done and looked back on"), starts_on=self.today, due_on=self.month.next().last,
        )  # fmt: skip

    def _take(self, routine_id: int, key: int, rule: str) -> None:
        """A routine has become what an action returns by."""
        act = self.store.improvements.get(key).act
        self.store.routines.change(routine_id, title=act, rule=rule, improvement_id=key, starts_on=self.started)

    def _finish(self, key: int, *, but: int) -> None:
        """What was done of a routine since: all but the one so many from the last."""
        waiting = self.store.activities.untouched_between(
            self.started, self.today - timedelta(days=1), self.store.calendar(), improving=True
        )
        of = [each for each in waiting if each.improvement_id == key]
        for place, each in enumerate(reversed(of)):
            if place != but:
                self.store.activities.finish(each.id, at=datetime.combine(each.day, time(16, 30)))

    def _problems(self) -> None:
        code = self.month.code
        self.store.findings.add(
            Finding(
                period=code, what=self.say(("交付节点拖期", "Milestones slip")), metric="milestones.on_time",
                threshold=Decimal("0.9"), cause=self.say(("外委厂排产没有每周核对", "Suppliers are not checked weekly")),
                fix=self.say(("每周四核对一次", "Check every Thursday")),
            )
        )  # fmt: skip
        points: list[tuple[Both, str, Decimal | None, date | None]] = [
            (("签约 180 万", "Sign 1.8m"), "orders.amount", Decimal(1_800_000), None),
            (("川江特钢合同月底前签下", "Sign Chuanjiang Steel by month end"), "", None, self.month.last),
            (("维护好老客户", "Look after existing clients"), "", None, None),
        ]
        self.store.focus_points.add_many(
            FocusPoint(period=code, what=self.say(what), metric=metric, target=target, due_on=due, position=place)
            for place, (what, metric, target, due) in enumerate(points)
        )

    @staticmethod
    def _weekly(day: date) -> str:
        return f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[day.weekday()]}"

"""The present of the demo: this month, the open deals and today's plan; for projects, the story of the pictures."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from salesplanner.demo import hotel, names, pricing, projects, script, selfreviews, shop, wholesale
from salesplanner.demo.history import Teller
from salesplanner.demo.names import Both
from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind, ActivityStatus, Appointment, Outcome
from salesplanner.domain.clients import ClientStatus, Grade
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Payment
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.promises import Direction, Escalation, Promise
from salesplanner.domain.targets import Level
from salesplanner.store.deals import StageEntry

K = ActivityKind


def tell(teller: Teller) -> None:
    """Tell of the month and of today."""
    Present(teller).tell()


#: What a trade lives by beside its deals.
_OF_TRADE = {"online": shop.tell, "wholesale": wholesale.tell, "hotel": hotel.tell}


class Present:
    """What is going on now."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self.store = teller.store
        self.today = teller.today
        self.say = teller.say
        self.month = Period.month_of(teller.today)
        self.ids: list[int] = []
        self.deals: dict[int, int] = {}

    def tell(self) -> None:
        """Clients, deals, what was signed, today, the reviews."""
        self._clients()
        self._deals()
        self._signed()
        self._contacts()
        self._today()
        selfreviews.tell(self.teller)
        if self.teller.role == "project":
            pricing.tell(self.teller, self.ids, self.deals)
            self._aims()

    def _aims(self) -> None:
        aim, month = self.teller.aim, self.month
        aim("orders.amount", month.belongs_to(PeriodKind.YEAR), Decimal(20_000_000))
        aim("orders.amount", month, Decimal(1_800_000))
        aim("orders.amount", month, Decimal(2_000_000), Level.STRETCH)
        aim("orders.amount", month.next(), Decimal(1_600_000))
        aim("payments.amount", month, Decimal(1_500_000))

    # --- clients and deals --------------------------------------------------------------------------------------

    def _clients(self) -> None:
        if self.teller.role != "project":
            self.ids = list(self.teller.clients.values())[:11]
            return
        about = {
            "likes": self.say(
                ("周工喜欢先看图纸；钱部长讲数据", "Mr Zhou wants drawings first; Director Qian wants figures")
            ),
            "avoid": self.say(("不要当面比较前供货商", "Do not compare with the former supplier")),
            "best_time": self.say(("周二、周四下午", "Tuesday and Thursday afternoons")),
        }
        for place, (name, grade, region, industry, people) in enumerate(script.CLIENTS):
            status = ClientStatus.CUSTOMER if grade is Grade.A else ClientStatus.ACTIVE
            client_id = self.teller.client(
                self.say(name),
                grade=grade,
                status=status,
                region=self.say(region),
                industry=self.say(industry),
                **(about if place == 0 else {}),
            )
            for contact in self.teller.people.pop(client_id):
                self.store.contacts.change(contact[0], deleted_at=datetime.combine(self.today, time(7)))
            for person, post, part in people:
                self.teller.person(client_id, self.say(person), role=part, title=self.say(post))
            self.ids.append(client_id)

    def _deals(self) -> None:
        stages = self.teller.stages
        for number, (name, client, amount, stage, expected, stay, step) in enumerate(script.DEALS):
            client_id = self.ids[client]
            in_stage = stages[min(stage, len(stages) - 1)]
            kinds = names.DEALS[self.teller.role]
            shown = name if self.teller.role == "project" else kinds[number % len(kinds)]
            deal = Deal(
                name=self.say(shown),
                client_id=client_id,
                amount=self.teller.worth(amount) * 100,
                stage_id=in_stage.id,
                opened_on=self.today - timedelta(days=stay + 30 * stage + 12),
                staged_on=self.today - timedelta(days=stay),
                expected_on=self.today + timedelta(days=expected),
                line=self.teller.lines[number % len(self.teller.lines)],
                position=number,
            )
            deal_id = self.store.deals.add(deal)
            self.deals[number] = deal_id
            self._way(deal_id, deal, stage)
            if step is not None:
                self._step(client_id, deal_id, step)

    def _way(self, deal_id: int, deal: Deal, stage: int) -> None:
        """The stages it passed before."""
        assert deal.opened_on is not None and deal.staged_on is not None
        span = (deal.staged_on - deal.opened_on).days
        entries = [
            StageEntry(
                deal_id=deal_id,
                stage_id=each.id,
                entered_on=deal.opened_on + timedelta(days=span * place // (stage or 1)),
            )
            for place, each in enumerate(self.teller.stages[:stage])
        ]
        self.store.deals._entries.add_many(entries)

    def _step(self, client_id: int, deal_id: int, step: tuple[ActivityKind, Both, int, time | None]) -> None:
        kind, text, days, at = step
        if self.teller.role != "project":
            text = names.STEPS.get(text[1], text)
        planned = datetime.combine(self.today, time(8)) - timedelta(days=5)
        contact = self.teller.people[client_id][0][0]
        self.store.activities.add(
            Activity(
                kind=kind,
                title=self.say(text),
                client_id=client_id,
                deal_id=deal_id,
                contact_id=contact,
                is_next_step=True,
                day=self._day(days),
                at=at,
                minutes=USUAL_MINUTES[kind],
                created_at=planned,
            )
        )

    def _day(self, days: int) -> date:
        """So many days on; what would fall on a day off goes to the next working day."""
        day = self.today + timedelta(days=days)
        calendar = self.teller.calendar
        return day if days <= 0 or calendar.is_working(day) else calendar.next_working(day)

    # --- the month ----------------------------------------------------------------------------------------------

    def _past_days(self) -> list[date]:
        days = self.teller.calendar.between(self.month.first, self.today - timedelta(days=1))
        return days or [self.month.first]

    def _signed(self) -> None:
        days, is_project = self._past_days(), self.teller.role == "project"
        signed: dict[int, int | None] = {}
        if (tell := _OF_TRADE.get(self.teller.role)) is not None:
            tell(self.teller)
        for place, (name, client, amount, line) in enumerate(script.SIGNED if self.teller.role != "online" else ()):
            day = days[min(len(days) - 1, (place * len(days)) // len(script.SIGNED))]
            of_project = projects.day_signed(self.today, place) if is_project else None
            if of_project is not None and self.month.contains(of_project):
                day = of_project
            signed[place] = self.teller.sale(
                day,
                self.teller.worth(amount),
                is_deal=name is not None,
                client_id=self.ids[client],
                name=self.say(name) if name and is_project else "",
                line=self.teller.lines[line % len(self.teller.lines)],
                pays=not is_project,
            )
            if is_project and projects.day_signed(self.today, place) is None:
                projects.settled(self.teller, signed[place], self.ids[client], day, int(Decimal(amount) * 1_000_000))
        if is_project:
            projects.Projects(self.teller, self.ids, signed).tell()
            self._received(days, projects.RECEIVED)
            self._retained()
        elif self.teller.role != "online":
            if self.teller.role == "hotel":
                self.teller.agreements(days)
            self._received(days, ("30", "24.3", "20", "14", "8"))
        for place, client_id in enumerate(self.ids[:2]):
            self.store.clients.change(client_id, since=days[min(place, len(days) - 1)])

    def _received(self, days: list[date], amounts: tuple[str, ...]) -> None:
        """Payments that came in this month, in ten thousands."""
        for place, amount in enumerate(amounts):
            day = days[min(len(days) - 1, place * 2)]
            minor = self.teller.worth(amount) * 100
            self.store.payments.add(
                Payment(
                    client_id=self.ids[place],
                    item=self.say(("发货款", "On dispatch")),
                    received_on=day,
                    received_amount=minor,
                    due_on=day,
                    due_amount=minor,
                )
            )

    def _retained(self) -> None:
        """What a client of the past keeps back until the warranty ends."""
        self.store.payments.add(
            Payment(
                client_id=self.ids[9],
                item=self.say(("质保金", "Retention")),
                due_on=self.today + timedelta(days=360),
                due_amount=int(Decimal(projects.RETAINED) * 1_000_000),
            )
        )

    def _contacts(self) -> None:
        for day in self._past_days():
            self.teller.contacts_of(day)
        self.teller.keep_contacts()
        if self.teller.role != "project":
            return
        for days, kind, title, outcome, points in script.CHUANJIANG:
            moment = datetime.combine(self.today - timedelta(days=days), time(10))
            self.store.activities.add(
                Activity(
                    kind=kind,
                    title=self.say(title),
                    client_id=self.ids[0],
                    deal_id=self.deals[10],
                    day=moment.date(),
                    contact_id=self.teller.people[self.ids[0]][1][0],
                    at=moment.time(),
                    status=ActivityStatus.DONE,
                    done_at=moment,
                    outcome=outcome,
                    points=self.say(points),
                    created_at=moment,
                    started_by_client=kind is K.EMAIL,
                )
            )

    # --- today --------------------------------------------------------------------------------------------------

    def _today(self) -> None:
        morning = datetime.combine(self.today, time(8, 30))
        for each in self.store.activities.untouched(self.today, self.store.calendar()):
            if each.at is not None and each.at <= morning.time():
                self.store.activities.finish(each.id, at=datetime.combine(self.today, each.at))
        if self.teller.role == "project":
            self._project_day()
        else:
            self._plain_day()
        for text in (("更新外购件价格", "Update price notes"), ("整理拜访记录", "Tidy visit records")):
            self._item(K.TASK, text, done=morning + timedelta(minutes=20))

    def _project_day(self) -> None:
        visit = datetime.combine(self.today, time(10))
        late = self.store.activities.add(
            Activity(
                kind=K.TASK,
                title=self.say(("催发货单：备件框架第一批", "Chase dispatch note: first batch of the frame")),
                client_id=self.ids[3],
                day=self.today - timedelta(days=1),
                created_at=visit - timedelta(days=4),
            )
        )
        assert late
        self._item(
            K.VISIT,
            ("拜访 刘工，澄清备件规格", "Visit Mr Liu: clarify the spares"),
            client=4,
            deal=9,
            at=time(10),
            done=visit,
            outcome=Outcome.PROGRESS,
            points=("规格已确认，明天出正式报价。", "Specification settled; formal quote tomorrow."),
        )
        self._item(
            K.CALL,
            ("电话 陈工，约现场测绘", "Call Mr Chen: arrange measuring"),
            client=6,
            deal=7,
            done=visit + timedelta(hours=1),
            outcome=Outcome.PROGRESS,
            points=("定在下周。", "Set for next week."),
        )
        self._prepare_visit()
        self.store.clients.change(self.ids[8], rhythm_days=10)
        self._item(K.MESSAGE, ("微信问候 孙经理", "Greet Ms Sun"), client=8, position=2)

    def _prepare_visit(self) -> None:
        """The visit of the afternoon is nearly ready, and something was promised there."""
        store = self.store
        visit = next(each for each in store.activities.on(self.today) if each.is_open and each.kind is K.VISIT)
        store.activities.change(
            visit.id,
            aim=self.say(("谈定交期，付款改三七", "Agree on delivery, payment 30/70")),
            appointment=Appointment.CONFIRMED,
            confirmed_by=self.say(("赵部长", "Director Zhao")),
        )
        for line in store.prep.of(visit.id)[:4]:
            store.prep.change(line.id, is_done=True)
        day = self.today - timedelta(days=13)
        if not self.teller.calendar.is_working(day):
            day = self.teller.calendar.next_working(day)
        before = Activity(
            kind=K.CALL,
            title=self.say(("电话 赵部长，问价格和交期", "Call Director Zhao: price and delivery")),
            client_id=visit.client_id,
            contact_id=visit.contact_id,
            deal_id=visit.deal_id,
            day=day,
        )
        points = (
            "价格可接受，担心交期，希望 45 天内到货。",
            "Price is fine; fears the delay, wants delivery in 45 days.",
        )
        at = datetime.combine(day, time(10, 30))
        store.activities.log(before, done_at=at, outcome=Outcome.PROGRESS, points=self.say(points))
        store.promises.add(
            Promise(
                direction=Direction.MINE,
                client_id=visit.client_id,
                what=self.say(("把改好的图纸发过去", "send the changed drawing")),
                made_on=self.today - timedelta(days=3),
                due_on=self.today + timedelta(days=1),
            )
        )
        store.escalations.add(
            Escalation(
                client_id=visit.client_id,
                question=self.say(("能不能再让 3%", "can we give another 3 %")),
                asked_of=self.say(("李总", "Ms Li")),
                asked_at=datetime.combine(self.today, time(9)),
            )
        )

    def _plain_day(self) -> None:
        for place, (kind, at) in enumerate(
            ((K.VISIT, time(10)), (K.VISIT, time(14)), (K.CALL, time(15, 30)), (K.CALL, None))
        ):
            who = self.teller.people[self.ids[place]][0][1]
            done = datetime.combine(self.today, time(10)) if place == 0 else None
            title = names.CONTACT_TITLES[kind.value]
            self._item(
                kind,
                (title[0].format(who=who), title[1].format(who=who)),
                client=place,
                at=at,
                done=done,
                outcome=Outcome.PROGRESS if done else None,
                points=names.POINTS["progress"][0] if done else ("", ""),
            )

    def _item(
        self,
        kind: ActivityKind,
        text: Both,
        *,
        client: int | None = None,
        deal: int | None = None,
        at: time | None = None,
        done: datetime | None = None,
        outcome: Outcome | None = None,
        points: Both = ("", ""),
        position: int = 0,
    ) -> None:
        """An item of today, open or done."""
        client_id = None if client is None else self.ids[client]
        self.store.activities.add(
            Activity(
                kind=kind,
                title=self.say(text),
                client_id=client_id,
                deal_id=None if deal is None else self.deals[deal],
                contact_id=self.teller.people[client_id][0][0] if client_id else None,
                day=self.today,
                at=at,
                minutes=USUAL_MINUTES[kind],
                status=ActivityStatus.DONE if done else ActivityStatus.PLANNED,
                done_at=done,
                outcome=outcome,
                points=self.say(points),
                position=position,
            )
        )

"""The past of the demo: clients, contacts, 18 months of visits, deals, orders and payments."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from salesplanner.demo import names
from salesplanner.demo.names import Both
from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import Client, ClientStatus, Contact, Grade, Role
from salesplanner.domain.deals import Deal, DealStatus, LostReason
from salesplanner.domain.orders import Agreement, Order, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.quotaaims import comes_to
from salesplanner.domain.reportdue import Recipient
from salesplanner.domain.targets import Level, Target
from salesplanner.store import Store
from salesplanner.store.deals import order_of
from salesplanner.store.regionlist import built_in

MONTHS = 18
_CLIENTS = 75
#: How much a month sells, in ten thousands of whole currency, and how it swings over the year.
_SIZE = {"project": 160, "hotel": 42, "online": 44, "wholesale": 300, "general": 80}
#: What the deals of a shop, a wholesaler and a hotel are beside those of the story: small, for they live by their orders.
_DEALS = {"online": 3, "wholesale": 30, "hotel": 16}
SEASON = (0.85, 0.6, 1.05, 1.1, 1.1, 1.05, 0.95, 0.95, 1.1, 0.9, 1.15, 1.25)
#: What a month is asked for beside its amount; of what has a quota as much as that comes to.
_AIMS = {
    "project": {"visits.count": Decimal(36), "clients.new.count": Decimal(3)},
    "hotel": {"visits.count": Decimal(72), "clients.new.count": Decimal(3)},
    "wholesale": {"regions.covered.count": Decimal(25), "clients.new.count": Decimal(3)},
    "general": {"visits.count": Decimal(36), "clients.new.count": Decimal(3)},
}
_OUTCOMES = (Outcome.PROGRESS, Outcome.KEPT_WARM, Outcome.SETBACK, Outcome.NOT_REACHED)
_WEIGHTS = (42, 33, 13, 12)

#: The demo's clients pay at the latest so many days after a payment is due.
_PAID_WITHIN = 60
#: So many days before its period a target is told.
_TOLD_BEFORE = 7
#: The share of rate agreements that are renewed.
_RENEWED = 0.8


class Teller:
    """Makes records in one book, language and role, always the same for the same chance."""

    def __init__(self, store: Store, role: str, today: date, language: str, chance: random.Random) -> None:
        self.store = store
        self.role = role
        self.today = today
        self.language = language
        self.chance = chance
        self.calendar = store.calendar()
        self.clients: dict[str, int] = {}
        self.people: dict[int, list[tuple[int, str]]] = {}
        self._done: list[Activity] = []
        self._agreed: list[Agreement] = []  # not ended yet
        self._renews = random.Random("agreements")  # of its own, so that the rest stays the same whatever is renewed
        self.lines: list[str] = store.settings.get("lines") or [""]
        self.channels: list[str] = store.settings.get("channels") or [""]
        self.stages = store.stages.all()
        self.type_id = self.stages[0].type_id if self.stages else None

    def say(self, both: Both) -> str:
        """The text in the demo's language."""
        return both[0] if self.language == "zh" else both[1]

    def worth(self, amount: str) -> int:
        """An amount of the story, told in ten thousands of a project seller's, as it is in this trade: in whole currency."""
        size = _DEALS.get(self.role, _SIZE[self.role])
        return round(Decimal(amount) * 100 * size / _SIZE["project"]) * 100

    @property
    def begins(self) -> date:
        """The first day that is told of."""
        return Period.month_of(self.today).previous(MONTHS).first

    def buyers(self) -> list[Client]:
        """The clients who buy."""
        buying = {ClientStatus.CUSTOMER, ClientStatus.ACTIVE}
        return [each for each in self.store.clients.all() if each.status in buying]

    # --- all of the past ----------------------------------------------------------------------------------------

    def past(self) -> None:
        """Everything before this month."""
        self._person()
        self._many_clients()
        month = Period.month_of(self.today)
        months = [month.previous(count) for count in range(MONTHS, -1, -1)]
        for each in months[:-1]:
            self._month(each)
        self.keep_contacts()
        self._targets([*months, months[-1].next(), months[-1].next().next()])

    def _person(self) -> None:
        for key, both in names.PERSON.items():
            value = names.LINES_OF_PERSON[self.role] if key == "person.line" else both
            self.store.settings.put(key, self.say(value))
        name, title = map(self.say, names.SUPERVISOR)
        self.store.reports.recipients.add(Recipient(name=name, title=title))

    def _many_clients(self) -> None:
        trades, regions = names.TRADES[self.role], list(names.REGIONS)
        if self.role == "wholesale":
            regions = [(each.zh, each.en) for each in built_in() if each.zh not in names.BLANK]
        for number in range(_CLIENTS):
            place, trade = names.PLACES[number % len(names.PLACES)], trades[(number // len(names.PLACES)) % len(trades)]
            spaced = " " if self.language == "en" or place[0].isascii() else ""
            status = self.chance.choices(list(ClientStatus), (30, 30, 32, 8))[0]
            self.client(
                self.say(place) + spaced + self.say(trade),
                grade=self.chance.choices(list(Grade), (12, 30, 48, 10))[0],
                status=status,
                region=self.say(self.chance.choice(regions)),
                industry=self.say(trade),
            )

    def client(
        self, name: str, *, grade: Grade, status: ClientStatus, region: str, industry: str = "", **more: Any
    ) -> int:
        """A client with one to three people."""
        back, day = self.chance.randint(0, 480), self.today.day  # before this month, which the story tells of
        since = self.today - timedelta(days=day + back * (540 - day) // 480)
        record = Client(
            name=name,
            grade=grade,
            status=status,
            region=region,
            industry=industry,
            since=since,
            phone=f"0{self.chance.randint(311, 898)}-8{self.chance.randint(100000, 999999)}",
            **more,
        )
        client_id = self.store.clients.add(record)
        self.clients[name] = client_id
        for place in range(self.chance.randint(1, 2)):
            surname, post = self.chance.choice(names.SURNAMES), self.chance.choice(names.POSTS)
            called, title = self.say(surname), self.say(post)
            is_whole = called[:3] in ("Ms ", "Mr ")
            said = called if is_whole else f"{title} {called}" if self.language == "en" else called + title
            self.person(
                client_id, said, role=Role.DECISION_MAKER if place == 0 and self.chance.random() < 0.4 else Role.UNKNOWN
            )
        return client_id

    def person(self, client_id: int, name: str, *, role: Role = Role.UNKNOWN, title: str = "") -> int:
        """Somebody at a client."""
        phone = f"139{self.chance.randint(10000000, 99999999)}"
        contact_id = self.store.contacts.add(
            Contact(client_id=client_id, name=name, role=role, title=title, phone=phone)
        )
        self.people.setdefault(client_id, []).append((contact_id, name))
        return contact_id

    # --- one month ----------------------------------------------------------------------------------------------

    def _month(self, month: Period) -> None:
        days = self.calendar.between(month.first, month.last)
        for day in days:
            self.contacts_of(day)
        if self.role == "online":  # a shop sells to persons it does not know: see `shop`
            return
        amount = (
            _DEALS.get(self.role, _SIZE[self.role]) * SEASON[month.first.month - 1] * self.chance.uniform(0.8, 1.15)
        )
        self._sales(days, round(amount * 10_000))
        self._lost(days)
        if self.role == "hotel":
            self.agreements(days)

    def contacts_of(self, day: date) -> None:
        """A day's visits, calls and the rest, all done."""
        amounts = {
            ActivityKind.VISIT: self.chance.choice((1, 2, 2, 3)),
            ActivityKind.CALL: self.chance.choice((1, 2, 3, 4)),
            ActivityKind.MESSAGE: self.chance.choice((0, 0, 1)),
            ActivityKind.MEETING: self.chance.choice((0, 0, 0, 1)),
            ActivityKind.QUOTE: self.chance.choice((0, 0, 1)),
            ActivityKind.EMAIL: self.chance.choice((0, 0, 1)),
        }
        if self.role == "hotel":
            amounts[ActivityKind.VISIT] = self.chance.choice((3, 4, 4, 5))
        if self.role == "wholesale":
            amounts[ActivityKind.VISIT], amounts[ActivityKind.CALL] = (
                self.chance.choice((0, 0, 1)),
                self.chance.randint(10, 18),
            )
        hour = 9
        for kind, count in amounts.items():
            for _ in range(count):
                self.contact(day, time(min(hour, 17), self.chance.choice((0, 15, 30, 45))), kind)
                hour += self.chance.choice((0, 1))

    def keep_contacts(self) -> None:
        """Keep the contacts that were told of: thousands, so all at once."""
        self.store.activities.add_many(self._done)
        self._done = []

    def contact(self, day: date, at: time, kind: ActivityKind, client_id: int | None = None) -> None:
        """One contact that happened."""
        chosen = client_id or self.chance.choice(list(self.clients.values()))
        who = self.chance.choice(self.people[chosen])
        outcome = self.chance.choices(_OUTCOMES, _WEIGHTS)[0] if kind.is_contact else None
        points = self.say(self.chance.choice(names.POINTS[outcome.value])) if outcome else ""
        moment = datetime.combine(day, at)
        self._done.append(
            Activity(
                kind=kind,
                title=self.say(names.CONTACT_TITLES[kind.value]).format(who=who[1]),
                client_id=chosen,
                contact_id=who[0],
                day=day,
                at=at,
                minutes=USUAL_MINUTES[kind],
                status=ActivityStatus.DONE,
                done_at=moment,
                outcome=outcome,
                points=points,
                started_by_client=self.chance.random() < 0.25,
                created_at=moment - timedelta(days=kind is ActivityKind.VISIT),  # a visit was planned the day before
            )
        )

    def _sales(self, days: list[date], amount: int) -> None:
        """A month's orders: a few of deals, the rest small, adding up to about the amount."""
        left = amount // 10_000  # whole ten thousands, so that every share is a round figure
        while left > 0:
            part = min(left, max(1, round(self.chance.triangular(0.02, 0.4, 0.08) * amount / 10_000)))
            self.sale(self.chance.choice(days), part * 10_000, is_deal=part * 10_000 > amount * 0.06)
            left -= part

    def sale(
        self,
        day: date,
        amount: int,
        *,
        is_deal: bool,
        client_id: int | None = None,
        name: str = "",
        line: str = "",
        pays: bool = True,
    ) -> int | None:
        """Business signed on a day, with what is paid of it unless that is told apart; the deal's id.

        The amount is in whole currency.
        """
        chosen = client_id or self.chance.choice(list(self.clients.values()))
        line = line or self.chance.choices(self.lines, [6, 2, 3, 2][: len(self.lines)])[0]
        channel = self.chance.choice(self.channels)
        product = name or self.say(self.chance.choice(names.DEALS[self.role]))
        deal_id = None
        if is_deal:
            opened = day - timedelta(days=self.chance.randint(18, 95))
            deal = Deal(
                name=product,
                client_id=chosen,
                amount=amount * 100,
                status=DealStatus.WON,
                type_id=self.type_id,
                line=line,
                channel=channel,
                opened_on=opened,
                closed_on=day,
                product=product,
            )
            deal_id = self.store.deals.add(deal)
            order = order_of(self.store.deals.get(deal_id))
        else:
            order = Order(client_id=chosen, day=day, amount=amount * 100, line=line, channel=channel, product=product)
        order_id = self.store.orders.add(order)
        if pays:
            self._pay(order_id, chosen, deal_id, day, amount * 100)
        return deal_id

    def _pay(self, order_id: int, client_id: int, deal_id: int | None, day: date, minor: int) -> None:
        """30 percent when signed, 60 after a month, 10 after three; what is past today is still due.

        Of projects only what came in is told: what they still owe is told with their milestones.
        """
        first, second = minor * 3 // 10, minor * 6 // 10
        for place, (amount, after) in enumerate(((first, 5), (second, 35), (minor - first - second, 95))):
            due = day + timedelta(days=after)
            month = Period.month_of(self.today)
            is_slow = due < month.first and self.chance.random() >= 0.97
            is_old = due < self.today - timedelta(days=_PAID_WITHIN)  # in the end everybody pays
            paid = due if due < month.first and (is_old or not is_slow) else None
            if self.role == "project" and paid is None:
                continue
            self.store.payments.add(
                Payment(
                    client_id=client_id,
                    deal_id=deal_id,
                    order_id=order_id,
                    item=f"{(30, 60, 10)[place]} %",
                    due_on=due,
                    due_amount=amount,
                    received_on=paid,
                    received_amount=amount if paid else 0,
                )
            )

    def _lost(self, days: list[date]) -> None:
        for _ in range(self.chance.randint(1, 3)):
            day = self.chance.choice(days)
            self.store.deals.add(
                Deal(
                    name=self.say(self.chance.choice(names.DEALS[self.role])),
                    client_id=self.chance.choice(list(self.clients.values())),
                    amount=self.chance.randint(20, 300) * 100000,
                    status=DealStatus.LOST,
                    type_id=self.type_id,
                    closed_on=day,
                    opened_on=day - timedelta(days=self.chance.randint(20, 90)),
                    lost_reason=self.chance.choice(list(LostReason)),
                )
            )

    def agreements(self, days: list[date]) -> None:
        """A hotel's rate agreements of these days: four or five newly signed a week, and most of those that end renewed."""
        for _ in range(round(len(days) * self.chance.uniform(0.7, 1.1))):
            day = self.chance.choice(days)
            client_id = self.chance.choice(list(self.clients.values()))
            self._agree(client_id, day, self.chance.randint(42, 88) * 10)
        over = [(each, each.ends_on) for each in self._agreed if each.ends_on is not None and each.ends_on <= days[-1]]
        for each, end in over:
            self._agreed.remove(each)
            if self._renews.random() < _RENEWED:
                before = [day for day in days if day <= end] or days[:1]
                self._agree(each.client_id, before[-1], int(each.rate) + 20, each)

    def _agree(self, client_id: int | None, day: date, rate: int, renewed: Agreement | None = None) -> None:
        start = day if renewed is None or renewed.ends_on is None else renewed.ends_on + timedelta(days=1)
        kinds = (("协议价", "Corporate rate"), ("会议协议", "Meeting rate"), ("团队价", "Group rate"))
        name = renewed.name if renewed is not None else self.say(self._renews.choices(kinds, (6, 2, 2))[0])
        made = Agreement(
            client_id=client_id,
            name=name,
            rate=str(rate),
            signed_on=day,
            starts_on=start,
            ends_on=start + timedelta(days=365),
            renews_id=renewed.id if renewed is not None else None,
        )
        self._agreed.append(self.store.agreements.get(self.store.agreements.add(made)))

    def _targets(self, months: list[Period]) -> None:
        quotas = {quota.metric: quota for quota in self.store.quotas.all()}
        for month in months:
            size = round(_SIZE[self.role] * SEASON[month.first.month - 1] / 10) * 100_000
            asked = {"orders.amount": Decimal(size), **_AIMS.get(self.role, {})}
            for metric, value in asked.items():
                quota = quotas.get(metric)
                own = comes_to(quota, month, self.calendar) if quota is not None else None
                self.aim(metric, month, value if own is None else Decimal(round(own[1])))

    def aim(self, metric: str, period: Period, value: Decimal, level: Level = Level.BASE) -> None:
        """Set a target as told a week before its period, so that whoever changes it sees a change."""
        told = min(period.first, self.today) - timedelta(days=_TOLD_BEFORE)
        created = datetime.combine(told, time(17))
        present = self.store.targets.of(metric, period.code, level)
        if present is not None:
            self.store.targets.change(present.id, value=value, created_at=created)
        else:
            self.store.targets.add(
                Target(metric=metric, period=period.code, value=value, level=level, created_at=created)
            )

"""Signed projects in the demo: milestones with promises kept and broken, suppliers, payments, the past of both."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from salesplanner.demo import deliveries
from salesplanner.demo.deliveries import Delivery
from salesplanner.demo.history import Teller
from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.deals import DealStatus
from salesplanner.domain.orders import Payment
from salesplanner.domain.projects import Milestone, Side
from salesplanner.domain.suppliers import Supplier, SupplierOrder
from salesplanner.store.delivery import chase_mark


def day_signed(today: date, place: int) -> date | None:
    """The day on which a project of this month was signed, by its place; None for what is no project."""
    for each in deliveries.DELIVERIES:
        if each.signed_place == place:
            first = each.steps[0].actual
            return today + timedelta(days=first or 0)
    return None


class Projects:
    """Tells of the projects after their signature. `clients` are ids, `signed` the deals of this month by their place."""

    def __init__(self, teller: Teller, clients: list[int], signed: dict[int, int | None]) -> None:
        self.teller = teller
        self.store = teller.store
        self.today = teller.today
        self.say = teller.say
        self.clients = clients
        self.signed = signed
        self.suppliers: list[int] = []

    def tell(self) -> None:
        """Suppliers, what they did before, the six projects."""
        for name, products, contact in deliveries.SUPPLIERS:
            supplier = Supplier(name=self.say(name), products=self.say(products), contact=self.say(contact))
            self.suppliers.append(self.store.suppliers.add(supplier))
        self._past()
        for each in deliveries.DELIVERIES:
            self._project(each)

    def _day(self, days: int | None) -> date | None:
        return None if days is None else self.today + timedelta(days=days)

    # --- the past -----------------------------------------------------------------------------------------------

    def _past(self) -> None:
        """Orders for projects of the past: each was promised once and came when it came."""
        won = self.store.deals.closed_between(date.min, self.today - timedelta(days=60), DealStatus.WON)
        taken: set[int] = set()
        for supplier_id, (name, products, _), past in zip(
            self.suppliers, deliveries.SUPPLIERS, deliveries.PAST, strict=True
        ):
            for ago, slip, quality in past:
                promised = self.today - timedelta(days=ago)
                fitting = (each for each in won if each.id not in taken and (each.closed_on or self.today) < promised)
                deal = max(fitting, key=lambda each: each.closed_on or date.min, default=None)
                if deal is None:
                    continue
                taken.add(deal.id)
                order = SupplierOrder(
                    deal_id=deal.id,
                    supplier_id=supplier_id,
                    what=self.say(products),
                    ordered_on=deal.closed_on,
                    cost=(deal.amount or 0) * 55 // 100,
                    quality=self.say(quality),
                )
                self._made(deal.id, self.store.supplier_orders.add(order), promised, slip, self.say(name))

    def _made(self, deal_id: int, order_id: int, promised: date, slip: int, who: str) -> None:
        milestone = Milestone(
            deal_id=deal_id,
            name=self.say(deliveries.MADE),
            planned_on=promised,
            actual_on=promised + timedelta(days=slip),
            who=who,
            side=Side.SUPPLIER,
            supplier_order_id=order_id,
        )
        key = self.store.milestones.add(milestone)
        self.store.milestones.promise(key, promised, told_on=promised - timedelta(days=30), by=who)

    # --- the present --------------------------------------------------------------------------------------------

    def _project(self, told: Delivery) -> None:
        client_id, minor = self.clients[told.client], int(Decimal(told.amount) * 1_000_000)
        if told.signed_place is not None:
            deal_id = self.signed[told.signed_place]
        else:
            signed = self.today + timedelta(days=told.signed_days)
            deal_id = self.teller.sale(
                signed, minor // 100, is_deal=True, client_id=client_id, name=self.say(told.name), pays=False
            )
        assert deal_id is not None
        order_id = self._bought(told, deal_id, minor)
        keys = self._steps(told, deal_id, order_id)
        self._payments(told, deal_id, client_id, minor, keys)

    def _bought(self, told: Delivery, deal_id: int, minor: int) -> int:
        ordered = next((step for step in told.steps if step.name == deliveries.ORDERED), told.steps[0])
        return self.store.supplier_orders.add(
            SupplierOrder(
                deal_id=deal_id,
                supplier_id=self.suppliers[told.supplier],
                what=self.say(told.bought),
                ordered_on=self._day(ordered.actual),
                cost=minor * told.cost // 100,
            )
        )

    def _steps(self, told: Delivery, deal_id: int, order_id: int) -> list[int]:
        supplier, bought = self.say(deliveries.SUPPLIERS[told.supplier][0]), {told.made, *dict(told.also)}
        milestones = [
            Milestone(
                deal_id=deal_id,
                name=self.say(step.name),
                position=place,
                planned_on=self._day(step.planned),
                actual_on=self._day(step.actual),
                who=supplier if place in bought else "",
                note=self.say(step.note),
                side=Side.SUPPLIER if place in bought else step.side,
                supplier_order_id=order_id if place in bought else None,
            )
            for place, step in enumerate(told.steps)
        ]
        keys = self.store.milestones.add_many(milestones)
        for number, said in enumerate(told.said):
            self.store.milestones.promise(
                keys[told.made],
                self.today + timedelta(days=said.promised),
                told_on=self.today + timedelta(days=said.told),
                by=supplier,
                reason=self.say(said.reason),
                side=Side.SUPPLIER if number else Side.UNKNOWN,
            )
        for place, promised in told.also:
            first = self.today + timedelta(days=told.said[0].told)
            day = self.today + timedelta(days=promised)
            self.store.milestones.promise(keys[place], day, told_on=first, by=supplier)
        for key, step in zip(keys, told.steps, strict=True):
            if step.actual is None and step.planned is not None and step.planned < 0:
                self._chased(self.store.milestones.get(key), told)
        return keys

    def _chased(self, milestone: Milestone, told: Delivery) -> None:
        """What is late was asked after already, on the day after it should have been."""
        assert milestone.planned_on is not None
        day = min(self.today, self.teller.calendar.next_working(milestone.planned_on))
        title = self.say(("催：{what}", "Chase: {what}"))
        self.store.activities.add(
            Activity(
                kind=ActivityKind.TASK,
                title=title.format(what=f"{self.say(told.name)} {milestone.name}"),
                client_id=self.clients[told.client],
                deal_id=milestone.deal_id,
                day=day,
                minutes=15,
                status=ActivityStatus.DONE,
                done_at=datetime.combine(day, time(9, 30)),
                external_id=chase_mark(milestone),
            )
        )

    def _payments(self, told: Delivery, deal_id: int, client_id: int, minor: int, keys: list[int]) -> None:
        """The parts of the amount; those that wait for a milestone are tied to it."""
        order = next(iter(self.store.orders.of_deal(deal_id)), None)
        for item, percent, days, is_in, place in told.payments:
            due, amount = self.today + timedelta(days=days), minor * percent // 100
            if is_in and told.signed_place is not None and order is not None:
                due = order.day
            step = told.steps[place] if place is not None else None
            start = (step.actual if step.actual is not None else step.planned) if step else None
            self.store.payments.add(
                Payment(
                    client_id=client_id,
                    deal_id=deal_id,
                    order_id=order.id if order else None,
                    item=self.say(item),
                    due_on=due,
                    due_amount=amount,
                    received_on=due if is_in else None,
                    received_amount=amount if is_in else 0,
                    milestone_id=keys[place] if place is not None else None,
                    after_days=days - start if start is not None else 0,
                    percent=percent,
                )
            )


def settled(teller: Teller, deal_id: int | None, client_id: int, day: date, minor: int) -> None:
    """What was signed this month and is no project was paid at once."""
    item = teller.say(("全款", "In full"))
    teller.store.payments.add(
        Payment(
            client_id=client_id,
            deal_id=deal_id,
            item=item,
            due_on=day,
            due_amount=minor,
            received_on=day,
            received_amount=minor,
        )
    )


#: What else came in this month, for projects of the past: in ten thousands; all of it together is 96.3.
RECEIVED = ("24.3", "18.44")
#: A retention of a project of the past, due in a year: in ten thousands.
RETAINED = "1.48"

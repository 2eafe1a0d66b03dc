"""The prices of the demo: quotes in versions, suppliers' offers over the months, a list with limits, what rivals ask."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from salesplanner.demo.deliveries import SUPPLIERS
from salesplanner.demo.history import Teller
from salesplanner.demo.names import Both
from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.promises import Escalation
from salesplanner.domain.quotes import PriceItem, PriceKind, PriceNote, Quote, QuoteLine, QuoteState
from salesplanner.domain.quoting import Letterhead, QuoteHabits

PUMP: Both = ("液压泵", "Hydraulic pump")
VALVE: Both = ("比例阀", "Proportional valve")
BOTTLE: Both = ("蓄能器", "Accumulator")
BLOCK: Both = ("阀块加工", "Valve block")
SEALS: Both = ("密封件包", "Seal kit")
GREASE: Both = ("干油泵", "Grease pump")
WORK: Both = ("安装调试", "Installation")
PIECE: Both = ("台", "pc")
SET: Both = ("套", "set")

#: Item, spec, quantity, unit, price and cost in yuan.
Part = tuple[Both, str, str, Both, int, int | None]
_FURNACE: tuple[Part, ...] = (
    (PUMP, "A10VSO100", "2", PIECE, 46_800, 36_200),
    (VALVE, "4WRKE25", "4", PIECE, 21_600, 16_100),
    (BOTTLE, "NXQ-40", "4", SET, 28_500, 19_800),
    (BLOCK, "Q345", "1", SET, 58_000, 39_500),
    (WORK, "", "1", SET, 33_000, 18_000),
)
_FURNACE_FIRST = (
    (*_FURNACE[0][:4], 48_800, 36_200),
    (*_FURNACE[1][:4], 22_600, 16_100),
    *_FURNACE[2:4],
    (*_FURNACE[4][:4], 33_300, 18_000),
)
_GREASE: tuple[Part, ...] = (
    (GREASE, "DDB-18", "3", PIECE, 11_900, 9_200),
    (SEALS, "40-160", "20", SET, 1_680, 1_050),
    (VALVE, "4WRKE16", "1", PIECE, 12_700, None),
)
#: Client, days ago, state, parts.
_EARLIER: tuple[tuple[int, int, QuoteState, tuple[Part, ...]], ...] = (
    (4, 38, QuoteState.ACCEPTED, ((SEALS, "40-160", "60", SET, 1_600, 980),)),
    (6, 52, QuoteState.ACCEPTED, ((VALVE, "4WRKE25", "3", PIECE, 22_400, 15_600), (WORK, "", "1", SET, 16_800, None))),
    (3, 131, QuoteState.ACCEPTED, ((PUMP, "A10VSO100", "6", PIECE, 47_500, 34_900), (SEALS, "40-160", "120", SET, 1_620, 990))),
    (9, 160, QuoteState.DECLINED, ((GREASE, "DDB-18", "8", PIECE, 12_600, 9_050),)),
    (0, 214, QuoteState.ACCEPTED, ((BOTTLE, "NXQ-40", "6", SET, 27_200, 18_600),)),
)  # fmt: skip
_SUPPLIERS: dict[str, Both] = {
    "pumps": ("力源液压", "Liyuan Hydraulics"),
    "valves": ("安诺阀业", "Annuo Valves"),
    "blocks": SUPPLIERS[0][0],
    "seals": SUPPLIERS[3][0],
}
#: Item, spec, unit, supplier, then days ago and price.
_OFFERS: tuple[tuple[Both, str, Both, str, tuple[tuple[int, int], ...]], ...] = (
    (PUMP, "A10VSO100", PIECE, "pumps", ((330, 33_800), (240, 34_200), (150, 34_900), (72, 35_600), (20, 36_200))),
    (BOTTLE, "NXQ-40", SET, "pumps", ((300, 18_900), (205, 18_600), (96, 19_300), (33, 19_800))),
    (VALVE, "4WRKE25", PIECE, "valves", ((280, 15_200), (170, 15_600), (44, 16_100))),
    (VALVE, "4WRKE16", PIECE, "valves", ((118, 9_400),)),
    (SEALS, "40-160", SET, "seals", ((260, 990), (140, 980), (27, 1_050))),
    (GREASE, "DDB-18", PIECE, "pumps", ((190, 9_050), (104, 9_200))),
    (BLOCK, "Q345", SET, "blocks", ((120, 38_000), (15, 39_500))),
)
#: Item, spec, list price, lowest, unit.
_LIST: tuple[tuple[Both, str, int, int, Both], ...] = (
    (PUMP, "A10VSO100", 49_800, 45_500, PIECE),
    (VALVE, "4WRKE25", 23_500, 21_000, PIECE),
    (VALVE, "4WRKE16", 14_200, 12_900, PIECE),
    (BOTTLE, "NXQ-40", 29_800, 27_000, SET),
    (SEALS, "40-160", 1_780, 1_550, SET),
    (GREASE, "DDB-18", 12_800, 11_500, PIECE),
)
#: Item, spec, rival, days ago, price, source.
_RIVALS: tuple[tuple[Both, str, Both, int, int, Both], ...] = (
    (PUMP, "A10VSO100", ("中液股份", "Zhongye Fluid"), 31, 45_900, ("北辰重机开标", "bid opening at Beichen")),
    (GREASE, "DDB-18", ("恒泰润滑", "Hengtai Lube"), 18, 11_200, ("林主任说", "said Mr Lin")),
    (VALVE, "4WRKE25", ("中液股份", "Zhongye Fluid"), 140, 20_900, ("经销商报价单", "a dealer's list")),
)


def tell(teller: Teller, ids: list[int], deals: dict[int, int]) -> None:
    """Tell of prices: what was quoted, heard and listed, and the quote that is being written today."""
    prices = _Prices(teller, ids, deals)
    prices.paper()
    prices.heard()
    prices.earlier()
    prices.furnace()
    prices.today()


class _Prices:
    """Writes it down."""

    def __init__(self, teller: Teller, ids: list[int], deals: dict[int, int]) -> None:
        self._ids = ids
        self._deals = deals
        self._store = teller.store
        self._say = teller.say
        self._today = teller.today
        self._calendar = teller.calendar

    def paper(self) -> None:
        """Whose paper quotes stand on."""
        paper = Letterhead(
            company="海川流体设备有限公司",
            company_en="Haichuan Fluid Equipment Co., Ltd.",
            address="江苏省 无锡市 滨湖区 锦溪路 18 号",
            address_en="18 Jinxi Road, Binhu District, Wuxi, Jiangsu",
            phone="0510-8555 0100",
            email="sales@haichuan.example",
        )
        self._store.quoting.keep_habits(QuoteHabits(terms=self._say(("30/60/10", "30/60/10"))), paper)

    def heard(self) -> None:
        """The list, offers, and what competitors ask."""
        say, store = self._say, self._store
        for item, spec, price, lowest, unit in _LIST:
            store.price_items.add(
                PriceItem(
                    item=say(item), spec=spec, price=Decimal(price * 100), lowest=Decimal(lowest * 100), unit=say(unit)
                )
            )
        for item, spec, unit, supplier, course in _OFFERS:
            for days, price in course:
                note = PriceNote(
                    kind=PriceKind.SUPPLIER, item=say(item), spec=spec, price=Decimal(price * 100), unit=say(unit),
                    day=self._ago(days), source=say(("邮件报价", "offer by email")),
                )  # fmt: skip
                store.price_memory.keep_note(note, say(_SUPPLIERS[supplier]))
        for item, spec, rival, days, price, source in _RIVALS:
            store.price_notes.add(
                PriceNote(
                    kind=PriceKind.COMPETITOR,
                    item=say(item),
                    spec=spec,
                    price=Decimal(price * 100),
                    rival=say(rival),
                    day=self._ago(days),
                    source=say(source),
                )
            )

    def earlier(self) -> None:
        """Quotes of the last months."""
        for client, days, state, parts in _EARLIER:
            day = self._ago(days)
            self._quote(day, parts, client_id=self._ids[client], state=state, sent_on=day)

    def furnace(self) -> None:
        """The quote of the story in its two versions; the record of the second is there already."""
        say = self._say
        deal = self._store.deals.get(self._deals[10])
        facts = {
            "client_id": deal.client_id,
            "deal_id": deal.id,
            "terms": say(("30/60/10", "30/60/10")),
            "delivery": say(("合同生效后 50 天", "50 days from the contract")),
        }
        first, second = self._ago(20), self._ago(10)
        number = self._number(first)
        sent = {"number": number, "state": QuoteState.SENT}
        one = self._quote(first, _FURNACE_FIRST, sent_on=first, **sent, **facts)
        known = [each for each in self._store.activities.of_deal(deal.id) if each.kind is ActivityKind.QUOTE]
        record = known[0].id if known else None
        self._quote(second, _FURNACE, sent_on=second, version=2, revises_id=one, activity_id=record, **sent, **facts)

    def today(self) -> None:
        """The quote that wants to go out today; one of its prices is below the limit."""
        deal = self._store.deals.get(self._deals[6])
        quote_id = self._quote(self._today, _GREASE, client_id=deal.client_id, deal_id=deal.id)
        quote = self._store.quotes.get(quote_id)
        client = self._store.clients.get(deal.client_id or 0).name
        question = self._say(
            (
                "报价 {number}（{client}）有价格低于我的权限，能报吗？",
                "May I quote {number} to {client} below my limit?",
            )
        )
        lines = self._store.quote_lines.of(quote_id)
        supervisor = self._store.reports.recipients.all()[0].name
        self._store.quoting.keep(quote, lines, question.format(number=quote.number, client=client), supervisor)
        asked: Escalation = self._store.quoting.questions(quote)[0]
        self._store.escalations.change(asked.id, asked_at=asked.asked_at.replace(hour=9, minute=40))

    def _quote(self, day: date, parts: tuple[Part, ...], **facts: object) -> int:
        values = {"number": facts.pop("number", None) or self._number(day), "valid_until": day + timedelta(days=30)}
        quote = Quote(day=day, tax_percent=Decimal(13), **{**values, **facts})  # type: ignore[arg-type]
        quote_id = self._store.quotes.add(quote)
        self._store.quote_lines.add_many(
            QuoteLine(
                quote_id=quote_id, position=place, item=self._say(item), spec=spec, quantity=quantity, unit=self._say(unit),
                price=Decimal(price * 100), cost=None if cost is None else Decimal(cost * 100),
            )
            for place, (item, spec, quantity, unit, price, cost) in enumerate(parts)
        )  # fmt: skip
        return quote_id

    def _number(self, day: date) -> str:
        return self._store.quoting.next_number(day)

    def _ago(self, days: int) -> date:
        """So many days ago, or the working day after."""
        day = self._today - timedelta(days=days)
        return day if self._calendar.is_working(day) else self._calendar.next_working(day)

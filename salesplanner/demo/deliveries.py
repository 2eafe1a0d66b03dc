"""What is told of signed projects: the six that are being delivered, their payments, and how suppliers kept their word before."""

from __future__ import annotations

from msgspec import Struct

from salesplanner.demo.names import Both
from salesplanner.domain.projects import Side

CONTRACT: Both = ("合同", "Contract")
ORDERED: Both = ("外委下单", "Outsourced order")
MADE: Both = ("生产", "Production")
CHECKED: Both = ("检验", "Inspection")
SENT: Both = ("发货", "Dispatch")
ACCEPTED: Both = ("验收", "Acceptance")

#: Name, what it makes, contact.
SUPPLIERS: tuple[tuple[Both, Both, Both], ...] = (
    (("宏达热处理", "Hongda Heat Treatment"), ("阀块、热处理", "Valve blocks, heat treatment"), ("马厂长", "Mr Ma")),
    (("精工机加", "Jinggong Machining"), ("机加件", "Machined parts"), ("许经理", "Ms Xu")),
    (("天成铸锻", "Tiancheng Forge"), ("铸件、锻件", "Castings, forgings"), ("丁主任", "Mr Ding")),
    (("明远密封", "Mingyuan Seals"), ("密封件", "Seals"), ("余工", "Mr Yu")),
)


class Step(Struct, frozen=True):
    """A milestone: days from today on which it was planned (None: never) and happened (None: not yet)."""

    name: Both
    planned: int | None
    actual: int | None = None
    side: Side = Side.MINE
    note: Both = ("", "")


class Said(Struct, frozen=True):
    """A date that the supplier promised: said and promised so many days from today, and why."""

    told: int
    promised: int
    reason: Both = ("", "")


class Delivery(Struct, frozen=True):
    """A signed project. `signed` is the place of its deal among those signed this month, else its days from today.

    `payments`: item, percent, days from today on which it is due, whether it came in, the place of the step it waits for.
    """

    name: Both
    client: int
    amount: str  # in ten thousands
    steps: tuple[Step, ...]
    payments: tuple[tuple[Both, int, int, bool, int | None], ...]
    supplier: int
    bought: Both
    cost: int  # percent of the amount
    made: int  # the place of the step that the supplier has in hand
    said: tuple[Said, ...]
    signed_place: int | None = None
    signed_days: int = 0
    also: tuple[tuple[int, int], ...] = ()  # what else the order holds: places of steps, with the day promised for each


_BEFORE: Both = ("预付款", "Down payment")
_RETAINED: Both = ("质保金 10%", "Retention 10%")
_ON_DISPATCH: Both = ("发货款 60%", "On dispatch 60%")

DELIVERIES: tuple[Delivery, ...] = (
    Delivery(
        ("备件框架 第一批", "Spares frame, first lot"), 3, "48",
        (Step(CONTRACT, -9, -9), Step(ORDERED, -8, -8), Step(MADE, 8, None, Side.SUPPLIER, ("随货单据晚 1 天", "Papers came a day late")),
         Step(CHECKED, 12), Step(SENT, 14, None, Side.CARRIER), Step(ACCEPTED, 21, None, Side.CLIENT)),
        ((_BEFORE, 30, -8, True, None), (_ON_DISPATCH, 60, 14, False, 4), (_RETAINED, 10, 400, False, 5)),
        1, ("备件机加", "Machining of spares"), 58, 2, (Said(-8, 6),), signed_place=1, also=((3, 11),),
    ),
    Delivery(
        ("泵站阀块", "Pump station blocks"), 7, "21.6",
        (Step(CONTRACT, -63, -63), Step(ORDERED, -59, -59), Step(MADE, -6, None, Side.SUPPLIER),
         Step(CHECKED, 2), Step(SENT, 5, None, Side.CARRIER), Step(ACCEPTED, 17, None, Side.CLIENT)),
        ((_BEFORE, 60, -60, True, None), (("验收款 30%", "On acceptance 30%"), 30, 17, False, 5), (_RETAINED, 10, 400, False, 5)),
        0, ("阀块加工和热处理", "Blocks, heat treated"), 55, 2,
        (Said(-59, -6), Said(-7, -1, ("外委厂热处理排队", "Queue at the heat treatment")), Said(-2, 4, ("外委厂热处理排队", "Queue at the heat treatment"))),
        signed_days=-63,
    ),
    Delivery(
        ("蓄能器备件", "Accumulator spares"), 0, "16.8",
        (Step(CONTRACT, -13, -13), Step(ORDERED, -12, -12), Step(MADE, -5, -2, Side.SUPPLIER),
         Step(CHECKED, 4), Step(SENT, 11, None, Side.CARRIER), Step(ACCEPTED, 18, None, Side.CLIENT)),
        ((_BEFORE, 30, -12, True, None), (_ON_DISPATCH, 60, 11, False, 4), (_RETAINED, 10, 390, False, 5)),
        3, ("皮囊和密封", "Bladders and seals"), 49, 2, (Said(-12, -5),), signed_place=0, also=((3, 1),),
    ),
    Delivery(
        ("液压缸维修", "Cylinder repair"), 8, "14.2",
        (Step(CONTRACT, None, -6), Step(("收件", "Received"), -3, -3, Side.CARRIER), Step(("拆检", "Stripped"), -1, -1),
         Step(("维修", "Repair"), 13), Step(SENT, 15, None, Side.CARRIER), Step(ACCEPTED, 22, None, Side.CLIENT)),
        ((_BEFORE, 60, -5, True, None), (("尾款 40%", "Balance 40%"), 40, 22, False, 5)),
        1, ("缸筒珩磨", "Honing of the tube"), 24, 3, (), signed_place=2,
    ),
    Delivery(
        ("阀组", "Valve set"), 6, "8.4",
        (Step(CONTRACT, -42, -42), Step(ORDERED, -41, -41), Step(MADE, -28, -24, Side.SUPPLIER),
         Step(CHECKED, -22, -22), Step(SENT, -12, -12, Side.CARRIER),
         Step(ACCEPTED, -2, None, Side.CLIENT, ("等对方签验收单", "Waits for their signature"))),
        ((_BEFORE, 30, -30, True, None), (_ON_DISPATCH, 60, -2, False, 4), (_RETAINED, 10, 380, False, 5)),
        0, ("阀块", "Valve blocks"), 52, 2, (Said(-41, -28),), signed_days=-42,
    ),
    Delivery(
        ("换热器成套", "Heat exchanger set"), 4, "44.4",
        (Step(CONTRACT, -28, -28), Step(("图纸确认", "Drawings agreed"), -14, -10, Side.CLIENT), Step(ORDERED, -7, -7),
         Step(MADE, 29, None, Side.SUPPLIER), Step(SENT, 37, None, Side.CARRIER), Step(ACCEPTED, 49, None, Side.CLIENT)),
        ((_BEFORE, 60, -25, True, None), (("进度款 30%", "Progress 30%"), 30, 29, False, 3), (_RETAINED, 10, 420, False, 5)),
        2, ("管板锻件", "Tube sheet forgings"), 61, 3, (Said(-7, 25),), signed_days=-28,
    ),
)  # fmt: skip

#: The past of each supplier: days ago on which something was promised for, how many days later it came, how good it was.
PAST: tuple[tuple[tuple[int, int, Both], ...], ...] = (
    ((510, 3, ("", "")), (430, 4, ("", "")), (350, 2, ("", "")), (265, 5, ("", "")), (205, 6, ("一件返修", "One piece reworked")), (150, 5, ("", "")), (75, 7, ("硬度偏低，已复检", "Too soft; tested again"))),
    ((480, 0, ("", "")), (400, 1, ("", "")), (330, -1, ("", "")), (290, 0, ("", "")), (240, 2, ("", "")), (200, 0, ("尺寸全合格", "All to size"))),
    ((450, 4, ("", "")), (360, 2, ("", "")), (280, 3, ("砂眼一处", "One blow hole")), (220, 4, ("", "")), (120, 4, ("", ""))),
    ((410, 0, ("", "")), (300, 1, ("", "")), (210, 0, ("", "")), (95, 3, ("", ""))),
)  # fmt: skip

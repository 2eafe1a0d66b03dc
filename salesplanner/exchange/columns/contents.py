"""What the values of a column are, whatever its heading says: mail addresses, phones, firms, people, what they are, places."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, time
from itertools import groupby

from salesplanner.domain.problems import Problem
from salesplanner.exchange import amounts, reach, values
from salesplanner.exchange.columns import headings, meanings
from salesplanner.exchange.columns.headers import FIELDS, is_header
from salesplanner.exchange.source import Cell, SourceRow, SourceTable

_LOOKED_AT = 200
_SOME_DAY = date(2000, 1, 1)  # to tell whether a text is a day at all

_FIRM = re.compile(
    r"公司|集团|[厂店行社院所局场城馆校]$|酒店|中心|经营部|工作室|株式会社|有限|\b(?:ltd|limited|inc|gmbh|co|llc|corp|plc|ag|kg|ab|as|aps|bv|b\.v|nv|sarl|s\.?l|s\.?a|srl|oy|pty|group|& \w+|bros|hotels?|foods?|labs?|tools|trad(?:ers|ing)|imports?|exports?|industries|services|solutions|technik|systems?|school|clinic)\b",
    re.I,
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由欧阳司马上官诸葛"
)
_CALLED = "(?:总|工|经理|主任|先生|女士|小姐|部长|科长|处长|老板|店长|师傅|老师|姐|哥|总监|厂长|局长|校长|院长)"
_PERSON = re.compile(
    rf"(?:[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}|[欧司上诸夏皇尉][\u4e00-\u9fff]{{2,3}}|[\u4e00-\u9fff]{{1,3}}{_CALLED})(?:[(（][^()（）]+[)）])?"
)
_WESTERN = re.compile(
    r"(?:[A-ZÀ-ÝŁŚŽČŠ][\w'’.\u00c0-\u024f-]*\.?\s+)(?:(?:van|von|de|der|den|del|da|dos|el|al|bin|di|la)\s+)*[A-ZÀ-ÝØÅŁŚŽČŠ][\w'’\u00c0-\u024f-]+(?:\s+[A-ZÀ-ÝØ][\w'’\u00c0-\u024f-]+)?"
)
_TITLE = re.compile(
    r"(?:经理|总监|主任|科长|部长|工程师|店长|老板|采购|采购员|会计|厂长|董事长|总裁|处长|主管|助理|专员|课长|組長|組长|社长|组长|院长|负责人|业务员|技术员|总经理|总助|财务|出纳)$"
    r"|\b(?:manager|buyer|c[efto]o|director|head of|engineer|owner|assistant|officer|president|purchas\w+|leiter\w*|einkäufer\w*|geschäftsführer\w*|gérante?|directeur|acheteu\w+|gerente|president)\b",
    re.I,
)
#: Only searched for: one letter before a street's ending, not all of them, so that a long word is looked through once.
_ADDRESS = re.compile(
    r"[路街道巷弄镇乡村区].{0,12}\d|\d\s*号|工业园|开发区|\d.*\b(?:st|street|ave|avenue|rd|road|lane|ln|blvd|drive|dr|way|square)\b|\w(?:straße|strasse|str\.|weg|gasse|platz|gatan|vägen|veien)\s*\d|\b(?:rue|avenue|via|calle|rua|p\.?o\.? box)\b.*",
    re.I,
)
_PROVINCE = re.compile(
    "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)?(?:[\u4e00-\u9fff]{2,6}[市县区州盟])?"
)

_AREA = re.compile(
    r"(?:[东西南北中]|[东西南北]{2}|华[东南西北中]{1,2}|东北|西北|西南|海外|国内|港澳台?|京津冀|长三角|珠三角|[\u4e00-\u9fff]{1,6}(?:[市区县州盟片]|大区|片区|地区|战区|办事处))"
    r"|(?:north|south|east|west|central|mid)[\w -]{0,12}|midlands|emea|apac|latam|mena|overseas|export|[\w ]{0,20}(?:region|area|territory)",
    re.I,
)
_MEASURE = re.compile(
    r"[把只台个件箱套吨瓶盒双条张支卷米桶袋次斤克升包根块副对批组辆㎡]|公斤|千克|平方|pcs?|kgs?|sets?|units?|each|box|stk\.?",
    re.I,
)
#: A number that a program gave a record, for itself.
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)

Test = Callable[[Cell], bool]


def give(kind: str, table: SourceTable, found: dict[str, int], left_out: Collection[str]) -> None:
    """Give what no header names a column whose values can be nothing else, among those with no header that is known."""
    nameless = [
        place
        for place, header in enumerate(table.headers)
        if place not in (*found.values(), table.from_sheet, table.from_title)
        and not is_header(header)
        and not headings.is_telling(header)
    ]
    present, every = {field.name for field in FIELDS[kind]}, range(len(table.headers))
    wanted = [(name, fits, least) for name, fits, least in _tests(kind, table) if name in present]
    for name, fits, least in wanted:
        if name in found or name in left_out:
            continue
        if name == "contact_phone" and not ("contact" in found and _is_firms_phone(table, found)):
            continue
        among = [place for place in every if place not in found.values()] if name == "grade" else nameless
        best = max(among, key=lambda place: share(table, place, fits), default=None)
        if best is None:
            continue
        if share(table, best, fits) >= least:
            found[name] = best
            nameless = [place for place in nameless if place != best]
    _give_person(kind, table, found, left_out, nameless)
    if kind == "clients" and "name" not in found and "name" not in left_out:
        least = 0.9 if table.header_row == 0 else 0.8
        names = [
            place for place in nameless if share(table, place, _is_name) >= least and not _is_repeated(table, place)
        ]
        is_beside = "contact" in found and "contact_last_name" not in found
        if names and (table.header_row == 0 or is_beside or ("contact" not in found and len(names) == 1)):
            found["name"] = names[0]


#: Of kinds that name people, their field, those that say so too, and how many values are names for sure.
_PEOPLE = {
    "contacts": ("name", {"name", "first_name", "last_name"}, 0.25),
    "clients": ("contact", {"contact", "contact_first_name", "contact_last_name"}, 0.6),
}


def _give_person(
    kind: str, table: SourceTable, found: dict[str, int], left_out: Collection[str], nameless: list[int]
) -> None:
    """A column of what may well be names is that of the people, where none else is and the list says how to reach them."""
    field, others, least = _PEOPLE.get(kind, ("", set(), 1.0))
    if not field or field in left_out or others & found.keys() or not {"phone", "email"} & found.keys():
        return
    if kind == "clients" and "name" not in found:
        return
    likely = [
        place
        for place in nameless
        if place not in found.values()
        and share(table, place, _may_be_person) >= 0.8
        and share(table, place, _is_person) >= least
        and not _is_repeated(table, place)
    ]
    if likely:
        found[field] = likely[0]
        nameless.remove(likely[0])


def _may_be_person(cell: Cell) -> bool:
    text = re.sub(r"[(（][^()（）]*[)）]", "", cell).strip() if isinstance(cell, str) else ""
    is_short = 1 < len(text) <= (5 if "\u4e00" <= text[0] <= "\u9fff" else 30)
    return is_short and not re.search(r"[\d@,;/&]", text) and len(text.split()) < 5 and not _is_firm(text)


def _is_firms_phone(table: SourceTable, found: Mapping[str, int]) -> bool:
    return "phone" in found and headings.is_of_firm(table.headers[found["phone"]], "phone")


def _tests(kind: str, table: SourceTable) -> list[tuple[str, Test, float]]:
    """Of each field that values tell, how, and of how many in a column at least."""
    firm = "name" if kind == "clients" else "client"
    person, title, address = {
        "clients": ("contact", "contact_title", "address"),
        "contacts": ("name", "title", "client_address"),
    }.get(kind, ("", "", ""))
    return [
        ("email", reach.is_mail, 0.6),
        ("day", _is_day, 0.9),
        ("phone", reach.is_phone, 0.9),
        *((more, _is_called, 0.9) for more in ("contact_phone", "phone_2", "phone_3")),
        (firm, _is_firm, 0.6),
        (address, _is_address, 0.6),
        (title, _is_title, 0.6),
        (person, _is_person, 0.8),
        ("region", _is_region, 0.8),
        ("grade", _is_grade, 0.95),
    ]


def _is_called(cell: Cell) -> bool:
    """Whether a cell is a phone for sure, and no other number."""
    text = values.to_text(cell)
    return reach.is_phone(cell) and bool(re.match(r"\+|0\d|1[3-9]\d{9}$|\(\d{2,4}\)", text))


def _is_firm(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_FIRM.search(cell))


def _is_person(cell: Cell) -> bool:
    return (
        isinstance(cell, str)
        and bool(_PERSON.fullmatch(cell) or _WESTERN.fullmatch(cell))
        and not (_is_title(cell) or _is_firm(cell))
    )


def _is_person_with_phone(cell: Cell) -> bool:
    found = re.match(r"(\D+?)[\s:：,，(（]*(?:\+|\d)[\d\s().+-]{6,}", cell.strip()) if isinstance(cell, str) else None
    return found is not None and _is_person(found[1])


def _is_title(cell: Cell) -> bool:
    return (
        isinstance(cell, str)
        and len(cell) < 40
        and bool(_TITLE.search(cell))
        and not (len(cell) == 3 and _PERSON.fullmatch(cell))
    )


def _is_address(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) > 5 and bool(_ADDRESS.search(cell))


def _is_region(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_PROVINCE.fullmatch(cell))


def _is_grade(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(re.fullmatch(r"[A-Da-d][+＋-]?[类级]?(?:客户)?", cell.strip()))


def _is_name(cell: Cell) -> bool:
    return (
        isinstance(cell, str) and 1 < len(cell) < 80 and any(map(str.isalpha, cell)) and not re.search(r"\d{4}", cell)
    )


def _is_repeated(table: SourceTable, place: int) -> bool:
    """Whether a column has few words, as a state or kind has."""
    texts = [text for row in table.rows[:_LOOKED_AT] if (text := values.to_text(row.cells[place]))]
    return len(texts) > 3 and len(set(texts)) * 2 <= len(texts)


# --- shapes ---------------------------------------------------------------------------------------------------------


def may_be(table: SourceTable, place: int, shape: str) -> bool:
    """Whether most values of a column are written as those of a shape; an empty one may be of any."""
    return is_empty(table, place) or share(table, place, _SHAPES[shape]) >= 0.5


def are_counting(rows: Sequence[SourceRow], place: int) -> bool:
    """Whether a column only counts the rows."""
    numbers = [text for row in rows if (text := values.to_text(row.cells[place]))]
    return numbers == [str(number) for number in range(1, len(numbers) + 1)]


def are_few(table: SourceTable, place: int) -> bool:
    """Whether the same few names stand in a column over and over."""
    texts = [text for row in table.rows[:_LOOKED_AT] if (text := values.to_text(row.cells[place]))]
    return len(texts) < 2 or len(set(texts)) * 2 <= len(texts)


def may_be_names(table: SourceTable, place: int, *, is_listed: bool) -> bool:
    """Whether a column may have the names of firms, people or deals: no units or mail addresses, and no grades or bare numbers
    where its heading is none that is listed.
    """
    fits = _is_unit_or_mail if is_listed else _is_no_name
    return is_empty(table, place) or share(table, place, fits) <= 0.6


def _is_unit_or_mail(cell: Cell) -> bool:
    text = values.to_text(cell)
    return "@" in text or bool(_MEASURE.fullmatch(text)) or (len(text) == 36 and bool(_GUID.fullmatch(text)))


def _is_no_name(cell: Cell) -> bool:
    return _is_unit_or_mail(cell) or not any(map(str.isalpha, values.to_text(cell))) or _is_grade(cell)


def are_codes(table: SourceTable, place: int) -> bool:
    """Whether a column's values are numbers of records, each another, and no counting of the rows."""
    said = [text for row in table.rows[:_LOOKED_AT] if (text := values.to_text(row.cells[place]))]
    texts = [text for text, _ in groupby(said)]  # the things of an order say its number again
    if len(set(texts)) < len(texts) or not all(any(map(str.isdigit, text)) and " " not in text for text in texts):
        return False
    if share(table, place, lambda cell: bool(re.match(r"\+|1[3-9]\d{9}$|0\d{2,3}[- ]", values.to_text(cell)))) >= 0.5:
        return False  # phones
    numbers = [int(text) for text in texts if text.isascii() and text.isdigit() and len(text) < 10]
    return bool(texts) and not (len(numbers) == len(texts) and numbers[0] <= 1 and numbers == sorted(numbers))


def are_states(table: SourceTable, place: int, least: float) -> bool:
    """Whether a column says of deals whether they are won, lost or open; at least of so many, and of some that they are closed."""
    return share(table, place, meanings.is_state) >= least and share(table, place, meanings.is_closed) > 0


def is_clock_only(table: SourceTable, place: int, shape: str) -> bool:
    """Whether a column that is called a day's has times of day alone."""
    return shape == "date" and share(table, place, _is_clock) == 1


def is_empty(table: SourceTable, place: int) -> bool:
    """Whether a column has no value."""
    return all(values.is_nothing(row.cells[place]) for row in table.rows[:_LOOKED_AT])


def share(table: SourceTable, place: int, fits: Test) -> float:
    """How many of a column's values pass a test, as a fraction."""
    cells = [row.cells[place] for row in table.rows[:_LOOKED_AT] if not values.is_nothing(row.cells[place])]
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def _is_clock(cell: Cell) -> bool:
    return values.to_time(cell) is not None and not _is_day(cell)


def _is_day(cell: Cell) -> bool:
    if isinstance(cell, time):
        return False
    for order in values.ORDERS:
        try:
            return values.to_date(cell, order, _SOME_DAY, month=1) is not None
        except Problem:
            continue
    return False


def _is_amount(cell: Cell) -> bool:
    try:
        return amounts.to_amount(cell) is not None
    except Problem:
        return False


#: What the values of a column may be, how each is told, and how many of them are so at least.
_ARE: dict[str, tuple[Test, float]] = {
    "addresses": (_is_address, 0.6),  # with streets and house numbers
    "days": (_is_day, 0.9),
    "firms": (_is_firm, 0.6),
    "guids": (lambda cell: bool(_GUID.fullmatch(values.to_text(cell))), 1),  # which a program gave, for itself
    "numbers": (lambda cell: values.to_text(cell).isdigit(), 1),
    "people": (_is_person, 0.6),
    "people with phones": (_is_person_with_phone, 0.6),  # in one cell: 李经理：13505360002
    "regions": (lambda cell: _is_region(cell) or bool(_AREA.fullmatch(values.to_text(cell))), 0.8),
    "sites": (lambda cell: "." in values.to_text(cell), 0.5),
    "surnames": (lambda cell: bool(re.fullmatch(r"[A-Za-zÀ-ž'’-]+", values.to_text(cell))), 0.8),  # beside first names
    "words": (lambda cell: len(text := values.to_text(cell)) > 2 and not re.search(r"\d", text), 0.8),
}


def are(what: str, table: SourceTable, place: int) -> bool:
    """Whether the values of a column are of a kind, nearly all of them."""
    test, least = _ARE[what]
    return share(table, place, test) >= least


#: How the values of a shape are told.
_SHAPES: dict[str, Test] = {
    "date": _is_day,
    "time": _is_clock,
    "money": _is_amount,
    "number": lambda cell: any(letter.isdigit() for letter in values.to_text(cell)),
    "phone": lambda cell: sum(letter.isdigit() for letter in values.to_text(cell)) >= 5,
    "mail": lambda cell: "@" in values.to_text(cell),
    "text": lambda cell: True,
}

"""What the columns of a list are, seen together: a surname beside a name, the parts of one address, a number that is called customer."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from salesplanner.exchange import amounts
from salesplanner.exchange.addresses import PARTS
from salesplanner.exchange.columns import contents, headings
from salesplanner.exchange.columns.headertext import plain
from salesplanner.exchange.source import SourceTable

_NAME_PARTS = (("last_name", "name", "first_name"), ("contact_last_name", "contact", "contact_first_name"))
_SHOP = re.compile("店铺|网店|shop|store", re.I)
#: Fields whose words a column of states may have been taken for: Estado, Status Reason.
_MAY_BE_STATE = frozenset({"stage", "lost_reason", "note", "province", "city"})
_PURCHASER = re.compile("buyer|purchaser|买手", re.I)
_COMPANY = re.compile("company|公司|单位", re.I)
_BUYER = re.compile("买家|顾客|会员|buyer|customer", re.I)
_RECEIVER = re.compile("收货人|收件人|receiver|recipient|consignee|ship to", re.I)
_CURRENCY = re.compile("currency|[币幣][种種别別]|[货貨][币幣]|währung|devise|moneda|valuta", re.I)
#: Who sees to what a row is of: one of ours, unless more is said.
IN_CHARGE = re.compile(r"\W*(?:负责人|負責人|责任人|owner)(?:姓名|名称| name)?\W*", re.I)
_HEAD = {"clients": "contact", "contacts": "name", "activities": "contact"}
_OWNED = re.compile("store|shop|salon|garage|clinic|restaurant|caf[eé]|farm|business|practice|dealer|boutique|店", re.I)
#: Of columns that no field has taken, their place and a field that each could be.
Others = Sequence[tuple[int, str]]


def settle(kind: str, table: SourceTable, found: dict[str, int], settled: Collection[str], others: Others) -> None:
    """Move columns to the fields that they are of, beside each other; those in `settled` the person has named."""
    free = found.keys() - settled
    if kind == "contacts" and not {"name", "first_name", "last_name"} & {*found, *settled}:
        _who_is_called_client(table, found, others)
    if kind == "orders" and "external_id" not in settled:
        _settle_number(table, found)
    if kind == "orders" and "client" not in settled:
        _settle_buyer(table, found, others)
    if kind in ("deals", "orders") and "amount" not in settled:
        _settle_amount(table, found)
    currency = "currency" if kind in ("deals", "orders") else "deal_currency" if "deal_amount" in found else ""
    if currency and currency not in {*found, *settled}:
        _settle_currency(table, found, currency)
    if kind == "activities" and not {"title", "points", "kind", "outcome"} & {*found, *settled}:
        _settle_points(table, found)
    if kind == "deals" and "state" not in {*found, *settled}:
        _settle_state(table, found, settled)
    _settle_number_of_client(kind, table, found, settled)
    if (
        kind in _HEAD
        and _HEAD[kind] not in {*found, *settled}
        and not {"first_name", "contact_first_name"} & found.keys()
    ):
        _settle_head(table, found, _HEAD[kind])
    _settle_names(table, found, settled)
    _settle_place(table, found, settled)
    _settle_seconds(table, found, settled)
    if kind == "clients" and not {"name", "contact"} & {*settled}:
        _settle_clients(table, found, free)


def _settle_number(table: SourceTable, found: dict[str, int]) -> None:
    """Where a shop calls an order's number its Name (#1041), its Id is the program's own."""
    names = [place for place, header in enumerate(table.headers) if plain(header) == "name"]
    is_own = "external_id" in found and plain(table.headers[found["external_id"]]) == "id"
    if is_own and names and names[0] not in found.values() and contents.are_codes(table, names[0]):
        found["external_id"] = names[0]


def _settle_amount(table: SourceTable, found: dict[str, int]) -> None:
    """Of amounts with tax and without it the one with tax; where no column is the amount, one of those, or one that says a currency."""
    taken = {place for name, place in found.items() if name != "amount"}
    money: dict[str, int] = {}
    for place, header in enumerate(table.headers):
        said = amounts.tax_of(header) or ("currency" if amounts.says_currency(header) else "")
        is_stopped = said == "currency" and "stop" in headings.heading(header).senses
        if said and not is_stopped and place not in taken and _has_money(table, place):
            money.setdefault(said, place)
    now = amounts.tax_of(table.headers[found["amount"]]) if "amount" in found else "none"
    if "gross" in money and (now in ("net", "none") or (now == "" and "tax" in money)):
        found["amount"] = money["gross"]
    elif now == "none" and (said := next((each for each in ("net", "currency") if each in money), "")):
        found["amount"] = money[said]


def _settle_currency(table: SourceTable, found: dict[str, int], field: str) -> None:
    """A column of words that is called one of currencies: Amount Currency."""
    free = (place for place in range(len(table.headers)) if place not in found.values())
    named = (place for place in free if _CURRENCY.search(table.headers[place]) and contents.are("words", table, place))
    found.update((field, place) for place in list(named)[:1])


def _has_money(table: SourceTable, place: int) -> bool:
    return not contents.is_empty(table, place) and contents.may_be(table, place, "money")


def _settle_state(table: SourceTable, found: dict[str, int], settled: Collection[str]) -> None:
    """A column that says won, lost or open of each deal is the state, whatever it is called."""
    taken = {place for name, place in found.items() if name in settled or name not in _MAY_BE_STATE}
    for place in range(len(table.headers)):
        is_plain = place in found.values() or "stage" in found  # says nothing else then
        if place not in taken and contents.are_states(table, place, 0.95 if is_plain else 0.3):
            for name in [name for name, other in found.items() if other == place]:
                del found[name]
            found["state"] = place
            return


def _settle_points(table: SourceTable, found: dict[str, int]) -> None:
    """Where a list says when and with whom, a column of words that no field took says what there was."""
    free = [place for place in range(len(table.headers)) if place not in found.values()]
    words = [
        place for place in free if contents.are("words", table, place) and not contents.are("people", table, place)
    ]
    if "day" in found and {"client", "contact"} & found.keys() and words:
        found["points"] = words[0]


def _settle_number_of_client(kind: str, table: SourceTable, found: dict[str, int], settled: Collection[str]) -> None:
    """What is called a client's number and holds words is the client's name where none else is: 客户号 of 恒通机械."""
    number, name = ("external_id", "name") if kind == "clients" else ("client_number", "client")
    if name in found or {number, name} & set(settled):
        return
    for place, header in enumerate(table.headers):
        is_free = place not in found.values() or found.get(number) == place
        if is_free and headings.heading(header).senses == {"client", "id"} and contents.are("words", table, place):
            if number in found and found[number] == place:
                del found[number]
            found[name] = place
            return


def _settle_buyer(table: SourceTable, found: dict[str, int], others: Others) -> None:
    """Beside who bought, a shop is the one that sold; beside a company, a name is of who ordered there."""
    place = found.get("client")
    if place is None:
        return
    if _SHOP.search(table.headers[place]):
        buyers = (each for each, name in others if name == "client" and _BUYER.search(table.headers[each]))
        found["client"] = next(buyers, place)
    buyer = next((each for each, name in others if name == "client" and _BUYER.search(table.headers[each])), None)
    if buyer is not None and _RECEIVER.search(table.headers[place]) and "first_name" not in found:
        found["first_name"], found["client"] = place, buyer
    company = next((each for each, name in others if name == "client" and _COMPANY.search(table.headers[each])), None)
    is_person = re.search(r"\bname\b|姓名", table.headers[found["client"]], re.I)
    if company is not None and is_person and "first_name" not in found:  # whose name is then in full
        found["first_name"], found["client"] = found["client"], company


def _settle_names(table: SourceTable, found: dict[str, int], settled: Collection[str]) -> None:
    """Name beside Surname is the first name, beside Vorname the last."""
    for last, whole, first in _NAME_PARTS:
        if whole not in found or {last, whole, first} & set(settled):
            continue
        if last in found and first not in found:
            found[first] = found.pop(whole)
        elif first in found and last not in found and contents.are("surnames", table, found[whole]):
            found[last] = found.pop(whole)


def _settle_head(table: SourceTable, found: dict[str, int], field: str) -> None:
    """Who is in charge is the client's own where each has another, and their phone stands beside them."""
    client = table.headers[found.get("client", found.get("name", 0))]
    for place, header in enumerate(table.headers[:-1]):
        if not IN_CHARGE.fullmatch(header) or place in found.values() or contents.are_few(table, place):
            continue
        is_certain = "owner" not in header.lower() or _OWNED.search(client)
        is_reached = "phone" in headings.heading(table.headers[place + 1]).senses and not contents.is_empty(
            table, place + 1
        )
        if is_certain and is_reached:
            found[field] = place
            return


def _settle_seconds(table: SourceTable, found: dict[str, int], settled: Collection[str]) -> None:
    """A second phone without a first is the first; 备注1 alone is a note, and beside 备注2 what they are like."""
    is_alone = "likes" in found and "note" not in found and not {"note", "likes"} & set(settled)
    if is_alone and plain(table.headers[found["likes"]]) == "备注1":
        found["note"] = found.pop("likes")
    for first, other in (("phone", "phone_2"), ("email", "email_2")):
        if other in found and first not in found and not {first, other} & set(settled):
            found[first] = found.pop(other)


def _settle_clients(table: SourceTable, found: dict[str, int], free: Collection[str]) -> None:
    """People may stand in a column of phones, be the clients themselves, or be clients whose numbers are called customer."""
    if "name" not in found and "deal_name" in free and contents.are("firms", table, found["deal_name"]):
        found["name"] = found.pop("deal_name")  # 项目 in the corner of a table that was turned
    for field in ("contact_phone", "phone"):
        is_alone = "name" in found and not {"contact", "contact_first_name"} & found.keys()
        if is_alone and field in found and field in free and contents.are("people with phones", table, found[field]):
            found["contact"] = found.pop(field)
    is_nameless = "name" not in found or contents.is_empty(table, found["name"])
    if is_nameless and "contact" in found and not ("name" in found and contents.is_empty(table, found["contact"])):
        found["name"] = found.pop("contact")
    is_number = {"name", "contact"} <= found.keys() and contents.are("numbers", table, found["name"])
    if is_number and "external_id" not in found:
        found["external_id"], found["name"] = found["name"], found.pop("contact")


def give_grouped(kind: str, table: SourceTable, found: dict[str, int], left_out: Collection[str]) -> None:
    """What stands in a row of its own over others is their client, where no column says it."""
    name, place = "name" if kind == "clients" else "client", table.grouped
    if place is None or name in found or name in left_out or place in found.values():
        return
    if contents.may_be_names(table, place, is_listed=False):
        found[name] = place


def give_sheet(kind: str, table: SourceTable, found: dict[str, int], left_out: Collection[str]) -> None:
    """The names of the sheets are the region where they name areas, and tags where they say something else."""
    place = table.from_sheet
    if place is None or place in found.values():
        return
    region = {"clients": "region", "contacts": "province"}.get(kind, "")
    name = region if contents.are("regions", table, place) else "tags" if kind == "clients" else ""
    if name and name not in found and name not in left_out:
        found[name] = place


def give_title(kind: str, table: SourceTable, found: dict[str, int], settled: Collection[str]) -> None:
    """What was ordered or done is of the day above the table where no column says days."""
    is_undated = "day" not in found or contents.is_empty(table, found["day"])
    if table.from_title is not None and kind in ("orders", "activities") and is_undated and "day" not in settled:
        found["day"] = table.from_title


def _settle_place(table: SourceTable, found: dict[str, int], settled: Collection[str]) -> None:
    """Take the parts of an address from where its street is from: no shipping city for a billing street."""
    part = headings.part_of_place(table.headers[found["region"]]) if "region" in found else ""
    is_small = part in ("city", "country") and part not in found and not {"region", "province", part} & set(settled)
    if is_small and "province" in found and not contents.is_empty(table, found["province"]):
        found[part], found["region"] = found["region"], found.pop("province")
    street = found.get("address", found.get("client_address"))
    if street is None:
        return
    whose = headings.whose_place(table.headers[street])
    for part in PARTS[1:]:
        if part not in found or part in settled or headings.whose_place(table.headers[found[part]]) == whose:
            continue
        others = [
            place
            for place, header in enumerate(table.headers)
            if headings.part_of_place(header) == part
            and headings.whose_place(header) == whose
            and place not in found.values()
        ]
        if others:
            found[part] = others[0]
        elif whose and headings.whose_place(table.headers[found[part]]):
            del found[part]


def region_is(table: SourceTable, columns: Mapping[str, int]) -> str:
    """Which part of an address the column of the region has; empty for a sales area that is none."""
    place, city = columns.get("region"), columns.get("city")
    if place is None:
        return ""
    part = headings.part_of_place(table.headers[place])
    behind = columns.get("postcode", columns.get("country", -1))
    is_between = city is not None and "province" not in columns and city < place < behind
    return part if part and part not in columns else "province" if is_between and not part else ""


def who_buys(table: SourceTable, found: dict[str, int], others: Others) -> None:
    """In a list of clients, Buyer Name is a person where another column says the company."""
    if "contact" in found or "name" not in found:
        return
    firms = [
        place for place, name in others if name == "name" and "client" in headings.heading(table.headers[place]).senses
    ]
    buyers = [place for place in firms if _PURCHASER.match(table.headers[place])]
    if buyers and not _PURCHASER.match(table.headers[found["name"]]) and not contents.are("firms", table, buyers[0]):
        found["contact"] = buyers[0]
        return
    is_part = "contact_first_name" in found and "contact_last_name" not in found
    if firms and is_part and "client" not in headings.heading(table.headers[found["name"]]).senses:
        found["contact_last_name"], found["name"] = found["name"], firms[0]
    elif firms and contents.are("people", table, found["name"]) and not contents.are("people", table, firms[0]):
        found["contact"], found["name"] = found["name"], firms[0]


def _who_is_called_client(table: SourceTable, found: dict[str, int], others: Others) -> None:
    """In a list of people, 客户名称 is a person where another column says the company."""
    firms = [place for place, name in others if name == "client" and place not in found.values()]
    if firms and "client" in found and re.match("客户|顾客|customer|client", table.headers[found["client"]], re.I):
        found["name"], found["client"] = found["client"], firms[0]

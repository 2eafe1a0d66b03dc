"""What the targets of a form's places are called."""

from __future__ import annotations

from salesplanner.domain.metrics import OWN
from salesplanner.domain.targets import METRICS
from salesplanner.exchange.forms import tablewords
from salesplanner.exchange.forms import words as form_words
from salesplanner.exchange.forms.figurewords import OF_YEAR
from salesplanner.report import periodic
from salesplanner.words import Words

#: The figures that are offered for a place, with all of these aspects.
_ASPECTS = (
    *("value", "target", "attainment", "gap", "previous", "change_previous", "last_year", "change", "next"),
    *("year_value", "year_target", "year_attainment", "annual"),
)
_OFFERED = ("orders.amount", "payments.amount", "clients.new.count", "visits.count", "calls.count", "orders.count")


def offered(kind: str, guess: str, words: Words) -> list[tuple[str, str]]:
    """The targets that can be chosen for a place of a kind, with their names; what is guessed is always among them."""
    if kind == "table":
        targets = [f"table.{name}" for name in tablewords.TABLES]
    else:
        targets = [f"block.{name}" for name in form_words.BLOCKS] + [f"field.{name}" for name in form_words.FIELDS]
        targets += [f"figure.{metric}.{aspect}" for metric in _OFFERED for aspect in _ASPECTS]
    if guess and guess not in targets:
        targets.append(guess)
    return [(target, target_name(target, words)) for target in targets]


def target_name(target: str, words: Words) -> str:
    """What a target is called: Problems and actions, Period, Signed · target."""
    kind, _, name = target.partition(".")
    if kind == "figure":
        metric, _, aspect = name.rpartition(".")
        said = words.metric(metric) if metric in METRICS else _figures(words).get(metric, metric.removeprefix(OWN))
        return said if aspect == "value" else f"{said} · {_aspects(words).get(aspect, aspect)}"
    if kind == "choice":
        period = words.translate("Forms", "Tick of the kind of period")
        return words.translate("Forms", "Tick whether a target was met") if "." in name else period
    names = {"block": _blocks, "field": _fields, "table": _tables}[kind](words)
    return " + ".join(names.get(each, each) for each in name.split("+"))


def _figures(words: Words) -> dict[str, str]:
    """Figures that only forms ask for."""
    say = words.translate
    return {
        "orders.average": say("Forms", "Average order"),
        "deals.average": say("Forms", "Average deal signed"),
        "deals.lost.amount": say("Forms", "Amount of deals lost"),
        "deals.open.count": say("Forms", "Open deals"),
        "deals.open.amount": say("Forms", "Amount of open deals"),
        "clients.top.amount": say("Forms", "Amount of the largest client"),
    }


def _blocks(words: Words) -> dict[str, str]:
    say = words.translate
    return {
        **periodic.titles(words),
        "work": say("Forms", "Work done, in short"),
        "market": say("Forms", "Market news"),
        "signing": say("Forms", "How much was signed"),
        "collecting": say("Forms", "How much came in"),
        "unpaid": say("Forms", "Payments overdue"),
        "payable": say("Forms", "Payments due in the next period"),
        "won": say("Forms", "Deals signed"),
        "lost": say("Forms", "Deals lost, with the reasons"),
        "open": say("Forms", "Open deals"),
        "rivals": say("Forms", "What competitors do"),
        "complaints": say("Forms", "Complaints and opinions of clients"),
        "promises": say("Forms", "Promises"),
        "campaigns": say("Forms", "Campaigns of the period"),
        "slips": say("Forms", "What was late in delivery"),
        "actions": say("Forms", "Actions against the problems"),
    }


def _fields(words: Words) -> dict[str, str]:
    say = words.translate
    return {
        "name": say("Forms", "My name"),
        "line": say("Forms", "My line of business"),
        "company": say("Forms", "Company"),
        "period_start": say("Forms", "First day of the period"),
        "period_end": say("Forms", "Last day of the period"),
        "week": say("Forms", "Number of the week"),
        "start_year": say("Forms", "First day: the year"),
        "start_month": say("Forms", "First day: the month"),
        "start_day": say("Forms", "First day: the day"),
        "end_year": say("Forms", "Last day: the year"),
        "end_month": say("Forms", "Last day: the month"),
        "end_day": say("Forms", "Last day: the day"),
        "recipient_name": say("Forms", "Name of the recipient"),
        "year_number": say("Forms", "The year"),
        "month_number": say("Forms", "Number of the month"),
        "next_month_number": say("Forms", "Number of the next month"),
        "recipient": say("Forms", "Recipient"),
        "period": say("Forms", "Period of the report"),
        "kind": say("Forms", "Kind of the report: weekly, monthly"),
        "next_period": say("Forms", "Next period"),
        "date": say("Forms", "Today's date"),
        "as_of": say("Forms", "Day the figures count to"),
        "title": say("Forms", "Title of the report"),
        "month_name": say("Forms", "Month without its year"),
        "previous_month_name": say("Forms", "Last month without its year"),
        "next_month_name": say("Forms", "Next month without its year"),
        "top_client": say("Forms", "Largest client"),
        "top_channel": say("Forms", "Largest channel"),
        "top_region": say("Forms", "Largest region"),
        "top_product": say("Forms", "Largest product"),
        "top_line": say("Forms", "Largest line of business"),
        "byline": say("Forms", "Who, what, when in one line"),
    }


def _tables(words: Words) -> dict[str, str]:
    say = words.translate
    return {
        "figures": say("Forms", "Table of figures"),
        "deals": say("Forms", "Table of deals"),
        "won": say("Forms", "Table of deals signed"),
        "lost": say("Forms", "Table of deals lost"),
        "open": say("Forms", "Table of open deals"),
        "activities": say("Forms", "Table of visits and calls"),
        "visits": say("Forms", "Table of visits"),
        "calls": say("Forms", "Table of calls"),
        "clients": say("Forms", "Table of clients"),
        "products": say("Forms", "Table of products"),
        "regions": say("Forms", "Table of regions"),
        "channels": say("Forms", "Table of channels"),
        "campaigns": say("Forms", "Table of campaigns"),
        "lines": say("Forms", "Table of lines of business"),
        "problems": say("Forms", "Table of problems"),
        "plan": say("Forms", "Table of the next period's plan"),
        "support": say("Forms", "Table of support needed"),
        "closing": say("Forms", "Table of deals to be signed in the next period"),
        "orders": say("Forms", "Table of orders"),
        "booked": say("Forms", "Table of all that was signed"),
        "complaints": say("Forms", "Table of complaints"),
        "agreements": say("Forms", "Table of agreements in force"),
        "signed": say("Forms", "Table of agreements newly signed"),
        "expiring": say("Forms", "Table of agreements that end soon"),
        "new": say("Forms", "Table of new deals"),
        "newcomers": say("Forms", "Table of new clients"),
        "due": say("Forms", "Table of payments due and overdue"),
        "payable": say("Forms", "Table of payments due in the next period"),
        "unpaid": say("Forms", "Table of payments overdue"),
        "paid": say("Forms", "Table of payments received"),
        "stages": say("Forms", "Table of open deals by stage"),
        "parts": say("Forms", "Sales by region, channel or product"),
        "done": say("Forms", "Table of work done"),
        "days": say("Forms", "Table of the days of the period"),
    }


def _aspects(words: Words) -> dict[str, str]:
    say = words.translate
    found = {
        "target": say("Report", "Target"),
        "attainment": say("Report", "Attainment"),
        "previous": say("Report", "Last period"),
        "last_year": say("Report", "Last year"),
        "change": say("Report", "vs last year"),
        "gap": say("Forms", "Beyond the target"),
        "missing": say("Forms", "Missing to the target"),
        "gap_previous": say("Forms", "More than last period"),
        "gap_year": say("Forms", "More than last year"),
        "gap_rate": say("Forms", "Beyond the target, in percent"),
        "change_previous": say("Forms", "vs last period"),
        "next": say("Forms", "Target of the next period"),
        "annual": say("Forms", "Target of the whole year"),
        "annual_attainment": say("Forms", "Year to date against the whole year's target"),
        **{f"week{number}": say("Forms", "Week {number}").format(number=number) for number in range(1, 7)},
    }
    year = say("Forms", "Year to date")
    told = {name: f"{year} · {found[name]}" for name in OF_YEAR if name != "value"}
    return found | {
        f"{span}_{name}": said for span in ("year", "total") for name, said in {**told, "value": year}.items()
    }

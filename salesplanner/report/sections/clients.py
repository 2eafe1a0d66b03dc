"""The clients of a period: who was visited, how they stand, who is new, and what else was done."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from salesplanner.domain.activities import ActivityBrief, Outcome
from salesplanner.domain.plaintext import one_line, shorten
from salesplanner.report.document import Table
from salesplanner.report.figures import Figure
from salesplanner.report.matters import State
from salesplanner.report.sections import fields
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer

_ROWS_MOST, _CHANGES_MOST, _LETTERS = 15, 6, 60
_NAMES_MOST = 4
_DONE = ("visits.count", "calls.count", "meetings.count", "quotes.count", "clients.touched.count")


def visits(writer: Writer) -> Part:
    """How many visits to how many clients, of which class, with which outcome; below it the clients one by one."""
    facts, words, say = writer.facts, writer.words, writer.say
    visited: dict[int, list[ActivityBrief]] = defaultdict(list)
    for each in writer.material.done.visits:
        visited[each.client_id or -each.id].append(each)
    if not facts.figures["visits.count"].value:
        return Part(empty=writer.nothing)
    by_client = sorted(visited.values(), key=lambda found: (found[-1].grade or "Z", -len(found)))
    rows = [
        (
            writer.options.name(found[-1].client) or one_line(found[-1].title),
            found[-1].grade,
            str(len(found)),
            writer.day(found[-1].done_on or found[-1].day),
            words.outcome(found[-1].outcome, found[-1].kind) if found[-1].outcome else "",
            shorten(one_line(found[-1].points), _LETTERS),
        )
        for found in by_client
    ]
    head = (
        say("Report", "Client"),
        say("Report", "Class"),
        say("Report", "Visits"),
        say("Report", "Last visit"),
        say("Report", "Outcome"),
        say("Report", "Key points"),
    )
    table = Table(
        head,
        writer.cut(rows, _ROWS_MOST),
        ("left", "left", "right", "left", "left", "left"),
        (22, 7, 8, 13, 14, 36),
        opens=tuple(f"activity {found[-1].id}" for found in by_client[:_ROWS_MOST]),
    )
    return Part(tuple(_visited(writer, visited)), (table,), is_list=False)


def _visited(writer: Writer, by_client: dict[int, list[ActivityBrief]]) -> Iterable[str]:
    """The count with what was asked, then outcomes and classes."""
    facts, words, say = writer.facts, writer.words, writer.say
    figure = facts.figures["visits.count"]
    asked = next((each.asked for each in writer.material.matters.quotas if each.metric == figure.id), 0)
    wanted = figure.target or asked
    said = fields.bound(say("Report", "%n visit(s)", int(figure.value or 0)), int(figure.value or 0), figure.id)
    if wanted:
        said += words.bracket(say("Report", "{asked} asked for").format(asked=words.number(wanted)))
    yield words.clauses([said, say("Report", "%n client(s)", len(by_client))])
    outcomes = Counter(each.outcome for found in by_client.values() for each in found if each.outcome)
    if outcomes:
        told = [f"{words.outcome(each)} {outcomes[each]}" for each in Outcome if outcomes[each]]
        yield words.colon(say("Report", "By outcome")) + words.list(told)
    classes = [f"{grade} {count}" for grade, count in facts.breakdowns["visits.count.by_class"].items() if grade]
    if classes:
        yield words.colon(say("Report", "By class")) + words.list(sorted(classes))


def state(writer: Writer) -> Part:
    """How many clients of each class there are, whose class changed, who buys more, less, or no more."""
    found, words, say = writer.material.matters.state, writer.words, writer.say
    if found is None or not sum(found.grades.values()):
        return Part(empty=writer.nothing)
    classes = words.list(f"{grade.value} {count}" for grade, count in found.grades.items() if count)
    said = say("Report", "As of {day}: %n client(s), by class {classes}", sum(found.grades.values()))
    points = [said.format(day=words.day(found.as_of), classes=classes)]
    points += [f"{words.buying(each)} {count}" for each, (count, _) in found.buying.items() if count]
    changes = [
        writer.about(f"{change.before.value} → {change.after.value}", client.name)
        + words.bracket(words.commas(filter(None, (one_line(change.reason), writer.day(change.day)))))
        for change, client in found.changes
    ]
    lines = [words.clauses(points), *writer.first(changes, _CHANGES_MOST)]
    return Part(tuple(lines), tuple(_buyers(writer, found)), is_list=False)


def _buyers(writer: Writer, found: State) -> Iterable[Table]:
    """Who buys more, less, or no more: the best of each with the last order and the next step."""
    say, words = writer.say, writer.words
    rows = [
        (
            writer.options.name(each.client.name),
            each.client.grade.value,
            words.buying(way),
            writer.day(each.ordered_on),
            writer.dated(each.step),
        )
        for way, (_, listed) in found.buying.items()
        for each in listed
    ]
    head = (
        say("Report", "Client"),
        say("Report", "Class"),
        say("Report", "Buying"),
        say("Report", "Last order"),
        say("Report", "Next step"),
    )
    if rows:
        opens = tuple(f"client {each.id}" for _, listed in found.buying.values() for each in listed)
        yield Table(head, tuple(rows), ("left",) * 5, (26, 8, 16, 16, 34), opens=opens)


def newcomers(writer: Writer) -> Part:
    """The clients won in the period, where they came from and what is to be done next."""
    found, words, say = writer.material.matters.newcomers, writer.words, writer.say
    if not found:
        return Part(empty=writer.nothing)
    figure = writer.facts.figures["clients.new.count"]
    said = fields.bound(say("Report", "%n new client(s)", len(found)), len(found), figure.id)
    if figure.target is not None:
        said += words.bracket(say("Report", "target {target}").format(target=words.number(figure.target)))
    sources = Counter(each.client.source for each in found if each.client.source)
    points = [said, *([words.list(f"{name} {count}" for name, count in sources.most_common())] if sources else [])]
    best = sorted(found, key=lambda each: (each.client.grade.value, each.client.since or writer.facts.as_of))
    rows = [
        (
            writer.options.name(each.client.name),
            each.client.grade.value,
            each.client.source,
            writer.day(each.client.since),
            writer.dated(each.step),
        )
        for each in best
    ]
    head = (
        say("Report", "Client"),
        say("Report", "Class"),
        say("Report", "Source"),
        say("Report", "Since"),
        say("Report", "Next step"),
    )
    opens = tuple(f"client {each.id}" for each in best[:_ROWS_MOST])
    table = Table(head, writer.cut(rows, _ROWS_MOST), ("left",) * 5, (26, 8, 16, 14, 36), opens=opens)
    return Part((words.clauses(points),), (table,), is_list=False)


def _names(writer: Writer, figure: Figure) -> str:
    """The first clients who were visited or met."""
    told = map(writer.options.name, writer.material.done.names.get(figure.id, ()))
    names = list(dict.fromkeys(told))[:_NAMES_MOST]
    return writer.words.bracket(writer.words.list(names)) if names else ""


def done(writer: Writer) -> Part:
    """What was done: contacts and quotes by number, then tasks by name."""
    words = writer.words
    shown = [writer.facts.figures[metric] for metric in _DONE]
    lines = [
        words.clauses(f"{words.metric(each.id)} {each.value}{_names(writer, each)}" for each in shown if each.value)
    ]
    lines += writer.first(list(writer.material.done.tasks), _ROWS_MOST)
    return Part(tuple(filter(lambda line: line.strip("。"), lines)), empty=writer.nothing)

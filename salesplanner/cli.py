"""The plain door: each verb calls the same functions as the window, and none but the bare program opens one."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial, wraps
from pathlib import Path
from typing import Any

import click

from salesplanner import __version__, arguments, paths
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import Level, Target, Unit, checked
from salesplanner.store import Store
from salesplanner.words import Words

_ROLES = ("project", "hotel", "online", "wholesale", "general")
_KINDS = ("clients", "contacts", "deals", "orders", "activities", "metrics")


class Door:
    """What is common to all verbs: the book, the language, JSON or words."""

    def __init__(self) -> None:
        self.book: Path | None = None
        self.json = False
        self.language: str | None = None

    @property
    def path(self) -> Path:
        """The book's file."""
        return self.book or paths.book()

    def words(self, store: Store | None = None) -> Words:
        """The words of the chosen language, the system's if none is chosen."""
        from salesplanner.i18n import Translator, system_language

        language = self.language or system_language()
        if store is None:
            return Words(Translator(language))
        role = store.settings.get("role", "")
        return Words(Translator(language, role), store.settings.get("book.currency", "CNY"), role)

    @contextlib.contextmanager
    def open(self, *, make: bool = False) -> Iterator[Store]:
        """The open book; one that was made here and got nothing goes again. Raises Problem(BOOK_MISSING) unless it may be made."""
        is_new = not self.path.exists()
        if is_new and not make:
            raise Problem(Kind.BOOK_MISSING, path=self.path)
        store = Store.open(self.path)
        try:
            yield store
        finally:
            is_empty = is_new and store.undo_label() is None
            store.close()
            if is_empty:
                self.path.unlink()

    def say(self, document: Any, *lines: str) -> None:
        """Print the JSON document, or the lines for a person."""
        click.echo(json.dumps(document, ensure_ascii=False, indent=2) if self.json else "\n".join(lines))


_door = click.make_pass_decorator(Door, ensure=True)
Verb = Callable[..., Any]


def _common(verb: Verb) -> Verb:
    """The options of every verb, before or after it; a problem becomes one sentence and exit status 1."""

    @click.option("--book", type=click.Path(path_type=Path), help="The book's file.")
    @click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
    @click.option("--language", type=click.Choice(["zh", "en"]), help="The language of what is said.")
    @_door
    @wraps(verb)  # type: ignore[arg-type]
    def run(door: Door, /, book: Path | None, as_json: bool, language: str | None, **values: Any) -> Any:
        door.book = book or door.book
        door.json = as_json or door.json
        door.language = language or door.language
        try:
            return verb(door, **values)
        except Problem as problem:
            click.echo(door.words().problem(problem), err=True)
            raise click.exceptions.Exit(1) from None

    return run


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="salesplanner")
@_common
def cli(door: Door) -> None:
    """Plan the day, follow up clients, see the month against its targets. Without a verb: opens the window."""
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        from salesplanner.app import run

        context.exit(run(door.book, language=door.language))


@cli.command()
@click.option("--role", type=click.Choice(_ROLES), default="project", show_default=True, help="The way of selling.")
@click.option("--no-window", is_flag=True, help="Only make the book.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day on which the data end.")
@_common
def demo(door: Door, role: str, no_window: bool, today: datetime | None) -> None:
    """Make a book with 18 months of believable data and open it; never touches a book that exists."""
    from salesplanner import demo as data
    from salesplanner.i18n import system_language

    path = door.book or paths.demo_book()
    records = data.make(path, role, today.date() if today else date.today(), door.language or system_language())
    total = sum(records.values())
    door.say({"book": str(path), "records": records}, f"{path}: {total}")
    if not no_window:
        from salesplanner.app import run

        raise click.exceptions.Exit(run(path, language=door.language))


@cli.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "kind", type=click.Choice(_KINDS), required=True, help="What the rows are.")
@click.option("--map", "mapping", multiple=True, metavar="FIELD=COLUMN", help="Name a field's column.")
@click.option("--only", multiple=True, metavar="COLUMN=VALUE", help="Only rows where a column has this value.")
@click.option("--date-order", type=click.Choice(["auto", "dmy", "mdy", "ymd"]), default="auto", show_default=True)
@click.option("--update", is_flag=True, help="Update records that are there already.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@_common
def import_(
    door: Door,
    file: Path,
    kind: str,
    mapping: tuple[str, ...],
    only: tuple[str, ...],
    date_order: str,
    update: bool,
    dry_run: bool,
) -> None:
    """Read a spreadsheet, a text file, contact cards or a calendar, all or nothing."""
    from salesplanner.exchange.columns import fieldwords
    from salesplanner.exchange.records import figures, giveback, importing, keeping, remarks
    from salesplanner.exchange.tables import tables

    table = tables.read(file, kind)
    ways: dict[str, Any] = {"mapping": arguments.pairs(mapping, "--map"), "only": arguments.many(only)}
    ways |= {"date_order": date_order, "update": update}
    with door.open(make=True) as store:
        words = door.words(store)
        plan: importing.ImportPlan | figures.FigurePlan
        try:
            if kind == "metrics":
                plan = numbers = figures.plan_import(store, table, **ways)
                result = plan.result() if dry_run else figures.apply(store, numbers, words=words)
            else:
                plan = records = importing.plan_import(importing.snapshot(store, kind), table, kind, **ways)
                result = plan.result() if dry_run else keeping.apply(store, records, words=words)
        except Problem as problem:
            raise fieldwords.named(kind, problem, words) from None
        said = words.translate(
            "Cli", "{rows} rows: {added} added, {updated} updated, {duplicates} duplicates, {rejected} rejected"
        )
        document = result.as_json()
        if isinstance(plan, figures.FigurePlan):
            document["refused"] = [giveback.said(kind, problem, words) for problem in plan.shape.refused]
            document["notes"] = remarks.of_figures(plan, words)
        else:
            document["notes"] = remarks.of_plan(plan, words)
        told = (giveback.said(kind, problem, words) for problem in plan.problems[:10])
        door.say(document, said.format(**document), *document["notes"], *told)


@cli.command()
@_common
def undo(door: Door) -> None:
    """Take back the last change as a whole, an import too."""
    with door.open() as store:
        words = door.words(store)
        text = words.change(store.undo())
        door.say({"undone": text}, words.translate("Cli", "Undone: {what}").format(what=text))


@cli.command()
@_common
def redo(door: Door) -> None:
    """Do the last undone change again."""
    with door.open() as store:
        words = door.words(store)
        text = words.change(store.redo())
        door.say({"redone": text}, words.translate("Cli", "Done again: {what}").format(what=text))


@cli.group()
def target() -> None:
    """Set or list targets."""


@target.command("set")
@click.argument("metric")
@click.argument("period")
@click.argument("value")
@click.option("--level", type=click.Choice([level.value for level in Level]), default="base", show_default=True)
@_common
def target_set(door: Door, metric: str, period: str, value: str, level: str) -> None:
    """Set the target of a metric in a period. What it does not go with is said, and it is set all the same."""
    from salesplanner.report.quotaaims import clashes, sums_missed

    code = Period.parse(period).code
    with door.open(make=True) as store:
        unit = _unit(store, metric)
        asked = checked(arguments.number(value, is_rate=unit is Unit.RATE), metric, unit, value)
        store.targets.put(metric, code, asked, Level(level))
        _say_targets(door, store, [each for each in [store.targets.of(metric, code, Level(level))] if each])
        words, wanted = door.words(store), Period.parse(code)
        for clash in clashes(store, words, metric, wanted) + sums_missed(store, words, metric, wanted, Level(level)):
            click.echo(clash, err=True)


@target.command("list")
@click.argument("period", required=False)
@_common
def target_list(door: Door, period: str | None) -> None:
    """List the targets, of one period or all."""
    with door.open() as store:
        code = Period.parse(period).code if period else None
        _say_targets(door, store, store.targets.in_period(code) if code else store.targets.whole())


def _unit(store: Store, metric: str) -> Unit:
    """What a metric counts. Raises Problem(UNKNOWN_METRIC)."""
    from salesplanner.report import own

    unit = own.unit_of(store, metric)
    if unit is None:
        raise Problem(Kind.UNKNOWN_METRIC, value=metric)
    return unit


def _say_targets(door: Door, store: Store, targets: list[Target]) -> None:
    from salesplanner.report import own
    from salesplanner.report.figures import plain

    words, known = door.words(store), [(t, own.unit_of(store, t.metric)) for t in targets]
    levels = {Level.BASE: words.translate("Targets", "target"), Level.STRETCH: words.translate("Targets", "stretch")}
    rows, lines = [], []
    for t, unit in known:
        if unit is not None:
            rows.append({"metric": t.metric, "period": t.period, "value": plain(t.value, unit), "level": t.level.value})
            named = store.metrics.named(t.metric)
            value = words.exact(t.value, unit, named.word if named else "")
            lines.append(f"{t.period}  {words.metric(t.metric)}  {value}  {levels[t.level]}")
    door.say(rows, *lines)


@cli.command()
@click.argument("day", required=False, metavar="[DATE]")
@_common
def plan(door: Door, day: str | None) -> None:
    """The plan of a day: timed items, quotas, overdue follow-ups."""
    from salesplanner.report import plandoor

    with door.open() as store:
        found = plandoor.gather(store, arguments.day(day) if day else store.today())
        door.say(plandoor.as_json(found), *plandoor.lines(found, door.words(store)))


@cli.command()
@click.argument("text")
@click.option("--now", "moment", metavar="MOMENT", help="The moment it is typed at, such as 2026-11-23T09:00.")
@click.option("--dry-run", is_flag=True, help="Only say how it was understood.")
@_common
def quick(door: Door, text: str, moment: str | None, dry_run: bool) -> None:
    """The quick-add line: one sentence becomes a plan item, a routine or a record."""
    from salesplanner.domain.quick import typedline
    from salesplanner.store import quick as quickly

    try:
        now = datetime.fromisoformat(moment) if moment else datetime.now()
    except ValueError:
        raise click.BadParameter(f"{moment} is no moment such as 2026-11-23T09:00", param_hint="--now") from None
    if not text.strip():
        raise click.BadParameter("there is nothing to read", param_hint="TEXT")
    with door.open() as store:
        reading = typedline.read(text, now, store.calendar(), store.named_in)
        if not dry_run:
            quickly.keep(store, reading, now)
        words = door.words(store)
        parts = [
            words.result(reading.result, reading.amount) if reading.result else words.kind(reading.kind),
            quickly.told(reading),
            reading.deal.name if reading.deal else "",
            reading.client.name if reading.client else reading.new_client,
            reading.contact.name if reading.contact else "",
            words.day_long(reading.day, now.date()),
            words.time(reading.at) if reading.at else "",
            reading.rule,
        ]
        door.say(quickly.as_json(reading), " · ".join(filter(None, parts)))


@cli.command()
@click.argument("period")
@click.option("--metric", default="orders.amount", show_default=True, help="The metric whose end is foretold.")
@click.option("--as-of", metavar="DATE", help="From the records of the days up to this one, deals as they stood on it.")
@_common
def forecast(door: Door, period: str, metric: str, as_of: str | None) -> None:
    """Where a period will end, and how sure that is."""
    from salesplanner.report import forecast as foretold

    wanted, until = Period.parse(period), arguments.day(as_of) if as_of else None
    with door.open() as store:
        words = door.words(store)
        _unit(store, metric)
        document, lines = foretold.told(store, wanted, metric, until, words)
        door.say(document, *lines)


@cli.command()
@click.argument("period")
@click.option("--as-of", metavar="DATE", help="Count up to this day; today if none is named.")
@click.option(
    "--to", type=click.Path(path_type=Path), help="The file; its ending chooses docx, xlsx, pdf, md, txt, png or json."
)
@click.option(
    "--template", type=click.Path(path_type=Path), help="A company's own form, .docx or .xlsx as the file it makes."
)
@_common
def summary(door: Door, period: str, as_of: str | None, to: Path | None, template: Path | None) -> None:
    """The summary for the supervisor, written as you chose last for whoever receives it: with or without names and amounts."""
    from salesplanner.report import brief, choices
    from salesplanner.report.facts import facts
    from salesplanner.report.material import gather

    wanted, until = Period.parse(period), arguments.day(as_of) if as_of else None
    with door.open() as store:
        words = door.words(store)
        if to is not None:
            from salesplanner.exchange import summary as writer

            tell = partial(click.echo, err=door.json)  # JSON stands alone
            written = writer.write(store, wanted, to, words, as_of=until, template=template, tell=tell)
            if not door.json:
                click.echo(str(written))
                return
        if door.json:
            door.say(facts(store, wanted, until).as_json())
        else:
            chosen = choices.remembered(store, store.reports.recipient_for(wanted) or 0)
            click.echo(brief.text(gather(store, wanted, until), words, chosen.options))


@cli.command()
@click.argument("period")
@_common
def review(door: Door, period: str) -> None:
    """The self-review of a period: facts, every section, ratings, and improvement actions with what the records say.

    JSON: period, as_of, finished_at, facts, quotas, lost, sections, months, ratings, findings, focus, and actions with
    evidence {done, due, done_in_all, due_in_all, metric, aim, before, after, told, verdict}. It is your own door: private parts too.
    """
    from salesplanner.report import reviewdoor, selfreview

    wanted = Period.parse(period)
    with door.open() as store:
        found = selfreview.gather(store, wanted)
        door.say(reviewdoor.as_json(store, found), *reviewdoor.lines(store, found, door.words(store)))


@cli.command()
@_common
def check(door: Door) -> None:
    """Whether the book and the program are sound: file, references, sums, bundled files, both languages."""
    from salesplanner import resources
    from salesplanner.i18n import DEAL_WORDS, LANGUAGES, Translator

    problems = [
        f"language {name} does not load"
        for name in LANGUAGES
        if not all(Translator(name, role).is_loaded for role in ("", *DEAL_WORDS))
    ]
    problems += [
        f"missing: {name}"
        for name in ("style.qss", "icons", "holidays", "presets", "types.json")
        if not resources.path(name).exists()
    ]
    if door.path.exists():
        with door.open() as store:
            problems += store.check()
    door.say({"ok": not problems, "problems": problems}, *(problems or ["ok"]))
    if problems:
        raise click.exceptions.Exit(1)


@cli.command()
@click.option("--to", type=click.Path(path_type=Path), help="Where the copy goes; beside the book if none is named.")
@_common
def backup(door: Door, to: Path | None) -> None:
    """A verified copy of the book."""
    with door.open() as store:
        target_path = to or paths.copies(door.path) / f"book-{datetime.now():%Y%m%d-%H%M%S}.db"
        made = store.copy_to(target_path)
        door.say({"backup": str(made), "verified": True}, str(made))


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
@_common
def restore(door: Door, file: Path) -> None:
    """Put a copy in the place of the book; the book it replaces is kept."""
    from salesplanner.store import backup as copies

    kept = copies.restore(file, door.path, datetime.now())
    with door.open() as store:
        counts = store.counts()
    there = str(kept) if kept.exists() else None
    door.say({"restored": str(door.path), "kept": there, "records": counts}, str(door.path))


@cli.group()
def export() -> None:
    """Write records in open formats."""


@export.command("all")
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder.")
@_common
def export_all(door: Door, to: Path) -> None:
    """Everything: one CSV a table, a calendar and contact cards."""
    from salesplanner.exchange import everything

    with door.open() as store:
        written = [str(path) for path in everything.export_all(store, to)]
        door.say({"files": written}, *written)


def main() -> None:
    """The entry point: UTF-8 on every platform."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    cli(prog_name="salesplanner")

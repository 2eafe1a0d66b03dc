"""What was understood of a typed line, part by part, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from salesplanner.domain.quick.reading import Name, Reading, What
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.kit.workspace import Workspace


class Part(Struct, frozen=True):
    """One chip."""

    what: What
    icon: str
    text: str


def parts_of(reading: Reading, workspace: Workspace) -> list[Part]:
    """The chips of a reading, in their order."""
    return [*_when(reading, workspace), *_whom(reading, workspace), *_how(reading, workspace)]


def _when(reading: Reading, workspace: Workspace) -> Iterator[Part]:
    words, today = workspace.words, workspace.today()
    when = f"{words.day(reading.day, today)} {words.weekday_short(reading.day)}"
    if reading.at is not None:
        when += f" {words.time(reading.at)}"
    if reading.rule:
        said = words.rule(reading.rule)
        yield Part(What.REPEAT, "repeat", f"{said} {words.time(reading.at)}" if reading.at else said)
        when = QCoreApplication.translate("Quick", "first {day}").format(day=when)
    yield Part(What.DAY, "calendar-days", when)
    if any(piece.what is What.LENGTH for piece in reading.pieces):
        minutes = QCoreApplication.translate("Quick", "%n minute(s)", "", reading.minutes)
        yield Part(What.LENGTH, "hourglass", minutes)


def _whom(reading: Reading, workspace: Workspace) -> Iterator[Part]:
    yield Part(What.KIND, KIND_ICONS[reading.kind], workspace.words.kind(reading.kind))
    if reading.client is not None:
        yield Part(What.CLIENT, "building-2", workspace.store.clients.label(reading.client.id))
    elif reading.new_client:
        yield Part(What.CLIENT, "building-2", _new_client(reading.new_client, workspace))
    if reading.contact is not None:
        yield Part(What.CONTACT, "contact", _person(reading.contact, workspace))
    elif reading.new_contact:
        text = QCoreApplication.translate("Quick", "New contact “{name}”")
        yield Part(What.CONTACT, "contact", text.format(name=reading.new_contact))
    if reading.deal is not None:
        yield Part(What.DEAL, "briefcase", reading.deal.name)


def _new_client(name: str, workspace: Workspace) -> str:
    """That a client is made, and whom it may already be."""
    like = workspace.store.doubles.like(name)
    if like is None:
        return QCoreApplication.translate("Quick", "New client “{name}”").format(name=name)
    text = QCoreApplication.translate("Quick", "New client “{name}”; there may already be: {other}")
    return text.format(name=name, other=workspace.store.clients.label(like.other))


def _person(contact: Name, workspace: Workspace) -> str:
    found = workspace.store.contacts.find(contact.id)
    brackets = "{}（{}）" if workspace.words.zh else "{} ({})"
    return brackets.format(contact.name, found.title) if found and found.title else contact.name


def _how(reading: Reading, workspace: Workspace) -> Iterator[Part]:
    words, today, say = workspace.words, workspace.today(), QCoreApplication.translate
    if reading.remind_minutes is not None:
        yield Part(What.REMIND, "bell", _reminder(reading, workspace))
    if reading.is_first:
        yield Part(What.FIRST, "star", say("Quick", "First thing"))
    if reading.result is not None:
        yield Part(What.RESULT, "signature", words.result(reading.result, reading.amount))
    elif reading.has_happened:
        yield Part(What.HAPPENED, "check", say("Quick", "Record of what happened"))
    if reading.next is not None:
        step = reading.next
        day = words.day(step.day, today) + (f" {words.time(step.at)}" if step.at else "")
        yield Part(What.NEXT, "arrow-right", say("Quick", "Next: {day} {title}").format(day=day, title=step.title))


def _reminder(reading: Reading, workspace: Workspace) -> str:
    if reading.at is None or not reading.remind_minutes:
        return QCoreApplication.translate("Quick", "Reminder")
    moment = datetime.combine(reading.day, reading.at) - timedelta(minutes=reading.remind_minutes)
    text = QCoreApplication.translate("Quick", "Reminder {moment}")
    return text.format(moment=workspace.words.moment(moment))

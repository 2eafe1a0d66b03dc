"""Everything out in open formats: one CSV a table, the plan as a calendar, the people as contact cards."""

from __future__ import annotations

import csv
import re
from datetime import datetime
from pathlib import Path
from typing import Any

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.files import atomic_write
from salesplanner.exchange.tables import calendar, vcard
from salesplanner.store import Store

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
#: What stands beside the files, for whoever opens the folder: it is the owner's own copy.
_ABOUT = """这是整本销售计划本，供本人保存：包括私人备注、喜好忌讳、每天一句话和自评。不要转给别人。
要给别人的，用“导出当前内容”或“总结报告”：那里不含私人内容。

This is the whole book, for its owner: private notes, likes, daily reflections and self-reviews are in it.
Do not pass it on. For others use "Export what is shown" or the reports: nothing private is in those.
"""
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def export_all(store: Store, folder: Path) -> list[Path]:
    """Write all of a book into a folder, made if missing; the files. Raises Problem(CANNOT_WRITE, DISK_FULL)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(Kind.CANNOT_WRITE, path=folder) from error
    written = []
    for name, columns, rows in store.tables():
        path = folder / f"{name}.csv"
        with atomic_write(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as handle:
            writer = csv.writer(handle)
            writer.writerow(columns)
            writer.writerows([safe(value) for value in row] for row in rows)
        written.append(path)
    companies = {client.id: client for client in store.clients.all()}
    clients = {client.id: client.name for client in companies.values()}
    made = datetime.combine(store.today(), datetime.min.time())
    plan = folder / "activities.ics"
    touched = store.activities.touched_days()
    routines = [(routine, touched.get(routine.id, [])) for routine in store.routines.all()]
    with atomic_write(plan) as draft:
        draft.write_bytes(calendar.events(store.activities.all(), clients, made, routines))
    people = folder / "contacts.vcf"
    with atomic_write(people) as draft:
        draft.write_text(vcard.cards(store.contacts.all(), companies), encoding="utf-8", newline="")
    about = folder / "README.txt"
    with atomic_write(about) as draft:
        draft.write_text(_ABOUT, encoding="utf-8-sig", newline="\r\n")
    return [*written, plan, people, about]


def safe(value: Any) -> Any:
    """A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(value, str) and value.startswith(_DANGEROUS) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value

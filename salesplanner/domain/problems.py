"""The kinds of trouble a person can do something about, without words in any language."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What went wrong. `words.problem` has a sentence for each, in both languages."""

    # a field that a person typed
    REQUIRED = "required"  # field
    NOT_A_DATE = "not_a_date"  # value
    NOT_A_TIME = "not_a_time"  # value
    NOT_A_RULE = "not_a_rule"  # value
    NOT_AN_AMOUNT = "not_an_amount"  # value
    NOT_A_NUMBER = "not_a_number"  # value
    NOT_KNOWN = "not_known"  # value
    NOT_A_PERIOD = "not_a_period"  # value
    OUT_OF_RANGE = "out_of_range"  # value, low, high
    NOT_WHOLE = "not_whole"  # value
    TOO_FINE = "too_fine"  # value
    NAME_TAKEN = "name_taken"  # value
    UNKNOWN_METRIC = "unknown_metric"  # value
    NO_FORECAST = "no_forecast"  # metric
    RATE_UNCLEAR = "rate_unclear"  # name, value, low, high
    OWN_NOT_FORECAST = "own_not_forecast"  # metric
    RATE_NEEDS_UNIT = "rate_needs_unit"  # name
    SHARE_NO_SUM = "share_no_sum"  # name, unit
    ENTERED_TWICE = "entered_twice"  # name, day, first, second
    RATIO_NEEDS_SIDES = "ratio_needs_sides"  # name
    OTHER_UNIT = "other_unit"  # name, value, unit
    NOT_BY_PRODUCT = "not_by_product"  # name
    UNIT_IN_USE = "unit_in_use"  # name, unit
    UNIT_NEEDED = "unit_needed"  # name
    NEXT_STEP_NEEDED = "next_step_needed"
    QUANTITY_NEEDED = "quantity_needed"  # or an amount
    VERDICT_NEEDED = "verdict_needed"
    DATES_REVERSED = "dates_reversed"  # first, last
    PARTS_DIFFER = "parts_differ"  # total, amount
    PLAN_DIFFERS = "plan_differs"  # total, amount
    DEAL_CLOSED = "deal_closed"  # name
    # the book
    BOOK_OPEN_ELSEWHERE = "book_open_elsewhere"  # path
    BOOK_NEWER = "book_newer"  # path
    BOOK_DAMAGED = "book_damaged"  # path
    BOOK_FOREIGN = "book_foreign"  # path
    BOOK_EXISTS = "book_exists"  # path
    BOOK_MISSING = "book_missing"  # path
    CANNOT_WRITE = "cannot_write"  # path
    DISK_FULL = "disk_full"  # path
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    CHANGED_SINCE = "changed_since"
    STILL_IN_USE = "still_in_use"
    GONE = "gone"
    QUOTE_SENT = "quote_sent"  # value
    IN_A_CIRCLE = "in_a_circle"  # name
    BACKUP_FAILED = "backup_failed"  # path
    BACKUP_UNSOUND = "backup_unsound"  # path
    # files that come in
    FILE_MISSING = "file_missing"  # path
    FILE_UNREADABLE = "file_unreadable"  # path, detail
    FILE_TOO_LARGE = "file_too_large"  # path, limit
    FILE_EMPTY = "file_empty"  # path
    FILE_KIND_UNKNOWN = "file_kind_unknown"  # path
    FILE_LOCKED = "file_locked"  # path
    FILE_TOO_SLOW = "file_too_slow"  # path
    STRAY_CELL = "stray_cell"  # path, cell
    COLUMN_MISSING = "column_missing"  # path, column
    COLUMN_NEEDED = "column_needed"  # field
    FIELD_UNKNOWN = "field_unknown"  # value
    DATE_ORDER_UNCLEAR = "date_order_unclear"  # column, example
    ENCODING_UNCLEAR = "encoding_unclear"  # path
    VALUE_TOO_LONG = "value_too_long"  # limit
    SEVERAL = "several"  # value
    CLIENT_UNCLEAR = "client_unclear"  # value
    CARD_BROKEN = "card_broken"
    # files that go out
    FORMAT_UNKNOWN = "format_unknown"  # path
    FILE_IN_USE = "file_in_use"  # path
    KEPT_BESIDE = "kept_beside"  # path, kept
    NO_CHART = "no_chart"
    TEMPLATE_UNSOUND = "template_unsound"  # path, detail
    FORM_UNKNOWN = "form_unknown"  # path
    FORM_RUNS = "form_runs"  # path
    FORM_CALLS_OUT = "form_calls_out"  # path, detail
    EXPORT_MISMATCH = "export_mismatch"  # path


class Problem(Exception):
    """A trouble of the world or of an entry, with its facts; never our own fault.

    `facts` may hold path, row, column, value, field, limit: whatever the sentence needs.
    """

    def __init__(self, kind: Kind, **facts: object) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.facts = facts

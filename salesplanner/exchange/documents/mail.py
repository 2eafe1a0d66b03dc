"""An e-mail with the report attached, as a draft that the person's own mail program opens, looks through and sends."""

from __future__ import annotations

import mimetypes
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from salesplanner.domain.plaintext import one_line
from salesplanner.exchange.files import atomic_write


def write(path: Path, *, to: str, subject: str, text: str, html: str = "", attached: Path | None = None) -> Path:
    """Write a draft as .eml; its path. `to` may be empty, or hold several addresses between commas.

    Raises Problem as `atomic_write` does.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # mail programs open it to be sent, not as one that came
    message["Subject"] = one_line(subject)
    if addresses := [found for part in to.replace(";", ",").split(",") if (found := _address(part)) is not None]:
        message["To"] = addresses
    message.set_content(text, cte="base64")
    if html:
        message.add_alternative(html, subtype="html", cte="base64")
    if attached is not None:
        kind = mimetypes.guess_type(attached.name)[0] or "application/octet-stream"
        main, _, sub = kind.partition("/")
        message.add_attachment(attached.read_bytes(), maintype=main, subtype=sub, filename=attached.name)
    with atomic_write(path) as draft:
        draft.write_bytes(message.as_bytes())
    return path


def _address(text: str) -> Address | None:
    """An address as typed; None for what is none."""
    text = one_line(text).strip()
    try:
        return Address(addr_spec=text) if "@" in text else None
    except (ValueError, IndexError, MessageError):
        return None

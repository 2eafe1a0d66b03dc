"""python -m salesplanner: the window when nothing else was said, else the command line."""

import sys


def main() -> None:
    """The entry point."""
    if getattr(sys, "frozen", False):  # a bundle starts itself again to fill a form or read a spreadsheet apart
        from multiprocessing import freeze_support

        freeze_support()
    if sys.argv[1:2] == ["--read-table"]:
        from salesplanner.exchange.tables import reader

        del sys.argv[1]
        reader.main()
    elif len(sys.argv) > 1:
        from salesplanner import cli

        cli.main()
    else:
        import gc

        gc.disable()  # until the window stands: a start makes little rubbish, and looking for it takes a twentieth
        import_plainly()
        from salesplanner.app import run

        sys.exit(run())


def import_plainly() -> None:
    """Take PySide6's hook out of `import`.

    It reads the source of each module that is imported, to see whether it names PySide6: a twentieth of a start, and as much
    again when matplotlib comes. It is there for `from __feature__ import …`, which nothing here uses.
    """
    import builtins

    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


if __name__ == "__main__":
    main()

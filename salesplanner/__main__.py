"""python -m salesplanner: the window when nothing else was said, else the command line."""

import sys


def main() -> None:
    """The entry point."""
    if getattr(sys, "frozen", False):  # a bundle starts itself again to fill a form or read a spreadsheet apart
        from multiprocessing import freeze_support

        freeze_support()
    if sys.argv[1:2] == ["--read-table"]:
        from salesplanner.exchange import reader

        del sys.argv[1]
        reader.main()
    elif len(sys.argv) > 1:
        from salesplanner import cli

        cli.main()
    else:
        import gc

        gc.disable()  # until the window stands: a start makes little rubbish, and looking for it takes a twentieth
        # The store first: PySide6 reads the source of whatever is imported after it.
        import salesplanner.store  # noqa: F401
        from salesplanner.app import run

        sys.exit(run())


if __name__ == "__main__":
    main()

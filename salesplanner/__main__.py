"""python -m salesplanner."""

import sys

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a bundle starts itself again to fill a form or read a spreadsheet apart
        from multiprocessing import freeze_support

        freeze_support()
    if sys.argv[1:2] == ["--read-table"]:
        from salesplanner.exchange import reader

        del sys.argv[1]
        reader.main()
    else:
        from salesplanner.cli import main

        main()

"""python -m salesplanner."""

import sys

from salesplanner.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a bundle starts itself again to fill a company's form apart
        from multiprocessing import freeze_support

        freeze_support()
    main()

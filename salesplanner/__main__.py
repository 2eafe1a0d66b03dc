"""python -m salesplanner."""

from salesplanner.cli import main

if __name__ == "__main__":
    main()

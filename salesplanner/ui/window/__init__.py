"""The shell: tabs, menus, notices, undo; nothing else."""

from salesplanner.ui.window.shell import Window

__all__ = ["Window"]

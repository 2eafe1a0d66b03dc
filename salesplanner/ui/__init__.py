"""The window: shell, tabs that do not know each other, forms, kit."""

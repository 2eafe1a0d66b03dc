from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = re.findall(r"^    (python3 .+)$", README, re.MULTILINE)


def verbs(group: click.Group, before: str = "") -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        inner = verbs(command, f"{before}{name} ") if isinstance(command, click.Group) else {f"{before}{name}": command}
        found |= inner
    return found


def all_verbs() -> dict[str, click.Command]:
    from salesplanner.cli import cli

    return verbs(cli)


def test_the_two_commands_stand_first():
    assert LINES == ["python3 packaging/start.py", "python3 packaging/start.py test"]


def test_the_checks_type_what_the_readme_says():
    assert LINES[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_verb_stands_in_the_readme():
    missing = [name for name in all_verbs() if f"`salesplanner {name}" not in README]
    assert not missing


def test_every_verb_of_the_readme_is_there():
    told = set(re.findall(r"`salesplanner ([a-z]+(?: (?:set|list|all))?)", README))
    assert told <= set(all_verbs())


def test_every_verb_and_option_says_what_it_is_for():
    silent = [name for name, command in all_verbs().items() if not command.help]
    assert not silent


def test_every_option_of_the_readme_is_there():
    known = {option for command in all_verbs().values() for param in command.params for option in param.opts}
    told = set(re.findall(r"--[a-z][a-z-]+", README.split("## From the command line")[1].split("## Where")[0]))
    assert told <= known


def test_a_verb_shows_its_help_without_a_screen():
    """All of them in one process: to start it takes longer than to say what each is for."""
    program = """
import sys
from salesplanner.__main__ import main
for verb in sys.stdin.read().splitlines():
    sys.argv[1:] = [*verb.split(), "--help"]
    try:
        main()
    except SystemExit as ended:
        print("ended", ended.code or 0)
"""
    environment = {name: text for name, text in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    known = sorted(all_verbs())
    done = subprocess.run(
        [sys.executable, "-c", program], input="\n".join(known), cwd=ROOT, env=environment,
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = done.stdout.split("ended 0\n")
    wrong = [verb for verb, text in zip(known, said, strict=False) if f"Usage: salesplanner {verb}" not in text]
    assert (wrong, len(said), said[-1]) == ([], len(known) + 1, "")


@pytest.mark.parametrize("named", re.findall(r"`(salesplanner/\w+(?:\.py)?|tests/\w+\.py|packaging/\w+\.\w+)`", README))
def test_what_the_readme_names_exists(named):
    assert (ROOT / named).exists()


def test_the_starter_can_be_read_by_an_old_python():
    import ast

    ast.parse((ROOT / "packaging" / "start.py").read_text(encoding="utf-8"), feature_version=(3, 8))

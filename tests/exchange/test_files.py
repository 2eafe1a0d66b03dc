from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.files import atomic_write


def test_the_file_is_there_when_the_block_ends_well(tmp_path):
    path = tmp_path / "客户.txt"
    path.write_text("old")
    with atomic_write(path) as draft:
        assert draft.parent == tmp_path
        draft.write_text("new")
        assert path.read_text() == "old"
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("客户.txt", "new")]


def test_a_fault_leaves_the_old_file_and_no_draft(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), atomic_write(path) as draft:
        draft.write_text("half")
        raise ZeroDivisionError
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("a.txt", "old")]


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, Kind.DISK_FULL), (errno.EACCES, Kind.CANNOT_WRITE)])
def test_faults_of_the_disk_are_said(tmp_path, number, kind):
    with pytest.raises(Problem) as trouble, atomic_write(tmp_path / "a.txt"):
        raise OSError(number, os.strerror(number))
    assert trouble.value.kind is kind


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(Problem) as trouble, atomic_write(tmp_path / "none" / "a.txt") as draft:
        draft.write_text("x")
    assert trouble.value.kind is Kind.CANNOT_WRITE


def test_a_place_where_nothing_can_even_be_removed_is_said(tmp_path):
    """As on a stick that is protected: a file in the place of the folder refuses both."""
    (tmp_path / "stick").write_text("x")
    with pytest.raises(Problem) as trouble, atomic_write(tmp_path / "stick" / "a.txt") as draft:
        draft.write_text("x")
    assert trouble.value.kind is Kind.CANNOT_WRITE


def test_very_long_names_are_written(tmp_path):
    path = tmp_path / ("长" * 80 + ".txt")
    with atomic_write(path) as draft:
        draft.write_text("x")
    assert path.exists()


def test_what_a_sudden_end_left_behind_is_removed(tmp_path):
    old, young, other = (tmp_path / name for name in (".a[1].part-0123abcd.txt", ".a[1].part-0123abce.txt", ".b.txt"))
    for left in (old, young, other):
        left.write_text("half")
    for left in (old, other):
        os.utime(left, (0, 0))
    with atomic_write(tmp_path / "a[1].txt") as draft:
        draft.write_text("x")
    assert sorted(path.name for path in tmp_path.iterdir()) == [young.name, other.name, "a[1].txt"]


def test_a_sudden_end_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    program = (
        "import os, pathlib, sys; from salesplanner.exchange.files import atomic_write\n"
        "with atomic_write(pathlib.Path(sys.argv[1])) as draft: draft.write_text('half'); os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=Path(__file__).parents[2], timeout=60)
    assert (done.returncode, path.read_text()) == (9, "old")


@pytest.mark.skipif(os.name != "posix", reason="made with the rights of a folder")
def test_a_path_that_is_a_folder_is_said(tmp_path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(Problem) as trouble, atomic_write(tmp_path / "a.txt") as draft:
        draft.write_text("x")
    assert trouble.value.kind is Kind.CANNOT_WRITE

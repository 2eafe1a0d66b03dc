"""Start salesplanner from a checkout, or run its tests, on a machine where nothing is prepared.

    python3 packaging/start.py             opens the program; what follows is passed on to it
    python3 packaging/start.py test        runs the tests, on every core; what follows is passed on to pytest instead

The first run makes a private environment in the folder .venv of the checkout and installs the program there; later runs
start at once. Only the standard library is used, and the syntax is that of Python 3.8, so that an old Python gets a
sentence and not a traceback.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
STAMP = HOME / "salesplanner.json"
OLDEST = (3, 11)

#: What Qt opens a window with, on Debian and its kin; a desktop usually has all of it.
LIBRARIES = [
    "libegl1",
    "libgl1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-image0",
    "libxcb-render-util0",
    "libxcb-randr0",
    "libxcb-xinerama0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
]
FONT = "fonts-noto-cjk"
# By name and not by size: the longest file holds one test, and would begin when all others are done.
EVERY_TEST = ["-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]


def main(words):
    """Prepare what is missing, then run the program or its tests; gives the exit status."""
    newer_than_this()
    wants_tests = words[:1] == ["test"]
    prepare("test" if wants_tests else "run")
    python = str(interpreter())
    if not wants_tests:
        return call([python, "-m", "salesplanner", *words])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Compiled once, and not by each worker and each program that a test starts; the libraries are compiled already.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return call([python, "-m", "pytest", *(words[1:] or EVERY_TEST)], cwd=str(ROOT))


def newer_than_this():
    """Go on with a newer Python if this one is too old, or say which one is needed."""
    if sys.version_info >= OLDEST:
        return
    for minor in range(20, OLDEST[1] - 1, -1):
        other = shutil.which("python3.{}".format(minor))
        if other and works([other, "--version"]):
            sys.exit(call([other, *sys.argv]))
    found = "{}.{}".format(*sys.version_info)
    give_up(
        "salesplanner needs Python {}.{} or newer; this is Python {}. Install a newer one from python.org, "
        "then type the same line again.".format(OLDEST[0], OLDEST[1], found)
    )


def prepare(purpose):
    """Make the environment and install the program, unless that is done and nothing has changed since."""
    wanted = state()
    done = stamped()
    if done.get("state") == wanted and purpose in done.get("purposes", ()) and works([str(interpreter()), "--version"]):
        return
    system_packages()
    if done.get("python") != sys.version or not works([str(interpreter()), "-m", "pip", "--version"]):
        environment()
    say("Installing salesplanner into {} (a few minutes the first time).".format(HOME))
    what = ".[test]" if purpose == "test" else "."
    pip = [str(interpreter()), "-m", "pip", "--disable-pip-version-check", "install", "-e", what]
    if call(pip, cwd=str(ROOT), stdout=sys.stderr) != 0:
        give_up(
            "The libraries could not be installed. Is there a connection to the internet? What was missing stands above."
        )
    purposes = ["run", "test"] if purpose == "test" else ["run"]
    STAMP.write_text(json.dumps({"state": wanted, "python": sys.version, "purposes": purposes}), encoding="utf-8")


def state():
    """What the environment depends on: the list of libraries, this Python, the place of the checkout."""
    parts = ((ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), str(ROOT).encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamped():
    """What an earlier run noted; empty if there was none."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def interpreter():
    """The environment's own Python."""
    return HOME / "Scripts" / "python.exe" if os.name == "nt" else HOME / "bin" / "python"


def environment():
    """Make the private environment, whatever this machine's Python comes with."""
    say("Making a private environment in {}.".format(HOME))
    package = "python3.{}-venv".format(sys.version_info[1])
    if venv() or venv_with_pip_from_outside() or (apt([package]) and venv()):
        return
    shutil.rmtree(str(HOME), ignore_errors=True)
    if shutil.which("apt-get"):
        give_up(
            "Python's venv is missing. Type: sudo apt-get install -y {} - then the same line again.".format(package)
        )
    give_up("This Python makes no environments (python3 -m venv fails). Install Python from python.org and try again.")


def venv():
    """The usual way. Whether it worked."""
    shutil.rmtree(str(HOME), ignore_errors=True)
    return works([sys.executable, "-m", "venv", str(HOME)]) and works([str(interpreter()), "-m", "pip", "--version"])


def venv_with_pip_from_outside():
    """For Debian's Python without ensurepip: the pip outside puts one inside. Whether it worked."""
    shutil.rmtree(str(HOME), ignore_errors=True)
    return works([sys.executable, "-m", "venv", "--without-pip", str(HOME)]) and works(
        [sys.executable, "-m", "pip", "--python", str(interpreter()), "install", "pip"]
    )


def system_packages():
    """Install what Qt needs to open a window, and a Chinese font, where Debian's tools are there to do so."""
    if not sys.platform.startswith("linux") or not shutil.which("dpkg-query"):
        return
    missing = [name for name in LIBRARIES if not is_installed(name)]
    if not has_chinese_font():
        missing.append(FONT)
    if missing and not apt(missing):
        say("These may be missing for the window. Type: sudo apt-get install -y {}".format(" ".join(missing)))


def is_installed(name):
    """Whether Debian has the package, under its old name or the one since 2024."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f=${db:Status-Status}\n", name, name + "t64"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return b"installed" in asked.stdout.split()


def has_chinese_font():
    """Whether some font has Chinese letters."""
    if not shutil.which("fc-list"):
        return is_installed(FONT)
    return bool(subprocess.run(["fc-list", ":lang=zh-cn"], stdout=subprocess.PIPE, check=False).stdout.strip())


def apt(names):
    """Install Debian packages if that can be done without a password. Whether it worked."""
    if os.name == "nt" or not shutil.which("apt-get"):
        return False
    before = []
    if os.geteuid() != 0:
        if not shutil.which("sudo") or not works(["sudo", "-n", "true"]):
            return False
        before = ["sudo", "-n"]
    say("Installing {} from the system's packages.".format(", ".join(names)))
    quiet = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    call([*quiet, "update"], stdout=sys.stderr)
    return call([*quiet, "install", "-y", "--no-install-recommends", *names], stdout=sys.stderr) == 0


def works(command):
    """Whether a command can be run and ends well; what it says is not shown."""
    try:
        return (
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0
        )
    except OSError:
        return False


def call(command, **options):
    """Run a command in sight of the person; gives its exit status."""
    sys.stdout.flush()
    try:
        return subprocess.run(command, check=False, **options).returncode
    except KeyboardInterrupt:
        return 130


def say(sentence):
    """Tell the person what goes on, apart from what the program prints."""
    print(sentence, file=sys.stderr, flush=True)


def give_up(sentence):
    """End with one sentence that says what to do."""
    say(sentence)
    sys.exit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

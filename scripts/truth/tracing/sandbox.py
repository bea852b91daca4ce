"""Keeps a traced program away from the network, the keyboard, other programs and every file but its own copies."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from .keras_version import KerasParts

#: Marks a weights file that was asked for and not downloaded; loading it does nothing.
NO_WEIGHTS = "not-downloaded.weights.h5"


class NetworkBlocked(OSError):
    """Raised instead of any connection: the tracer's programs run offline."""


class ProgramBlocked(OSError):
    """Raised instead of starting another program."""


class DiskBlocked(PermissionError):
    """Raised instead of changing or removing what lies outside of the program's own folder."""


#: What Python announces before it removes, renames or cuts a file, with how many of the arguments are paths.
CHANGES = {"os.remove": 1, "os.rmdir": 1, "shutil.rmtree": 1, "os.truncate": 1, "os.rename": 2, "shutil.move": 2}
#: Files of the tracer's own that stay open to it.
RECORDS: set[str] = set()
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _stay_within(folder: str) -> None:
    """Refuses every change outside of a folder: published programs do `shutil.rmtree('/tmp')`.

    An audit hook sees whatever Python itself does, by any function, and can't be taken away again.
    """
    inside = os.path.realpath(folder)

    def is_elsewhere(path: object) -> bool:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return False
        real = os.path.realpath(os.fsdecode(path))
        if real in RECORDS:
            return False
        return os.path.commonpath([real, inside]) != inside and not real.startswith("/dev/")

    def watch(event: str, arguments: tuple) -> None:
        count = CHANGES.get(event, 0)
        if event == "open" and arguments[2] is not None and arguments[2] & WRITING:
            count = 1
        for path in arguments[:count]:
            if is_elsewhere(path):
                raise DiskBlocked(f"the tracer changes nothing outside of its own folder: {path!r}")

    sys.addaudithook(watch)


def _no_network(*args, **kwargs):
    raise NetworkBlocked("the tracer runs programs without network")


def _no_program(*args, **kwargs):
    raise ProgramBlocked("the tracer starts no other programs")


#: A folder with more than this beside a program is not carried along: it is somebody's disk, not a program's data.
MOST_FILES = 4_000
MOST_BYTES = 60_000_000
CODE = (".py", ".pyc", ".ipynb", ".truth.json")


def data_beside(program: str) -> list[tuple[str, str]]:
    """The data files that lie beside a program or in folders there: where each is, and its path from the program."""
    top = os.path.dirname(os.path.abspath(program))
    found, size = [], 0
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(f for f in folders if not f.startswith((".", "__")) and f != "node_modules")
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.startswith(".") or name.endswith(CODE) or not os.path.isfile(path):
                continue
            found.append((path, os.path.relpath(path, top)))
            size += os.path.getsize(path)
            if len(found) > MOST_FILES or size > MOST_BYTES:
                return []
    return found


def enter(log_path: str | None, program: str | None = None) -> str:
    """Closes stdin, sends output to a file, blocks the network and moves to a fresh folder, which it returns.

    The fresh folder holds copies of the data that lies beside the program, so that reading and writing it is safe.
    """
    data = data_beside(program) if program else []
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    out = os.open(log_path or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    sys.stdout.flush()
    sys.stderr.flush()
    os.dup2(out, 1)
    os.dup2(out, 2)
    folder = tempfile.mkdtemp(prefix="keras-truth-")
    os.chdir(folder)
    for path, relative in data:
        os.makedirs(os.path.dirname(os.path.join(folder, relative)), exist_ok=True)
        shutil.copyfile(path, os.path.join(folder, relative))
    os.environ["HOME"] = folder
    os.environ["TMPDIR"] = tempfile.tempdir = folder
    socket.socket.connect = _no_network
    socket.create_connection = _no_network
    socket.getaddrinfo = _no_network
    subprocess.Popen.__init__ = _no_program
    os.system = _no_program
    time.sleep = lambda seconds: None
    _stay_within(folder)
    return folder


def install(keras: KerasParts) -> None:
    """Answers for pretrained weights without a download: the file is a name, and loading that name does nothing."""
    from .keras_version import replace_everywhere

    def get_file(fname=None, origin=None, *args, **kwargs):
        wanted = f"{fname or ''} {origin or ''}"
        if any(part in wanted for part in (".h5", "weights", ".keras")):
            return os.path.join(os.getcwd(), NO_WEIGHTS)
        raise NetworkBlocked(f"keras.utils.get_file would download {origin or fname}")

    for suffix in ("utils", "file_utils", "data_utils", "keras_utils"):
        replace_everywhere(suffix, "get_file", get_file)
    skip_missing_weights(keras.Model)
    for suffix in ("utils", "model_visualization", "vis_utils"):
        replace_everywhere(suffix, "plot_model", lambda *args, **kwargs: None)


def skip_missing_weights(model_class: type) -> None:
    original = model_class.load_weights

    def load_weights(self, filepath, *args, **kwargs):
        if os.path.basename(str(filepath)) == NO_WEIGHTS:
            return None
        return original(self, filepath, *args, **kwargs)

    model_class.load_weights = load_weights

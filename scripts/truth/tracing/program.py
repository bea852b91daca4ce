"""Runs one program inside the forked child and turns what was recorded into the facts as JSON."""

from __future__ import annotations

import os
import re
import signal
import sys
import traceback
import types

from . import datasets, sandbox, training, values
from .facts import facts_of
from .keras_version import KerasParts
from .places import UserSources
from .recorder import message_of, Recorder, install
from .request import Program
from .statements import run_statements


def run_program(keras: KerasParts, program: Program, timeout: float, write) -> None:
    """Runs the program in this (forked) process and hands the finished record to `write`."""
    path = os.path.abspath(program.path)
    text = program.source
    if text is None:
        with open(path, "rb") as handle:
            raw = handle.read()
        text = decode(raw)
    sources = UserSources(program.path, program.roots, text)
    recorder = Recorder(keras, sources)
    search = [os.path.dirname(path), *map(os.path.abspath, [*program.roots, *program.search_paths])]

    found_in = {"searchPaths": [*program.roots, *program.search_paths]}

    def finish(status: str, error: dict | None, skipped: list) -> None:
        write({**facts_of(recorder, program.path, error), "status": status, "skipped": skipped, **found_in})

    skipped: list[dict] = []
    signal.signal(signal.SIGALRM, lambda *_: (finish("timeout", None, skipped), os._exit(0)))
    signal.alarm(max(1, int(timeout)))
    sandbox.enter(program.log, program.path)
    sys.argv = [path, *program.arguments]
    sys.path[:0] = search
    datasets.install()
    sandbox.install(keras)
    install(recorder)
    training.install(recorder)
    values.install(recorder.values)
    if keras.major == 2:
        without_autograph()

    main = types.ModuleType("__main__")
    main.__file__ = path
    main.__builtins__ = __builtins__
    sys.modules["__main__"] = main
    try:
        if program.keep_going:
            error = run_statements(text, path, main.__dict__, skipped, recorder.values)
            if error is not None:
                raise error
        else:
            exec(recorder.values.compiled(text, path), main.__dict__)
    except SystemExit as error:
        failed = error.code not in (None, 0)
        finish("exit" if failed else "ok", error_facts(recorder, error) if failed else None, skipped)
    except BaseException as error:  # whatever a program raises is its result
        traceback.print_exc()
        finish("raised", error_facts(recorder, error), skipped)
    else:
        finish("ok", None, skipped)
    signal.alarm(0)


def decode(raw: bytes) -> str:
    import io
    import tokenize

    encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
    return io.TextIOWrapper(io.BytesIO(raw), encoding, newline=None).read()


def without_autograph() -> None:
    """Keras 2 rewrites a layer's `call` into a generated file, which hides where it was written."""
    import tensorflow as tf
    import tensorflow.compat.v2 as tf2

    for module in (tf, tf2):
        module.__internal__.autograph.tf_convert = lambda function, *args, **kwargs: function


#: A place as Python writes it.
WRITTEN_PLACE = re.compile(r'File "([^"]+)", line (\d+)')


def error_facts(recorder: Recorder, error: BaseException) -> dict:
    """What was raised and where the user's code was: the innermost user place first, its callers after it.

    `blamed` is the layer whose application raised, with its constructor's place: in a Sequential, the user's
    place is the model's, and the layer's is where the mistake stands.
    """
    sources = recorder.sources
    places = []
    library = None
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if sources.label(code.co_filename) is not None:
            places.append(sources.place_at(code, trace.tb_lasti))
            library = None
        else:
            library = code.co_filename
        trace = trace.tb_next
    places.reverse()
    if isinstance(error, SyntaxError) and not places and error.lineno:
        line, column = error.lineno, error.offset or 1
        places = [{"path": sources.label(error.filename or "") or sources.program_label}]
        places[0] |= {"line": line, "column": column, "endLine": line, "endColumn": column}
    blamed = [entry for entry in recorder.raised if entry["message"] == message_of(error)]
    # What AutoGraph runs is a copy of the code, whose own lines stand in the message alone.
    traced = [
        {"path": sources.label(path), "line": int(line)}
        for path, line in WRITTEN_PLACE.findall(str(error))
        if sources.label(path) is not None
    ]
    return {
        "exception": type(error).__name__,
        "message": message_of(error),
        "cause": cause(error, library),
        **(places[0] if places else {}),
        "calledFrom": [{"path": p["path"], "line": p["line"]} for p in places[1:]] + traced,
        "blamed": {key: blamed[0][key] for key in ("layer", "constructed", "inputs")} if blamed else None,
    }


def cause(error: BaseException, library: str | None) -> str:
    """`environment` for what is missing on this machine, `keras` for what Keras or its arrays refused, else `python`."""
    if isinstance(error, (ImportError, OSError, EOFError, SystemExit, KeyboardInterrupt, MemoryError)):
        return "environment"
    if isinstance(error, SyntaxError) or library is None:
        return "python"
    path = library.replace(os.sep, "/")
    return "keras" if any(part in path for part in ("/keras/", "/tensorflow/", "/numpy/", "/sklearn/")) else "python"

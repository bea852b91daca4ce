"""Which types of values functions, classes and methods of Python's own refuse, and how many: they are asked.

    $KERAS3_PYTHON argument_types.py             -> server/src/libraries/builtins/refused-values/argument-types.json
    $KERAS3_PYTHON argument_types.py --only numpy    the same for what begins so; the rest stays as it stands there

Each is called with all combinations of values of each type, up to three of them. A type that no call takes at a place, whatever
stands at the others, is refused there; a number of arguments at which every call says the same of their number is refused, too. What
is written for a callable:

    [names of the parameters,
     {number of arguments that is too few: words},
     [the most arguments by place, words],
     [[[least and most arguments that it holds for], {place: {words: letters of the types refused}}], ...],
     {name of a parameter that is given by name: {words: letters}}]

`words` are the number of a text in `words`: what the exception says, which is a TypeError where no other stands before it.
`{type}` stands for the type's name, `{n}` for the number of arguments, `{call}` and `{name}` for what is called, `…` for what differs.
"""

from __future__ import annotations

import collections
import inspect
import io
import itertools
import json
import os
import re
import signal
import sys
import tempfile
import warnings

import base64, bisect, copy, csv, datetime, decimal, fractions, functools, glob, hashlib, heapq, math, operator, pathlib  # noqa: E401, F401
import numpy, numpy.linalg, numpy.random  # noqa: E401, F401
import random, shutil, statistics, string, textwrap, time  # noqa: E401, F401

from argument_samples import (
    BY_NAME,
    FUNCTIONS,
    MODULES,
    NOT_ASKED,
    NOT_OF_ALL,
    NOT_TRIED,
    OF_ARRAYS,
    PARAMETERS,
    RECEIVERS,
    TYPES,
    function,
)

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(REPOSITORY, "server", "src", "libraries", "builtins", "refused-values", "argument-types.json")

#: What is said of a type without its name.
WITHOUT_NAME = re.compile(
    r"arg 2 must be a type|can't sum strings|can only join|strip arg must be|arg must be|argument must be str|must be encoded|buffer API required|not supported for the input types"
)

ARITY = re.compile(
    r"takes .*argument|expected (at (least|most) )?\d+ arg|expected \d+ argument|missing .*argument|at least one argument|"
    r"takes no (positional |keyword )?arguments|must have at least|required positional|expected at most|expected at least|takes \d or \d"
)


class Late(BaseException):
    """A call that takes too long."""


def late(*_):
    raise Late


def outcome(call, given) -> BaseException | None:
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        try:
            call(*given)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except BaseException as error:  # noqa: BLE001
        return error
    return None


WORDS: dict[str, int] = {}


def numbered(words: str) -> int:
    return WORDS.setdefault(words, len(WORDS))


def common(texts: list[str]) -> str:
    """What texts have in common, with `…` for what differs."""
    first, *others = texts
    if all(text == first for text in others):
        return first
    before = os.path.commonprefix(texts)
    after = os.path.commonprefix([text[len(before) :][::-1] for text in texts])[::-1]
    return f"{before}…{after}"


def with_type(error: BaseException, name: str) -> str:
    """The words of an exception, in which `{type}` stands for the name of the type."""
    text = re.sub(rf"(?<![\w.]){name}(?!\w)", "{type}", str(error))
    if name == "NoneType" and "{type}" not in text:
        # Some say `not None`.
        text = re.sub(r"\bnot None\b", "not …", text)
    text = re.sub(r"0x[0-9a-f]{6,}", "…", text)
    # NumPy's own kinds of it are caught as one.
    if isinstance(error, numpy._core._exceptions.UFuncTypeError):
        return re.sub(r"signature matching types .*", "…", text)
    return text if type(error) is TypeError else f"{type(error).__name__}: {text}"


def said_of(errors: list[tuple[str, BaseException]]) -> str | None:
    """The words of the refusals of one type; None where the exceptions are of several classes."""
    if len({type(error) for _, error in errors}) > 1:
        return None
    return common(sorted({with_type(error, TYPES[letter][0]) for letter, error in errors}))


def is_of_type(words: str | None) -> bool:
    """Whether what is said is said of the type, and not of a value."""
    if words is None or re.match(r"\w+(Error|Exception|Exit|Iteration|Late): ", words) and not words.startswith("AttributeError"):
        return False
    return "{type}" in words or WITHOUT_NAME.search(words) is not None


def named(words: str, name: str) -> str:
    """The same words, in which `{call}` stands for the whole name of what is called, and `{name}` for its last part."""
    full, last = name.removeprefix("builtins."), name.rpartition(".")[2]
    words = re.sub(rf"(?<![\w.]){re.escape(full)}(?=\(| expected)", "{call}", words)
    return re.sub(rf"(?<!\w){re.escape(last)}(?=\(| expected| arg)", "{name}", words)


def asked(call, count: int, name: str = "") -> list[tuple[tuple[str, ...], BaseException | None]]:
    """(letters of the types given, what is raised) of all calls with so many arguments."""
    per_type = {0: 9, 1: 9, 2: 5, 3: 2}[count]
    choices = [(letter, i) for letter, (_, make) in TYPES.items() for i in range(min(per_type, len(make())))]
    untried = NOT_TRIED.get(name, "")
    choices = [(letter, i) for letter, i in choices if letter not in untried]
    answers = [((letter,) * count, None) for letter in untried]
    for combination in itertools.product(choices, repeat=count):
        given = [TYPES[letter][1]()[i] for letter, i in combination]
        answers.append((tuple(letter for letter, _ in combination), outcome(call, given)))
    return answers


def all_say(errors: list[BaseException | None]) -> str | None:
    """What all calls say of the number of arguments; None where not all do."""
    if any(error is None or not isinstance(error, TypeError) or not ARITY.search(str(error)) for error in errors):
        return None
    return common(sorted({str(error) for error in errors}))


def places(answers, count: int, name: str) -> dict[int, dict[int, str]]:
    """{place: {words: letters refused}} of calls with so many arguments."""
    found: dict[int, dict[int, str]] = {}
    for place in range(count):
        if place in NOT_ASKED.get(name, ()):
            continue
        taken = {letters[place] for letters, error in answers if error is None}
        # Those that hold for no type are a matter of the other arguments.
        near = [(letters, error) for letters, error in answers if letters[place] not in taken]
        own: dict[int, str] = {}
        if not taken:
            continue
        for letter in OF_ARRAYS if name.startswith("numpy.") else TYPES:
            if letter in taken:
                continue
            # What is said where all else fits, as far as that is known: the others are of types that are taken there.
            fitting = [
                (letter, error)
                for letters, error in near
                if letters[place] == letter and all(letters[p] in TAKEN[p] for p in range(count) if p != place)
            ]
            words = said_of(fitting) if fitting else None
            # What is refused for its value, as `"a"` where digits are wanted, need not be refused for its type.
            if words is None or not is_of_type(words):
                continue
            key = numbered(named(words, name))
            own[key] = own.get(key, "") + letter
        if own:
            found[place] = own
    return found


TAKEN: list[set[str]] = []


def entry(call, name: str) -> list | None:
    few: dict[int, int] = {}
    groups: list[list] = []
    counts = []
    said: dict[int, str | None] = {}
    for count in range(8):
        said[count] = too_many(call, name, count) if count > 2 else None
        if count > 3 or said[count] is not None:
            continue
        answers = asked(call, count, name)
        said[count] = all_say([error for _, error in answers])
        if said[count] is not None or all(error is not None for _, error in answers):
            continue
        counts.append(count)
        TAKEN[:] = [{letters[p] for letters, error in answers if error is None} for p in range(count)]
        found = places(answers, count, name)
        if groups and compatible(groups[-1], found, count):
            groups[-1][0][1] = count
            groups[-1][1] = found
        elif found:
            groups.append([[count, count], found])
    if not counts:
        return None
    for count in range(min(counts)):
        if said[count] is not None:
            few[count] = numbered(named(said[count], name))
    # The most that are taken are those behind which every number is refused.
    limit = max(count for count in said if said[count] is None)
    most = []
    if limit < 7:
        words = said[limit + 1]
        # Methods count the object itself.
        words = re.sub(rf"(?<!\d){limit + 1} given", "{n} given", words)
        words = re.sub(rf"got {limit + 1}(?!\d)", "got {n}", words)
        words = re.sub(rf"but {limit + 1} were", "but {n} were", words)
        words = re.sub(rf"but {limit + 2} were", "but {n+1} were", words)
        most = [limit, numbered(named(words, name))]
    return [few, most, groups] if groups or few or most else None


def too_many(call, name: str, count: int) -> str | None:
    """What is said of so many arguments, of which few values tell whether they are refused; None where they may be taken."""
    return all_say([outcome(call, [value] * count) for value in (1, "a", [1], function)])


def compatible(group, found, count: int) -> bool:
    """Whether the same is refused at the places that calls with fewer arguments have."""
    before = group[1]
    return group[0][1] == count - 1 and all(found.get(place) == before.get(place) for place in range(count - 1))


def parameters(call, name: str, bound: bool) -> str | None:
    """Names of the parameters in order, those behind `*` by name alone; a place that has none is `-`."""
    if name in PARAMETERS:
        return PARAMETERS[name]
    try:
        signature = inspect.signature(call)
    except (TypeError, ValueError):
        return None
    names = []
    for parameter in list(signature.parameters.values())[1 if bound else 0 :]:
        if parameter.kind in (parameter.VAR_KEYWORD,):
            names.append("**")
        elif parameter.kind is parameter.VAR_POSITIONAL:
            names.append("*")
        elif parameter.kind is parameter.KEYWORD_ONLY:
            if "*" not in names:
                names.append("*")
            names.append(parameter.name)
        else:
            names.append("-" if parameter.kind is parameter.POSITIONAL_ONLY else parameter.name)
    return " ".join(names)


def by_name(call, keyword: str, name: str) -> dict[int, str]:
    """What is refused of an argument that is given by name: {words: letters}."""
    answers = [a for count in (0, 1, 2) for a in asked_by_name(call, count, keyword)]
    taken = {letter for letter, error in answers if error is None}
    if not taken:
        return {}
    own: dict[int, str] = {}
    for letter in TYPES:
        errors = [(letter, error) for other, error in answers if other == letter]
        words = said_of(errors) if letter not in taken else None
        if is_of_type(words):
            key = numbered(named(words, name))
            own[key] = own.get(key, "") + letter
    return own


def asked_by_name(call, count: int, keyword: str):
    """(letter of the type given by name, what is raised), behind arguments that fit without it."""
    choices = [(letter, i) for letter, (_, make) in TYPES.items() for i in range(min(2, len(make())))]
    for combination in itertools.product(choices, repeat=count):
        base = lambda: [TYPES[letter][1]()[i] for letter, i in combination]  # noqa: E731
        if outcome(call, base()) is not None:
            continue
        for letter, (_, make) in TYPES.items():
            for i in range(len(make())):
                yield letter, outcome(lambda *given: call(*given, **{keyword: make()[i]}), base())


def main() -> None:
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, late)
    os.chdir(tempfile.mkdtemp())
    console, sys.stdout = sys.stdout, io.StringIO()
    callables = {f"builtins.{name}": getattr(__builtins__, name) for name in FUNCTIONS.split()}
    for line in MODULES.strip().splitlines():
        module, names = line.split(": ")
        owner = sys.modules[module]
        for name in names.split():
            callables[f"{module}.{name}"] = operator.attrgetter(name)(owner)
    table = {}
    only = sys.argv[2] if sys.argv[1:2] == ["--only"] else ""
    if only:
        with open(TARGET, encoding="utf-8") as handle:
            before = json.load(handle)
        WORDS.update({words: i for i, words in enumerate(before["words"])})
        table = {name: own for name, own in before["callables"].items() if not name.startswith(only)}
    for name, call in callables.items():
        if not name.startswith(only):
            continue
        found = entry(call, name) or ([{}, [], []] if name in PARAMETERS else None)
        if found:
            finish(table, name, call, found, bound=False)
    for type_name, make in RECEIVERS.items():
        owner = getattr(__builtins__, type_name)
        for name in dir(owner):
            if not f"{type_name}.{name}".startswith(only) or name.startswith("_") or not callable(getattr(owner, name)):
                continue
            # A method is asked of several objects, each of them anew: the first that takes the arguments counts.
            def call(*given, name=name, make=make, **keywords):
                error = None
                for receiver in make():
                    try:
                        return getattr(receiver, name)(*given, **keywords)
                    except Exception as raised:  # noqa: BLE001
                        error = error or raised
                raise error

            found = None if f"{type_name}.{name}" in NOT_OF_ALL else entry(call, f"{type_name}.{name}")
            if found:
                finish(table, f"{type_name}.{name}", getattr(owner, name), found, bound=True, asked_by=call)
    with open(TARGET, "w", encoding="utf-8") as handle:
        json.dump({"words": list(WORDS), "callables": table}, handle, ensure_ascii=False, separators=(",", ":"))
        handle.write("\n")
    sys.stdout = console
    print(len(table), "callables,", len(WORDS), "words,", os.path.getsize(TARGET), "bytes")


def finish(table, name, call, found, *, bound: bool, asked_by=None) -> None:
    few, most, groups = found
    names = parameters(call, name, bound)
    keywords = {}
    listed = BY_NAME.get(name, "").split()
    if names and not listed:
        listed = names.partition("*")[2].split() if "*" in names.split() else []
    for keyword in [] if name.startswith("numpy.") else listed:
        if keyword == "**":
            continue
        own = by_name(asked_by or call, keyword, name)
        if own:
            keywords[keyword] = own
    whole = [names or "", few, most, groups, keywords]
    while whole and not whole[-1]:
        whole.pop()
    table[name] = whole


if __name__ == "__main__":
    import builtins as __builtins__  # noqa: F401

    main()

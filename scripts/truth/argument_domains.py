"""Which kinds of values Keras 3 refuses of each argument of its public callables, whatever the others are, found by asking it.

    $KERAS3_PYTHON argument_domains.py [--only PREFIX]   -> server/src/libraries/keras/parts/argument-domains.json

A kind (a text, a list, None, a negative integer, …) counts as refused where every probe of it is, beside the arguments of a
call that runs and beside each of several others that run: flags turned round, other words, other operands. Of a parameter
that is one of a few words, the words are those that run, and only where Keras's own refusal lists exactly them. In the table
stand, by name, the parameters and for each the kinds by their letters, what is taken, and where Keras's words stand in the
list of all words; a kind in capitals is refused when what was made is called.
"""

from __future__ import annotations

import argparse
import ast
import functools
import inspect
import json
import os
import re
import sys
import traceback

from refused_arguments import CALLS, REPOSITORY, VALUES, call_of, callables, goes_on_with, lines_of, parameters_of, prepared, restore, run, valid_call, within_time

TARGET = os.path.join(REPOSITORY, "server", "src", "libraries", "keras", "parts", "argument-domains.json")

#: Probes by kind; the letter stands in the table.
KINDS = {
    "t": ["'wrong'", "'a'", "'3'", "'last one'", "''"],
    "f": ["2.5", "0.5", "1.0", "2.0", "-0.5", "0.1"],
    "p": ["1", "2", "3", "7", "100"],
    "z": ["0"],
    "m": ["-1", "-2", "-3", "-7", "-100"],
    "n": ["None"],
    "l": ["[1, 2]", "[]", "[1]", "[0.5]", "['a']", "[1, 2, 3]", "[[1, 2], [3, 4]]", "[0.5, 0.5]", "[None]", "[True]", "[0]", "[-1]"],
    "u": ["(1, 2)", "()", "(1,)", "(0.5,)", "('a',)", "(1, 2, 3)", "((1, 2), (3, 4))", "(0.5, 0.5)", "(None,)", "(True,)", "(0,)", "(-1,)", "(1, 2, 3, 4)"],
}
#: Other calls of one callable.
OTHERS = 9
#: Callables of one process.
AT_ONCE = 150
#: What Keras says to these is of the machine.
OF_THE_MACHINE = ("OSError", "FileNotFoundError", "ValueError: Vocabulary file", "ImportError", "ModuleNotFoundError", "NotImplementedError", "MemoryError", "PermissionError", "out of time", "OutOfTime", "UnicodeError", "AssertionError")


@functools.cache
def words_near(value: object) -> list[str]:
    """Texts in the module where a callable is defined and in what its documentation quotes."""
    target = inspect.unwrap(value)  # type: ignore[arg-type]
    found: list[str] = []
    for cls in target.__mro__[:4] if inspect.isclass(target) else [target]:
        try:
            source = inspect.getsource(inspect.getmodule(cls))
        except (TypeError, OSError):
            continue
        if "/keras/" not in (inspect.getsourcefile(cls) or ""):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and 0 < len(node.value) < 60:
                found.append(node.value)
        found += re.findall(r"[`\"']+([\w./:-]{1,30})[`\"']+", inspect.getdoc(cls) or "")
    return [word for word in dict.fromkeys(found) if re.fullmatch(r"[\w./:-]+", word)][:80]


class Asked:
    """One callable with the calls of it that run."""

    def __init__(self, name: str, value: object, known: dict) -> None:
        self.name, self.value, self.known = name, value, known
        found = valid_call(name, value, known)
        self.calls: list[tuple[dict[str, str], str | None]] = [] if found is None else [found]
        if found:
            self.add_others()

    def refusal(self, given: dict[str, str], goes_on: str | None) -> str | None:
        return run(call_of(self.name, self.value, given, goes_on), self.known)

    def add_others(self) -> None:
        given, goes_on = self.calls[0]
        for other in goes_on_with(self.name, self.value):
            if other != goes_on and other is not None and len(self.calls) < OTHERS - 4 and self.refusal(given, other) is None:
                self.calls.append((given, other))
        for p in parameters_of(self.value):
            for text in self.alternatives(p, given):
                if len(self.calls) < OTHERS and self.refusal({**given, p.name: text}, goes_on) is None:
                    self.calls.append(({**given, p.name: text}, goes_on))

    def alternatives(self, p: inspect.Parameter, given: dict[str, str]) -> list[str]:
        if p.name in given:
            return [text for text in VALUES.get(p.name, "").split(";") if text and text != given[p.name]][:3]
        if isinstance(p.default, bool):
            return [str(not p.default)]
        if isinstance(p.default, str):
            return [repr(word) for word in words_near(self.value) if word != p.default][:25]
        return ["1", "0.5", "True", "'a'", "[1]"][:3] if p.default is None else []

    def is_refused_beside_others(self, parameter: str, probe: str, is_called: bool) -> bool:
        """What is refused when something is made is asked of the making alone."""
        others = [(given, goes_on if is_called else None) for given, goes_on in self.others_than(parameter)]
        distinct = [each for i, each in enumerate(others) if each not in others[:i]]
        return all(self.refusal({**given, parameter: probe}, goes_on) for given, goes_on in distinct)

    def others_than(self, parameter: str) -> list[tuple[dict[str, str], str | None]]:
        return [(given, goes_on) for given, goes_on in self.calls[1:] if given.get(parameter) == self.calls[0][0].get(parameter)]


def stage_of(asked: Asked, parameter: str, probe: str) -> tuple[str, str, bool] | None:
    """Where a probe is refused, its words and whether they are of the backend; None where it is taken."""
    given, goes_on = asked.calls[0]
    arguments = {**given, parameter: probe}
    if goes_on is not None:
        made = told(call_of(asked.name, asked.value, arguments, None), asked.known)
        if made:
            return "made", *made
    whole = told(call_of(asked.name, asked.value, arguments, goes_on), asked.known)
    return whole and ("called" if goes_on is not None else "made", *whole)


def told(call: str, known: dict) -> tuple[str, bool] | None:
    """The words of a refusal, and whether the backend's own code raised it."""
    try:
        within_time(lambda: eval(call, dict(known)))  # noqa: S307  our own text
    except Exception as error:  # noqa: BLE001  whatever Keras says
        frames = traceback.extract_tb(error.__traceback__)
        is_of_backend = "/tensorflow/" in (frames[-1].filename if frames else "") or "tensorflow" in type(error).__module__
        return f"{type(error).__name__}: {error}", is_of_backend
    finally:
        restore()
    return None


def template(words: str, probe: str) -> str:
    """Keras's words with the value and its type as holes."""
    value = eval(probe)  # noqa: S307  a literal of ours
    # What stands in a set is printed in another order each time.
    text = re.split(r"\{'[^:}]*\}", words.split("\n")[0])[0]
    text = text.replace(f"'{type(value).__name__}'", "'{type}'")
    text = re.sub(rf"\bnot {type(value).__name__}\b", "not {type}", text)
    for shown in (repr(value), str(value)):
        if len(shown) > 1:
            text = text.replace(shown, "{given}")
    return re.sub(rf"(?<=[=: ]){re.escape(str(value))}(?=[\s.,)]|$)", "{given}", text) if len(str(value)) == 1 else text


def common(one: str, other: str) -> str:
    return os.path.commonprefix([one, other])


def letter_of(written: str | None) -> str | None:
    """The kind of what an argument is in the call that runs; None of what is no literal."""
    try:
        value = ast.literal_eval(written or "")
    except (ValueError, SyntaxError):
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return "z" if value == 0 else "p" if value > 0 else "m"
    return {str: "t", float: "f", list: "l", tuple: "u", type(None): "n"}.get(type(value))


def answer(asked: Asked, parameter: inspect.Parameter) -> dict | None:
    """What is refused of one parameter: by letter the stage and the words; which types are taken, and which words."""
    name = parameter.name
    refused, taken = {}, ""
    for letter, probes in KINDS.items():
        if letter == letter_of(asked.calls[0][0].get(name)):
            taken += letter
            continue
        found = []
        for probe in probes:
            stage = stage_of(asked, name, probe)
            if stage is None or stage[1].startswith(OF_THE_MACHINE):
                found = []
                break
            found.append((probe, *stage))
        if not found:
            taken += letter
            continue
        is_called = any(stage == "called" for _, stage, _, _ in found)
        if not asked.is_refused_beside_others(name, probes[0], is_called):
            taken += letter
            continue
        words = [template(text, probe) for probe, _, text, _ in found]
        shared = functools.reduce(common, words)
        refused[letter] = {"says": shared[:180], "isCalled": is_called, "isOfBackend": any(b for *_, b in found)}
    if not refused:
        return None
    choices = words_of(asked, parameter, refused) if "t" in refused else []
    if "t" in refused and choices is None:
        del refused["t"]
    return {"refused": refused, "taken": taken, "choices": choices or []}


def words_of(asked: Asked, parameter: inspect.Parameter, refused: dict) -> list[str] | None:
    """The words that run: none where no text does; None where some do and Keras's refusal does not list exactly them."""
    given, goes_on = asked.calls[0]
    takes = [word for word in [parameter.default, *words_near(asked.value)] if isinstance(word, str)]
    takes = [word for word in dict.fromkeys(takes) if asked.refusal({**given, parameter.name: repr(word)}, goes_on) is None]
    # A word may do beside other arguments.
    for others in asked.others_than(parameter.name)[:4]:
        for word in words_near(asked.value):
            if word not in takes and asked.refusal({**others[0], parameter.name: repr(word)}, others[1]) is None:
                takes.append(word)
    if not takes:
        return []
    words = told(call_of(asked.name, asked.value, {**given, parameter.name: "'wrong'"}, goes_on), asked.known)
    listed = set(re.findall(r"[\"'`]([\w./:-]+)[\"'`]", (words or ("", False))[0])) - {"wrong", parameter.name}
    return sorted(takes) if listed == set(takes) else None


def signature_of(value: object) -> str:
    named = parameters_of(value)
    by_position = [p.name for p in named if p.kind is p.POSITIONAL_OR_KEYWORD]
    by_name = [p.name for p in named if p.kind is p.KEYWORD_ONLY]
    return " ".join([*by_position, *(["*", *by_name] if by_name else [])])


def other_names(names: list[str]) -> dict[str, str]:
    """Every further public name of these callables, with the one that stands in the table."""
    known = callables(all_names=True)
    return {other: name for name in names for other in known[name] if other != name}


#: Parameters that take names which are listed elsewhere in Keras, and are looked at by rules of their own.
NAMED_ELSEWHERE = re.compile(r"dtype|activation|initializer|regularizer|constraint|optimizer|loss|metric|policy|identifier")


def given_letters(name: str, parameter: str) -> set[str | None]:
    """The kinds of what stands for a parameter in calls that run."""
    stated = CALLS.get(name, {}).get(parameter)
    return {letter_of(text) for text in (VALUES.get(parameter, "") if stated is None else stated).split(";")}


def depends_on_others(name: str, parameter: str, words: str, all_of_them: list[str]) -> bool:
    """Whether the words of a refusal name another parameter, which may make it fit."""
    return any(re.search(rf"(?<![\w.]){re.escape(other)}(?!\w)", words) for other in all_of_them if other != parameter and len(other) > 2)


def is_sure(name: str, parameter: inspect.Parameter | None, letter: str, refusal: dict, all_of_them: list[str]) -> bool:
    """Numbers and lists that are refused beside an operand may fit another one, and None and flags may not be looked at."""
    if parameter is None or (letter == "t" and NAMED_ELSEWHERE.search(parameter.name)):
        return False
    if letter in given_letters(name, parameter.name) or depends_on_others(name, parameter.name, refusal["says"], all_of_them):
        return False
    # A list that is refused for what is in it says nothing of others.
    if letter in "lu" and not refusal["says"].startswith(("TypeError", "AttributeError")):
        return False
    of_operands = name.startswith(("keras.ops", "keras.random", "keras.activations"))
    if not (of_operands or refusal["isCalled"]):
        return True
    is_required = parameter.default is parameter.empty
    if of_operands and is_required != (letter in "tn"):
        return letter == "t"
    if letter in "lu":
        return not refusal["isOfBackend"] and "hape" not in refusal["says"] and not isinstance(parameter.default, bool)
    return letter in "tfn"


def write_table(found: dict) -> None:
    words: dict[str, int] = {}
    table: dict[str, object] = {}
    values = callables()
    for name, parameters in sorted(found.items()):
        texts = {}
        named = {p.name: p for p in parameters_of(values[name])}
        for parameter, of_it in parameters.items():
            groups: dict[str, str] = {}
            for letter, refusal in of_it["refused"].items():
                if not is_sure(name, named.get(parameter), letter, refusal, list(named)):
                    continue
                # What names a node of TensorFlow's own is no help.
                said = "" if "{{function_node" in refusal["says"] or len(refusal["says"]) < 20 else refusal["says"].rstrip(" '`\"=([:")
                number = f"{words.setdefault(said, len(words))}{'b' if refusal['isOfBackend'] else ''}"
                groups[number] = groups.get(number, "") + (letter.upper() if refusal["isCalled"] else letter)
            if not groups:
                continue
            parts = [f"{letters}:{number}" for number, letters in groups.items()]
            parts += [f"|{of_it['taken']}"] if of_it["taken"] else []
            parts += ["=" + ",".join(of_it["choices"])] if of_it["choices"] else []
            texts[parameter] = " ".join(parts)
        if texts:
            table[name] = [signature_of(values[name]), texts]
    table.update(other_names(list(table)))
    with open(TARGET, "w", encoding="utf-8") as out:
        json.dump({"words": list(words), "callables": dict(sorted(table.items()))}, out, indent=2)
        out.write("\n")
    print(f"{len(table)} names, {os.path.getsize(TARGET)} bytes")


def in_a_process(names: list[str]) -> dict:
    """The answers for some callables, from a process of their own, which may die of one."""
    found, _ = lines_of(__file__, names)
    return {each["of"]: each["parameters"] for each in found}


def print_answers(names: list[str]) -> None:
    known, all_of_them, out = prepared()
    for name in names:
        asked = Asked(name, all_of_them[name], known)
        if not asked.calls:
            print(json.dumps({"of": name, "parameters": {}}), file=out, flush=True)
            continue
        parameters = {p.name: answer(asked, p) for p in parameters_of(all_of_them[name])}
        print(json.dumps({"of": name, "parameters": {key: found for key, found in parameters.items() if found}}), file=out, flush=True)


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answers", nargs="+", help=argparse.SUPPRESS)
    parser.add_argument("--only", default="", help="callables whose names begin so")
    parser.add_argument("--raw", help="writes what was found to this file, and makes no table")
    parser.add_argument("--from-raw", nargs="+", help="makes the table of such files")
    options = parser.parse_args(argv)
    if options.answers:
        print_answers(options.answers)
        return 0
    found: dict = {}
    for path in options.from_raw or []:
        with open(path, encoding="utf-8") as handle:
            found.update(json.load(handle))
    if not options.from_raw:
        names = [name for name in callables() if name.startswith(options.only)]
        for start in range(0, len(names), AT_ONCE):
            found.update(in_a_process(names[start : start + AT_ONCE]))
    write_table(found) if options.from_raw else None
    if options.raw:
        with open(options.raw, "w", encoding="utf-8") as out:
            json.dump(found, out, indent=1)
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

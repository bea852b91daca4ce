"""Random programs over all layers of one Keras: asks real Keras, then `check`, and prints where they disagree.

    python random_programs.py --keras 2 --count 1500 --seed 1       every layer, and Sequential models of them
    python random_programs.py --keras 3 --layers TimeDistributed Bidirectional --count 600
    python random_programs.py --keras 2 --store 300                  writes test-fixtures/truth/keras2-programs.json

A program is {call, inputs, dtype} or {sequential}, with {outputs, params, trainableParams} or {error, message}.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from drawing import any_layer  # noqa: E402
from tracing.interpreters import interpreter  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(HERE))
CLI = os.path.join(ROOT, "server", "dist", "cli.js")
#: Programs that one fork of the Python with Keras runs: enough to pay for the fork, few enough to lose in a crash.
BATCH = 25
MESSAGE_LENGTH = 200


def source_of(program: dict) -> str:
    """The program as Python; `server/test/random-programs.test.ts` writes the same."""
    lines = ["import keras", "from keras import layers"]
    if "sequential" in program:
        return "\n".join([*lines, f"made = keras.Sequential([{', '.join(program['sequential'])}])", ""])
    names = [f"x{i}" for i in range(len(program["inputs"]))]
    typed = f", dtype={program['dtype']!r}" if "dtype" in program else ""
    for name, shape in zip(names, program["inputs"]):
        lines.append(f"{name} = keras.Input(batch_shape={tuple(shape)!r}{typed})")
    layer = program["call"].split("(")[0]
    given = f"[{', '.join(names)}]" if layer in any_layer.LISTED else ", ".join(names)
    return "\n".join([*lines, f"made = layers.{program['call']}", f"y = made({given})", ""])


def answer_of(program: dict) -> dict:
    """What real Keras makes of it: shapes and counts, or what it raised."""
    import keras

    names: dict = {}
    try:
        exec(compile(source_of(program), "program", "exec"), names)
    except Exception as error:  # what Keras raises is the answer
        message = re.sub(r"0x[0-9a-f]{6,}", "0x…", str(error))
        message = re.sub(r"\x1b\[[0-9;]*m", "", message)
        return {"error": type(error).__name__, "message": message[:MESSAGE_LENGTH]}
    made = names["made"]
    flatten = keras.tree.flatten if hasattr(keras, "tree") else __import__("tensorflow").nest.flatten
    if "y" not in names and not made.built:
        return {"outputs": [], "params": None, "trainableParams": None}
    results = flatten(names["y"]) if "y" in names else made.outputs
    shapes = [list(t.shape) if t.shape.__class__ is tuple or t.shape.rank is not None else None for t in results]
    trainable = sum(_product(w.shape) for w in made.trainable_weights)
    total = sum(_product(w.shape) for w in made.weights if "seed" not in w.name.split("/")[-1] or keras.__version__ < "3")
    try:
        total = made.count_params()
    except ValueError:
        pass
    return {"outputs": shapes, "params": int(total), "trainableParams": trainable}


def _product(shape) -> int:
    result = 1
    for axis in shape:
        result *= int(axis)
    return result


def answers(programs: list[dict]) -> list[dict]:
    """Every program's answer, in forks: what one leaves behind or breaks stays there."""
    found: list[dict] = []
    for start in range(0, len(programs), BATCH):
        part = programs[start : start + BATCH]
        done = forked(part)
        # What killed the fork is asked alone, so that only it goes unanswered.
        found += done if done is not None else [(forked([one]) or [{"error": "crash", "message": ""}])[0] for one in part]
    return found


def forked(part: list[dict]) -> list[dict] | None:
    with tempfile.NamedTemporaryFile() as out:
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            try:
                import keras

                text = []
                for program in part:
                    keras.backend.clear_session()
                    text.append(answer_of(program))
                with open(out.name, "w", encoding="utf-8") as handle:
                    json.dump(text, handle)
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
        content = open(out.name, encoding="utf-8").read()
        return json.loads(content) if content else None


def drawn(options) -> list[dict]:
    import keras

    names = options.layers or [*any_layer.layers_of(keras), *["Sequential"] * 12]
    found: dict[str, dict] = {}
    for index in range(options.count * 3):
        rng = random.Random(f"{options.keras}/{options.seed}/{index}")
        layer = names[index % len(names)]
        program = any_layer.draw_sequential(keras, rng) if layer == "Sequential" else any_layer.draw(keras, rng, layer)
        found.setdefault(source_of(program), program)
        if len(found) == options.count:
            break
    return list(found.values())


def ours(programs: list[dict], major: str, cli: str) -> list[dict]:
    """What `check` says of each: {error} or {outputs, params, trainableParams}."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"p{i:05}.py") for i in range(len(programs))]
        for path, program in zip(paths, programs):
            with open(path, "w", encoding="utf-8") as handle:
                handle.write(source_of(program))
        command = ["node", cli, "check", "--format", "json", "--keras", major, folder]
        result = subprocess.run(command, capture_output=True, text=True)
        files = {os.path.basename(f["path"]): f for f in json.loads(result.stdout)["files"]}
    return [claim_of(files[os.path.basename(path)], program) for path, program in zip(paths, programs)]


def claim_of(file: dict, program: dict) -> dict:
    error = next((p for p in file["problems"] if p["severity"] == "error"), None)
    if error:
        return {"error": error["code"], "message": error["message"]}
    if "sequential" in program:
        found = file["models"][-1] if file["models"] else None
    else:
        last = source_of(program).count("\n")
        found = next((place["visits"][0] for place in file["layers"] if place["line"] == last), None)
    if found is None:
        return {"outputs": None, "params": None, "trainableParams": None}
    return {key: found[key] for key in ("outputs", "params", "trainableParams")}


def verdict(claim: dict, fact: dict) -> str:
    if "error" in claim or "error" in fact:
        if "error" in claim:
            return "exact" if "error" in fact else "FALSE ERROR"
        if claim["outputs"] is None or "?" in json.dumps(claim["outputs"]) or None in (claim["outputs"] or [None]):
            return "silent"
        return "MISSED" if claim["params"] is not None else "silent"
    if claim == fact:
        return "exact"
    if fact["params"] is not None:
        for key in ("params", "trainableParams"):
            if claim[key] is not None and claim[key] != fact[key]:
                return "WRONG"
    if claim["outputs"]:
        if len(claim["outputs"]) != len(fact["outputs"]):
            return "WRONG"
        for mine, real in zip(claim["outputs"], fact["outputs"]):
            if mine is None or real is None:
                continue
            if len(mine) != len(real) or any(m != r and not isinstance(m, str) for m, r in zip(mine, real)):
                return "WRONG"
    if fact["params"] is None and claim["params"] is not None:
        return "WRONG"
    return "silent"


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keras", choices=("2", "3"), default="3")
    parser.add_argument("--layers", nargs="*", default=[])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--store", type=int, metavar="N", help="write the first N as truth for the tests")
    parser.add_argument("--name", help="of the stored file; keras2-programs by default")
    parser.add_argument("--answers", metavar="FILE", help="read Keras's answers from there, or write them there")
    parser.add_argument("--silent", action="store_true", help="also list what stays unknown")
    parser.add_argument("--cli", default=CLI)
    options = parser.parse_args(argv)
    if not (options.answers and os.path.exists(options.answers)) and interpreter(options.keras) != sys.executable:
        python = interpreter(options.keras)
        os.execv(python, [python, os.path.abspath(__file__), *argv])
    if options.answers and os.path.exists(options.answers):
        with open(options.answers, encoding="utf-8") as handle:
            facts = json.load(handle)
    else:
        from tracing.keras_version import set_environment

        set_environment()
        warnings.simplefilter("ignore")
        programs = drawn(options)
        facts = [{**program, **answer} for program, answer in zip(programs, answers(programs))]
        if options.answers:
            with open(options.answers, "w", encoding="utf-8") as handle:
                json.dump(facts, handle)
    # Lookup tables bring a fork down at times, which says nothing of the program.
    facts = [fact for fact in facts if fact.get("error") != "crash"]
    # Keras 2 looks such a name up among what the program registered, so `check` takes any.
    facts = [fact for fact in facts if "cannot be deserialized" not in fact.get("message", "")]
    keys = ("call", "inputs", "dtype", "sequential")
    programs = [{key: fact[key] for key in keys if key in fact} for fact in facts]
    results = [{key: value for key, value in fact.items() if key not in keys} for fact in facts]
    if options.store:
        write_truth(options, facts[: options.store])
    claims = ours(programs, options.keras, options.cli)
    tally = collections.Counter()
    for program, fact, claim in zip(programs, results, claims):
        said = verdict(claim, fact)
        tally[said] += 1
        if said == "exact" or (said == "silent" and not options.silent):
            continue
        print(f"{said}\n  " + "\n  ".join(source_of(program).splitlines()[2:]))
        print(f"  keras {json.dumps(fact)}\n  ours  {json.dumps(claim)}")
    print(f"Keras {options.keras}, {len(programs)} programs: {dict(tally)}")
    return 1 if set(tally) - {"exact", "silent"} else 0


def write_truth(options, facts: list[dict]) -> None:
    name = options.name or f"keras{options.keras}-programs"
    path = os.path.join(ROOT, "test-fixtures", "truth", f"{name}.json")
    lines = ",\n".join("    " + json.dumps(fact, ensure_ascii=False) for fact in facts)
    with open(path, "w", encoding="utf-8") as handle:
        handle.write(f'{{\n  "keras": {options.keras}, "seed": "{options.seed}",\n  "programs": [\n{lines}\n  ]\n}}\n')


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Holds the rewritten forms of code of Keras 1 and 2 to what the code computed: Keras 2.15 before, Keras 3.15 after.

    python rewrites.py [--all] [TITLE…]     -> test-fixtures/truth/rewrites.json

Programs whose text and rewritten text are those that were judged before are not run again, unless `--all` is given.

Each program runs under Keras 2 as it is written, is rewritten by `keras-shape-lens check --fix`, which applies the fixes that
are marked safe, and runs under Keras 3. The values, shapes and dtypes of both are compared. What is not equal is listed with
both answers. What Keras 2.15 itself had given up can't run before; then it is told whether it runs after. What is told of
still, because no safe fix mends all of it, is not run. The tests hold the
fixes to the texts that are stored here, so a rewriting that nobody has verified does not pass.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from rewriting.cases import BACKEND, EAGER, INPUTS, ONLY_TENSORS, SYMBOLIC, TENSORFLOW  # noqa: E402
from tracing.interpreters import interpreter  # noqa: E402

REPOSITORY = os.path.dirname(os.path.dirname(HERE))
TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "rewrites.json")
TOOL = os.path.join(REPOSITORY, "server", "dist", "cli.js")
#: In the order of the stored answers.
PROGRAMS = [os.path.join(HERE, "rewriting", "programs", f"{part}.py") for part in ("members", "names", "arguments")]
IMPORTS = "import numpy as np\nimport keras\n"


def calls(text: str) -> list[str]:
    return [call.strip() for line in text.strip().splitlines() for call in line.split(" | ")]


def programs() -> list[dict]:
    """Every program with its title and the kind of its inputs."""
    found = [{"title": call, "kind": "tensors", "text": f"{EAGER}result = {call}\n"} for call in calls(BACKEND)]
    uses = re.compile(r"\b(?:" + "|".join(INPUTS) + r")\b")
    symbolic = [c for c in calls(BACKEND) if uses.search(c) and not any(name + "(" in c for name in ONLY_TENSORS)]
    symbolic += calls(TENSORFLOW)
    found += [{"title": call, "kind": "Keras tensors", "text": f"{SYMBOLIC}result = {call}\n"} for call in symbolic]
    for path in PROGRAMS:
        with open(path, encoding="utf-8") as handle:
            cells = re.split(r"^# %% ", handle.read(), flags=re.MULTILINE)[1:]
        for cell in cells:
            title, text = cell.split("\n", 1)
            found.append({"title": title, "kind": "program", "text": IMPORTS + text.rstrip() + "\n"})
    return found


def rewritten(found: list[dict]) -> list[tuple[str, bool]]:
    """The texts after all safe fixes, and whether errors are told of them still."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"p{i}.py") for i in range(len(found))]
        for path, program in zip(paths, found):
            with open(path, "w", encoding="utf-8") as handle:
                handle.write(program["text"])
        check = ["node", TOOL, "check", "--keras", "3", "--isolated", "--exit-zero", folder]
        subprocess.run([*check, "--fix"], check=True, stdout=subprocess.DEVNULL)
        left = subprocess.run([*check, "--format", "json"], check=True, capture_output=True, text=True).stdout
        told = {
            os.path.basename(file["path"])
            for file in json.loads(left)["files"]
            if any(problem["severity"] == "error" for problem in file["problems"])
        }
        return [(open(path, encoding="utf-8").read(), os.path.basename(path) in told) for path in paths]


def run(major: str, texts: list[str]) -> list[dict]:
    """What each text computes: `values`, or the `error` that ended it."""
    if not texts:
        return []
    command = [interpreter(major), os.path.join(HERE, "rewriting", "run.py")]
    result = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"Keras {major} could not be run:\n{result.stderr[-2000:]}")
    return json.loads(result.stdout.splitlines()[-1])


def same_numbers(a: object, b: object, tolerance: float) -> bool:
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(same_numbers(x, y, tolerance) for x, y in zip(a, b))
    if isinstance(a, (int, float)) and isinstance(b, (int, float)) and not isinstance(a, bool):
        return a == b or abs(a - b) <= tolerance * max(1.0, abs(a), abs(b))
    return a == b


def same_dtype(a: str, b: str) -> bool:
    """Integers may be of another width, and where floats are made of integers, they too."""
    kind = re.compile(r"\d+$")
    return a == b or (kind.sub("", a) == kind.sub("", b) and kind.sub("", a) in ("int", "float"))


def same(before: dict, after: dict, title: str) -> bool:
    """Drawn numbers are compared by the means and spreads that the calls ask for."""
    tolerance = 0.03 if re.search(r"random|dropout|truncated", title, re.IGNORECASE) else 2e-5
    a, b = before.get("values"), after.get("values")
    if a is None or b is None or len(a) != len(b) or before["structure"] != after["structure"]:
        return False
    return all(x["shape"] == y["shape"] and same_dtype(x["dtype"], y["dtype"]) and same_numbers(x["numbers"], y["numbers"], tolerance) for x, y in zip(a, b))


def judged(program: dict, before: dict, text: str, after: dict | None, is_told: bool) -> dict:
    answer = {key: program[key] for key in ("title", "kind")}
    if program["kind"] == "program":
        answer["before"] = program["text"]
    if text == program["text"]:
        return answer | {"outcome": "left alone"}
    answer["after"] = written(program, text)
    if is_told:
        return answer | {"outcome": "told still"}
    if "error" in before:
        return answer | {"outcome": "runs" if "values" in after else "fails", "keras2": before["error"]} | ({} if "values" in after else {"keras3": after["error"]})
    if same(before, after, program["title"]):
        return answer | {"outcome": "equal"}
    return answer | {"outcome": "different", "keras2": before, "keras3": after}


def changed_lines(before: str, after: str) -> str:
    """The lines of `after` that `before` has not."""
    known = set(before.splitlines())
    return "\n".join(line for line in after.splitlines() if line not in known)


def known_answers() -> dict:
    """What was judged before, by kind, title, text before and after."""
    if "--all" in sys.argv or not os.path.exists(TARGET):
        return {}
    with open(TARGET, encoding="utf-8") as handle:
        answers = json.load(handle)["answers"]
    kept = [a for a in answers if a["outcome"] in ("equal", "runs")]
    return {(a["kind"], a["title"], a.get("before"), a["after"]): a for a in kept}


def written(program: dict, text: str) -> str:
    return text if program["kind"] == "program" else changed_lines(program["text"], text)


def main() -> int:
    wanted = [a for a in sys.argv[1:] if not a.startswith("--")]
    found = [p for p in programs() if not wanted or any(w in p["title"] for w in wanted)]
    texts, told = zip(*rewritten(found))
    known = known_answers()
    judgements = {
        i: known.get((p["kind"], p["title"], p["text"] if p["kind"] == "program" else None, written(p, texts[i])))
        for i, p in enumerate(found)
    }
    open_ones = [i for i, program in enumerate(found) if texts[i] != program["text"] and not judgements[i]]
    fixed = [i for i in open_ones if not told[i]]
    print(f"{len(fixed)} of {len(found)} to be run")
    before = dict(zip(fixed, run("2", [found[i]["text"] for i in fixed])))
    after = dict(zip(fixed, run("3", [texts[i] for i in fixed])))
    answers = [judgements[i] or judged(p, before.get(i, {}), texts[i], after.get(i), told[i]) for i, p in enumerate(found)]
    counts: dict[str, int] = {}
    for answer in answers:
        counts[answer["outcome"]] = counts.get(answer["outcome"], 0) + 1
        if answer["outcome"] in ("different", "fails"):
            print(answer["outcome"], answer["kind"], answer["title"], "->", answer["after"].splitlines()[-1])
            print("   2:", json.dumps(answer["keras2"])[:300], "\n   3:", json.dumps(answer.get("keras3"))[:300])
    print(counts)
    if wanted:
        return 0
    preludes = {"tensors": EAGER, "Keras tensors": SYMBOLIC}
    text = json.dumps({"preludes": preludes, "answers": answers}, indent=1) + "\n"
    with open(TARGET, "w", encoding="utf-8") as handle:
        handle.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Compares calls that real Keras refused or ran, one argument of each changed, with what the tool tells of them."""

from __future__ import annotations

import collections
import json
import os
import subprocess
import tempfile


def room_of(name: str) -> str:
    return name.rsplit(".", 1)[0]


#: Calls of one program that is checked.
AT_ONCE = 150


def measure(answers: list[dict], prelude: str, cli: str) -> int:
    """Prints by room how many refusals are told, and every false error; the exit status is 1 where there is one."""
    told: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    false = 0
    before = prelude.count("\n")
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(answers), AT_ONCE):
            with open(os.path.join(folder, f"p{start:06}.py"), "w", encoding="utf-8") as out:
                out.write(prelude + "".join(f"r{i} = {a['call']}\n" for i, a in enumerate(answers[start : start + AT_ONCE])))
        result = subprocess.run(["node", cli, "check", "--no-cache", "--format", "json", folder], capture_output=True, text=True, check=False)
    files = {os.path.basename(f["path"]): f for f in json.loads(result.stdout)["files"]}
    for start in range(0, len(answers), AT_ONCE):
        errors = collections.defaultdict(list)
        for problem in files[f"p{start:06}.py"]["problems"]:
            if problem["severity"] == "error":
                errors[problem["line"] - before - 1].append(problem)
        for i, answer in enumerate(answers[start : start + AT_ONCE]):
            count = told[room_of(answer["of"])]
            if answer["refused"] is None:
                count[2] += 1
                if errors[i]:
                    false += 1
                    print(f"FALSE: {answer['call']}: {errors[i][0]['code']}")
                continue
            count[0] += 1
            count[1] += bool(errors[i])
            if not errors[i]:
                print(f"untold: {answer['call']}: {answer['refused'][:110]!r}")
    for room, (refused, ours, running) in sorted(told.items()):
        print(f"{room:32} refused {refused:5} told {ours:5} {100 * ours // max(refused, 1):3} %  runs {running}")
    all_of_them = [sum(each[i] for each in told.values()) for i in range(3)]
    print(f"{'all':32} refused {all_of_them[0]:5} told {all_of_them[1]:5} runs {all_of_them[2]}, {false} false errors")
    return 1 if false else 0

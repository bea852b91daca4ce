"""Compares the problems of one program with what it really raised: false errors, crashes caught and missed."""

from __future__ import annotations

import os


def within(path: str, line: int, place: dict | None) -> bool:
    if not place or "line" not in place:
        return False
    same = "path" not in place or os.path.basename(place["path"]) == os.path.basename(path)
    return same and place["line"] <= line <= place.get("endLine", place["line"])


def raised_there(path: str, line: int, record: dict) -> bool:
    """Whether something was really raised at this line, caught by the program or not."""
    for entry in record["raised"]:
        if within(path, line, entry) or within(path, line, entry["constructed"]):
            return True
    return False


def crashed_there(path: str, line: int, error: dict) -> bool:
    """At the innermost user line, at the constructor of the layer that refused, or where the function was called."""
    blamed = error.get("blamed") or {}
    places = [error, blamed.get("constructed"), *error.get("calledFrom", [])]
    return any(within(path, line, place) for place in places)


def told_of(real_path: str, problem: dict, error: dict) -> bool:
    """Whether a problem stands at the crash, or names its line as a further place: a misspelt loss is told where it is
    written, and Keras raises where training meets it."""
    places = [(real_path, problem["line"]), *((p["path"], p["line"]) for p in problem.get("related", []))]
    return any(crashed_there(path, line, error) for path, line in places)


def compare_problems(ours: dict[str, dict], record: dict) -> dict:
    """`false`: our errors where nothing failed. `unjudged`: errors in code that the program never reached."""
    error = record["error"]
    crash = error if error and error["cause"] == "keras" else None
    false, unjudged, caught, warned = [], [], [], []
    for real_path, file in ours.items():
        visited = set()
        for real in record["files"]:
            if os.path.realpath(real["path"]) == real_path:
                visited = {line for layer in real["layers"] for line in range(layer["line"], layer["endLine"] + 1)}
        for problem in file["problems"]:
            line = problem["line"]
            if error and told_of(real_path, problem, error):
                (caught if problem["severity"] == "error" else warned).append(problem)
            elif problem["severity"] != "error" or raised_there(real_path, line, record):
                continue
            elif any(entry["line"] <= line <= entry["endLine"] for entry in record["skipped"]):
                unjudged.append(problem)
            elif line in visited or (record["status"] == "ok" and not record["skipped"]):
                false.append(problem)
            else:
                unjudged.append(problem)
    outcome = None
    if crash:
        outcome = "caught" if caught else "warned" if warned else "missed"
    return {"false": false, "unjudged": unjudged, "crash": outcome, "caught": [p["code"] for p in caught]}

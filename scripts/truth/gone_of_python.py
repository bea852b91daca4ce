"""Holds the list of what Python no longer has to the interpreters that are there.

    python gone_of_python.py    exit 1 if a name of server/src/libraries/builtins/gone-names.json is there where it should be gone

Asks every `python3.N` under $PYENV_ROOT/versions (or ~/.pyenv/versions), and the one that runs this.
"""

from __future__ import annotations

import glob
import json
import os
import subprocess
import sys

from removed_lists import REPOSITORY

TABLE = os.path.join(REPOSITORY, "server/src/libraries/builtins/gone-names.json")

CODE = """
import importlib, json, sys, warnings
warnings.simplefilter("ignore")
there = []
for name, is_module in json.load(sys.stdin):
    module, _, attribute = (name, "", "") if is_module else name.rpartition(".")
    try:
        found = importlib.import_module(module)
    except ImportError:
        continue
    if is_module or hasattr(found, attribute):
        there.append(name)
print(json.dumps([list(sys.version_info[:2]), there]))
"""


def main() -> int:
    with open(TABLE, encoding="utf-8") as handle:
        releases = json.load(handle)["releases"]
    since = {
        (name, is_module): tuple(int(part) for part in release.split("."))
        for release, gone in releases.items()
        for is_module, names in ((False, gone.get("names", {})), (True, gone.get("modules", {})))
        for name in names
    }
    folder = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    wrong = 0
    for python in {sys.executable, *glob.glob(os.path.join(folder, "versions/3.*/bin/python"))}:
        asked = json.dumps([list(each) for each in since])
        answer = subprocess.run([python, "-c", CODE], input=asked, capture_output=True, text=True, check=True)
        version, there = json.loads(answer.stdout)
        for (name, _), release in since.items():
            if (name in there) == (tuple(version) >= release):
                print(f"{name}: Python {version[0]}.{version[1]} has {'it' if name in there else 'it not'}")
                wrong += 1
    print(f"{len(since)} names, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

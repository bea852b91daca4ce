"""Lists what TensorFlow 1 had in its modules and TensorFlow 2 has not, as `tf.compat.v1` shows it.

    python tensorflow_1.py            writes server/src/libraries/tensorflow/names-of-tensorflow-1.json
    python tensorflow_1.py --check    exit 1 if the stored lists are not what the installed packages say

By module behind `tensorflow` (the top level is `""`): names that neither TensorFlow has in it, of $KERAS3_PYTHON and
$KERAS2_PYTHON.
"""

from __future__ import annotations

import os
import sys

from removed_lists import REPOSITORY, ask, keep_in

TARGET = os.path.join(REPOSITORY, "server/src/libraries/tensorflow/names-of-tensorflow-1.json")

CODE = """
import json, os, types
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import tensorflow as tf
found = {}
def look(path, old, new):
    names = {name for name in dir(old) if name[0] != "_"}
    parts = [name for name in sorted(names) if isinstance(getattr(old, name), types.ModuleType)]
    own = sorted(name for name in names - set(parts) if not hasattr(new, name))
    if own:
        found[path] = own
    for name in parts:
        inner = getattr(new, name, None)
        if isinstance(inner, types.ModuleType) and path.count(".") < 1 and name not in ("keras", "experimental"):
            look(f"{path}.{name}" if path else name, getattr(old, name), inner)
        elif inner is None:
            found.setdefault(path, []).append(name)
look("", tf.compat.v1, tf)
print(json.dumps(found))
"""


def main() -> int:
    new, old = ask("3", CODE), ask("2", CODE)
    kept = {}
    for path, gone in new.items():
        names = sorted(set(gone) & set(old.get(path, [])))
        if names:
            kept[path] = " ".join(names)
    return keep_in(TARGET, "names of TensorFlow 1", kept)


if __name__ == "__main__":
    sys.exit(main())

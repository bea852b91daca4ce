"""Lists what TensorFlow's private copy of Keras 2, `tensorflow.python.keras`, lacks of what Keras 2 has.

    python private_copy.py            writes server/src/libraries/keras/migration/private-copy.json
    python private_copy.py --check    exit 1 if the stored lists are not what the installed packages say

`modules` are all that it has, behind `tensorflow.python.keras.`; any other can't be imported. `lacks` are names by module that
`tf.keras` of $KERAS2_PYTHON has in the module of that name, and the copy has not. The copies of both TensorFlows agree.
"""

from __future__ import annotations

import os
import sys

from removed_lists import FOLDER, ask, keep_in

CODE = """
import importlib, json, os, pkgutil
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import tensorflow as tf
root = importlib.import_module("tensorflow.python.keras")
names = [m.name[len(root.__name__) + 1:] for m in pkgutil.walk_packages(root.__path__, root.__name__ + ".")]
lacks = {}
for name in ["", *names]:
    public = tf.keras
    for part in filter(None, name.split(".")):
        public = getattr(public, part, None)
    if public is None or not hasattr(public, "__path__"):
        continue
    own = importlib.import_module(".".join(filter(None, [root.__name__, name])))
    missing = [each for each in dir(public) if each[0] != "_" and not hasattr(own, each)]
    lacks[name] = " ".join(sorted(missing))
print(json.dumps({"modules": " ".join(sorted(names)), "lacks": lacks}))
"""


def main() -> int:
    old, new = ask("2", CODE), ask("3", CODE)
    if old["modules"] != new["modules"]:
        print("the copies of the two TensorFlows have different modules")
        return 1
    return keep_in(os.path.join(FOLDER, "private-copy.json"), "the private copy of Keras 2", old)


if __name__ == "__main__":
    sys.exit(main())

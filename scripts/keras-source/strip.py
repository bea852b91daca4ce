"""Takes `keras.applications`, `keras.utils.FeatureSpace` and the checks of numbers and tuples out of an installed Keras and lays it, without comments and documentation, where we ship it.

    python strip.py            writes server/keras-source/keras-VERSION/ from the Keras that this Python imports

Keras is under the Apache License 2.0; the folder keeps the licence and says what was changed.
"""

from __future__ import annotations

import ast
import importlib.metadata
import importlib.util
import os
import shutil
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PARTS = ("applications", os.path.join("src", "applications"))
# `keras.utils.FeatureSpace`, where either release has it, and how Keras 3 reads numbers or tuples of them.
MODULES = (
    os.path.join("src", "layers", "preprocessing", "feature_space.py"),
    os.path.join("src", "utils", "feature_space.py"),
    os.path.join("src", "utils", "argument_validation.py"),
)
NOTICE = """# From Keras {version} (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
"""


def without_documentation(tree: ast.Module) -> ast.Module:
    """Drops docstrings, and what only makes them: `f.__doc__ = …`, `setattr(f, "__doc__", …)`."""
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef, ast.If)):
            continue
        node.body = [statement for statement in node.body if not documents(statement)] or [ast.Pass()]
    return tree


def documents(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Expr):
        value = statement.value
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "setattr":
            return ast.unparse(value.args[1]) == "'__doc__'"
        return isinstance(value, ast.Constant) and isinstance(value.value, str)
    if not isinstance(statement, ast.Assign):
        return False
    target = statement.targets[0]
    if isinstance(target, ast.Attribute) and target.attr == "__doc__":
        return True
    # `BASE_DOCSTRING = """…"""`, which the line before has made useless.
    return isinstance(target, ast.Name) and "DOC" in target.id


def modules(package: str) -> list[str]:
    found = []
    for part in PARTS:
        for folder, _, names in os.walk(os.path.join(package, part)):
            found += [os.path.join(folder, name) for name in names if name.endswith(".py") and not name.endswith("_test.py")]
    found += [file for file in (os.path.join(package, module) for module in MODULES) if os.path.exists(file)]
    return sorted(os.path.relpath(file, package) for file in found)


def main() -> int:
    spec = importlib.util.find_spec("keras")
    if spec is None or spec.origin is None:
        sys.exit("This Python has no Keras.")
    package = os.path.dirname(spec.origin)
    version = importlib.metadata.version("keras")
    out = os.path.join(ROOT, "server", "keras-source", f"keras-{version}")
    shutil.rmtree(out, ignore_errors=True)
    notice = NOTICE.format(version=version)
    # The packages around, so that what is imported from them is looked for here first.
    files = {os.path.join(*around, "__init__.py"): "" for around in (["."], ["src"])}
    for module in modules(package):
        with open(os.path.join(package, module), encoding="utf-8") as handle:
            files[module] = ast.unparse(without_documentation(ast.parse(handle.read())))
    for module, text in files.items():
        path = os.path.join(out, "keras", module)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as handle:
            handle.write(f"{notice}{text}\n" if text and text != "pass" else notice)
    print(f"{len(files)} modules of Keras {version}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

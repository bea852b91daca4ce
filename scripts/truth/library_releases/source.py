"""The source of one release of a library: which definition stands under a public dotted name."""

from __future__ import annotations

import ast
import os
from dataclasses import dataclass
from functools import lru_cache

# Names are handed on from module to module; what takes longer goes in a circle.
MOST_STEPS = 12

Definition = ast.FunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Found:
    """A definition and the module it stands in."""

    node: Definition
    module: str


class Source:
    """One release, unpacked at `folder`, which holds the package itself."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def _path(self, module: str) -> str | None:
        base = os.path.join(self.folder, *module.split("."))
        for path in (base + ".py", os.path.join(base, "__init__.py")):
            if os.path.isfile(path):
                return path
        return None

    @lru_cache(maxsize=None)
    def _tree(self, module: str) -> ast.Module | None:
        path = self._path(module)
        if path is None:
            return None
        try:
            with open(path, encoding="utf-8") as handle:
                return ast.parse(handle.read())
        except (SyntaxError, UnicodeDecodeError):
            return None

    def _target(self, node: ast.ImportFrom, module: str) -> str:
        """The module that an import is from, in full."""
        if not node.level:
            return node.module or ""
        is_package = (self._path(module) or "").endswith("__init__.py")
        parts = module.split(".")[: len(module.split(".")) - node.level + (1 if is_package else 0)]
        return ".".join(parts + ([node.module] if node.module else []))

    @lru_cache(maxsize=None)
    def find(self, module: str, name: str, steps: int = MOST_STEPS) -> Found | None:
        """What `name` is in `module`: the last definition or import of it there."""
        tree = self._tree(module)
        if tree is None or steps == 0:
            return None
        for node in reversed(list(statements(tree))):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == name:
                return Found(node, module)
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in node.targets):
                if isinstance(node.value, ast.Name) and node.value.id != name:
                    return self.find(module, node.value.id, steps - 1)
                return None
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if alias.name != "*" and (alias.asname or alias.name) == name:
                        return self.find(self._target(node, module), alias.name, steps - 1)
        for node in statements(tree):
            if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
                found = self.find(self._target(node, module), name, steps - 1)
                if found:
                    return found
        return None

    def public(self, module: str) -> list[str]:
        """Names of classes and functions that a module has, but for private ones."""
        tree = self._tree(module)
        names: set[str] = set()
        for node in statements(tree) if tree else ():
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                names.add(node.name)
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if alias.name == "*":
                        names.update(self.public(self._target(node, module)))
                    else:
                        names.add(alias.asname or alias.name)
        return sorted(name for name in names if not name.startswith("_"))

    def bases(self, found: Found) -> list[Found]:
        """The classes that a class derives from, as far as they are written by name."""
        result = []
        for base in found.node.bases if isinstance(found.node, ast.ClassDef) else ():
            name = base.id if isinstance(base, ast.Name) else base.attr if isinstance(base, ast.Attribute) else None
            if name is None:
                continue
            module = found.module
            if isinstance(base, ast.Attribute) and isinstance(base.value, ast.Name):
                module = self._module_called(module, base.value.id) or module
            other = self.find(module, name)
            if other:
                result.append(other)
        return result

    def _module_called(self, module: str, name: str) -> str | None:
        """The module that a name stands for, by `import a.b as name` or `from a import name`."""
        tree = self._tree(module)
        for node in statements(tree) if tree else ():
            if isinstance(node, ast.Import):
                for alias in node.names:
                    if alias.asname == name:
                        return alias.name
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        return f"{self._target(node, module)}.{alias.name}"
        return None

    def method(self, found: Found, name: str, steps: int = MOST_STEPS) -> ast.FunctionDef | None:
        """A method of a class, its own or one of those that it derives from."""
        if steps == 0:
            return None
        own = [n for n in found.node.body if isinstance(n, ast.FunctionDef) and n.name == name]
        plain = [n for n in own if not any(ast.unparse(d) in ("overload", "t.overload") for d in n.decorator_list)]
        if plain:
            return plain[-1]
        if any(
            isinstance(n, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in n.targets)
            for n in found.node.body
        ):
            return None
        for base in self.bases(found):
            inherited = self.method(base, name, steps - 1)
            if inherited:
                return inherited
        return None

    def methods(self, found: Found, steps: int = MOST_STEPS) -> set[str]:
        """The names of all public methods of a class."""
        names = {n.name for n in found.node.body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")}
        for base in self.bases(found) if steps else ():
            names |= self.methods(base, steps - 1)
        return names


def statements(tree: ast.Module):
    """The statements of a module, those in its conditions with them."""
    pending = list(tree.body)
    while pending:
        node = pending.pop(0)
        if isinstance(node, ast.If):
            # What only type checkers read is no name of the module.
            if "TYPE_CHECKING" not in ast.unparse(node.test):
                pending[:0] = [*node.body, *node.orelse]
            continue
        if isinstance(node, ast.Try):
            pending[:0] = node.body
            continue
        yield node

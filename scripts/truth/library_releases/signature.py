"""What a function takes, as its definition and its decorators say."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

# Decorators under which arguments behind `*` may still be given by position.
STILL_POSITIONAL = ("_deprecate_positional_args",)
# Decorators that take an argument by its old name, and hand it on under the new one.
RENAMING = ("deprecate_kwarg",)
# Decorators that bind the arguments themselves, and whose message does not name the function.
BINDING = ("validate_params",)
# Decorators behind which nothing can be said of the arguments.
OPAQUE = ("contextmanager", "property", "cached_property", "array_function_from_c_func_and_dispatcher")


@dataclass(frozen=True)
class Signature:
    """The parameters of a call; without the object or class that it is bound to."""

    positional: tuple[str, ...]
    least: int
    keywords: frozenset[str]
    takes_any_position: bool
    takes_any_name: bool
    renamed: dict[str, str] = field(default_factory=dict, hash=False, compare=False)
    binds: bool = False

    def takes(self, name: str) -> bool:
        return self.takes_any_name or name in self.keywords

    @property
    def most(self) -> float:
        return float("inf") if self.takes_any_position else len(self.positional)


def _called(decorator: ast.expr) -> tuple[str, ast.Call | None]:
    call = decorator if isinstance(decorator, ast.Call) else None
    name = call.func if call else decorator
    text = name.attr if isinstance(name, ast.Attribute) else name.id if isinstance(name, ast.Name) else ""
    return text, call


def _renaming(call: ast.Call) -> tuple[str, str | None] | None:
    """The old and the new name that a decorator is given, in whatever order its release wants them."""
    given = {k.arg: k.value for k in call.keywords if k.arg}
    values = [a.value for a in call.args if isinstance(a, ast.Constant)]
    texts = [v for v in values if isinstance(v, str)]
    constant = lambda name: given[name].value if isinstance(given.get(name), ast.Constant) else None  # noqa: E731
    old = constant("old_arg_name") or (texts[0] if texts else None)
    new = constant("new_arg_name") or (texts[1] if len(texts) > 1 else None)
    return (old, new) if isinstance(old, str) else None


def signature_of(node: ast.FunctionDef, is_method: bool) -> Signature | None:
    """Undefined where a decorator hides what is taken."""
    a = node.args
    names = [_called(d) for d in node.decorator_list]
    if any(name in OPAQUE for name, _ in names):
        return None
    is_static = any(name == "staticmethod" for name, _ in names)
    by_place = [p.arg for p in (*a.posonlyargs, *a.args)][1 if is_method and not is_static else 0 :]
    behind = [p.arg for p in a.kwonlyargs]
    if any(name in STILL_POSITIONAL for name, _ in names):
        by_place += behind
    positional_only = {p.arg for p in a.posonlyargs}
    renamed: dict[str, str] = {}
    accepted = (set(by_place) | set(behind)) - positional_only
    for name, call in names:
        if name in RENAMING and call:
            pair = _renaming(call)
            if pair:
                accepted.add(pair[0])
                if pair[1]:
                    renamed[pair[0]] = pair[1]
    return Signature(
        positional=tuple(by_place),
        least=max(0, len(by_place) - len(a.defaults)),
        keywords=frozenset(accepted),
        takes_any_position=a.vararg is not None,
        takes_any_name=a.kwarg is not None,
        renamed=renamed,
        binds=any(name in BINDING for name, _ in names),
    )

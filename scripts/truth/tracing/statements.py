"""Runs a program statement by statement, passing over what needs files or network this machine has not.

What a skipped statement would have bound is unbound, so that nothing later runs on a stale value: a later use
raises NameError and is skipped in turn. The first error of another kind is the program's own; what comes behind it is
run all the same, for the shapes that it still makes.
"""

from __future__ import annotations

import ast

from .values import Values

#: What a missing file, package or download raises, and what follows from it.
MISSING = (ImportError, OSError, EOFError, NameError, SystemExit)


def run_statements(text: str, path: str, namespace: dict, skipped: list, values: Values):
    """Runs them; gives back the first error that no missing file explains."""
    tree = ast.parse(text, path)
    flags = future_flags(text, path)
    raised: Exception | None = None
    for statement in tree.body:
        code = values.compiled(text, path, flags, ast.Module([statement], []))
        try:
            exec(code, namespace)
        except (Exception, SystemExit) as error:
            if raised is None and not isinstance(error, MISSING):
                raised = error
            where = {"line": statement.lineno, "endLine": statement.end_lineno}
            skipped.append({**where, "exception": type(error).__name__, "message": str(error)[:200]})
            for name in bound_names(statement):
                namespace.pop(name, None)
    return raised


def future_flags(text: str, path: str) -> int:
    code = compile(text, path, "exec", dont_inherit=True)
    import __future__

    return code.co_flags & sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)


def bound_names(statement: ast.stmt) -> set[str]:
    """Names that the statement would bind or change, so that they are unknown once it is skipped."""
    names: set[str] = set()
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {statement.name}
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, (ast.Store, ast.Del)):
            names.add(node.id)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
        elif isinstance(node, ast.Attribute) or isinstance(node, ast.Subscript):
            if isinstance(node.ctx, ast.Store):
                names |= root_name(node)
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        function = statement.value.func
        if isinstance(function, ast.Attribute):
            names |= root_name(function)
    return names - {"np", "tf", "keras", "layers", "os", "plt", "pd", "ops", "random", "sys", "print"}


def root_name(node) -> set[str]:
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return {node.id} if isinstance(node, ast.Name) else set()

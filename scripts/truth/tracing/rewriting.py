"""Rewrites a program so that the value of each of its statements passes through a recording function.

Lines and columns stay those of the user's file: what is added stands at the place of what it wraps, so that places
of layers and errors are read off the running code as before.
"""

from __future__ import annotations

import ast

#: The recording function's name among the builtins. It ends in underscores, so classes don't mangle it.
RECORD = "__keras_truth_value__"


class Sites:
    """The statements of one file whose values are recorded; a site's number is its place in the list."""

    def __init__(self) -> None:
        self.found: list[dict] = []

    def add(self, node: ast.AST, form: str, target: str | None, end: ast.AST | None = None) -> int:
        last = end or node
        place = {"line": node.lineno, "endLine": last.end_lineno, "end": (last.end_lineno, last.end_col_offset)}
        self.found.append({"form": form, "target": target, **place})
        return len(self.found) - 1


def rewritten(tree: ast.Module, path: str, sites: Sites) -> ast.Module:
    """The same module with recording calls; `path` tells the recorder which file's site a number means."""
    return ast.fix_missing_locations(_Rewriter(path, sites).visit(tree))


def name_of(targets: list[ast.expr]) -> str | None:
    """The one name, or `self.name`, that a statement binds."""
    if len(targets) != 1:
        return None
    return ast.unparse(targets[0]) if isinstance(targets[0], (ast.Name, ast.Attribute)) else None


def is_plain(node: ast.expr) -> bool:
    """Whether reading the expression once more can't change anything: names, attributes and constant subscripts."""
    if isinstance(node, ast.Name):
        return True
    if isinstance(node, ast.Attribute):
        return is_plain(node.value)
    if isinstance(node, ast.Subscript):
        return is_plain(node.value) and isinstance(node.slice, (ast.Constant, ast.Name))
    return False


class _Rewriter(ast.NodeTransformer):
    def __init__(self, path: str, sites: Sites):
        self.path = path
        self.sites = sites

    def recorded(self, site: int, value: ast.expr) -> ast.Call:
        arguments = [ast.Constant(self.path), ast.Constant(site), value]
        call = ast.Call(ast.Name(RECORD, ast.Load()), arguments, [])
        for node in ast.walk(call):
            if not hasattr(node, "lineno") and isinstance(node, (ast.expr, ast.stmt)):
                ast.copy_location(node, value)
        return call

    def reading(self, site: int, target: ast.expr) -> ast.Expr:
        """A statement of its own that records what was just bound."""
        loaded = ast.parse(ast.unparse(target), mode="eval").body
        for node in ast.walk(loaded):
            ast.copy_location(node, target)
        return ast.copy_location(ast.Expr(self.recorded(site, loaded)), target)

    def visit_Assign(self, node: ast.Assign):
        site = self.sites.add(node, "assign", name_of(node.targets))
        self.generic_visit(node)
        target = node.targets[0]
        # What a generator gives is there only once the names are bound, and an array is bound row by row. What is put
        # into places of arrays is another thing than what stands there then.
        if len(node.targets) == 1 and isinstance(target, (ast.Tuple, ast.List)) and all_names(target):
            return [node, self.reading(site, target)]
        node.value = self.recorded(site, node.value)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign:
        if node.value is None:
            return node
        site = self.sites.add(node, "assign", name_of([node.target]))
        node.value = self.recorded(site, self.visit(node.value))
        return node

    def visit_AugAssign(self, node: ast.AugAssign):
        site = self.sites.add(node, "augmented", name_of([node.target]))
        self.generic_visit(node)
        return [node, self.reading(site, node.target)] if is_plain(node.target) else node

    def visit_Return(self, node: ast.Return) -> ast.Return:
        if node.value is None:
            return node
        site = self.sites.add(node, "return", None)
        node.value = self.recorded(site, self.visit(node.value))
        return node

    def visit_Yield(self, node: ast.Yield) -> ast.Yield:
        if node.value is None:
            return node
        site = self.sites.add(node, "yield", None)
        node.value = self.recorded(site, self.visit(node.value))
        return node

    def visit_NamedExpr(self, node: ast.NamedExpr) -> ast.NamedExpr:
        site = self.sites.add(node, "walrus", name_of([node.target]))
        node.value = self.recorded(site, self.visit(node.value))
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.Expr:
        if isinstance(node.value, ast.Constant):
            return node  # a docstring must stay one
        if isinstance(node.value, (ast.Yield, ast.YieldFrom, ast.Await)):
            self.generic_visit(node)
            return node
        site = self.sites.add(node, "expression", None)
        node.value = self.recorded(site, self.visit(node.value))
        return node

    def visit_For(self, node):
        site = self.sites.add(node, "for", name_of([node.target]), node.iter)
        self.generic_visit(node)
        if all_plain(node.target):
            node.body.insert(0, self.reading(site, node.target))
        return node

    visit_AsyncFor = visit_For

    def visit_With(self, node):
        readings = []
        for item in node.items:
            if item.optional_vars is not None and all_plain(item.optional_vars):
                site = self.sites.add(
                    item.optional_vars, "with", name_of([item.optional_vars]), item.optional_vars
                )
                readings.append(self.reading(site, item.optional_vars))
        self.generic_visit(node)
        node.body[:0] = readings
        return node

    visit_AsyncWith = visit_With

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.JoinedStr:
        return node  # places inside an f-string are not those of the file before Python 3.12


def all_names(target: ast.expr) -> bool:
    """Whether a target binds names and attributes alone, in tuples and lists, and each of them once: not `x, _, _`."""
    parts = [ast.unparse(part) for part in parts_of(target)]
    has_places = any(isinstance(node, ast.Subscript) for node in ast.walk(target))
    return all_plain(target) and not has_places and len(set(parts)) == len(parts)


def parts_of(target: ast.expr) -> list[ast.expr]:
    """What a target binds, one by one."""
    if isinstance(target, (ast.Tuple, ast.List)):
        return [part for each in target.elts for part in parts_of(each)]
    return parts_of(target.value) if isinstance(target, ast.Starred) else [target]


def all_plain(target: ast.expr) -> bool:
    if isinstance(target, (ast.Tuple, ast.List)):
        return all(all_plain(part) for part in target.elts)
    if isinstance(target, ast.Starred):
        return all_plain(target.value)
    return is_plain(target)

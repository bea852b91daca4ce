"""Says what is to be run: one program and how, as it crosses from a script to the tracer."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Program:
    """One program to run: its file, and how."""

    path: str
    source: str | None = None
    roots: list[str] = field(default_factory=list)
    search_paths: list[str] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    keep_going: bool = False
    log: str | None = None

"""Draws random layer configurations: the source text of a constructor call and the shapes it is applied to."""

from __future__ import annotations

from . import convolutions, core, merging, pooling, recurrent, reshaping

#: Layer name -> function(random) -> (arguments as (name, source text), shapes of the inputs with their batch).
GENERATORS = {
    **convolutions.GENERATORS,
    **pooling.GENERATORS,
    **core.GENERATORS,
    **recurrent.GENERATORS,
    **reshaping.GENERATORS,
    **merging.GENERATORS,
}

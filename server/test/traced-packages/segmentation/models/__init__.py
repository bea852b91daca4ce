from .registry import build, register
from . import fcn, unet

__all__ = ["build", "register"]

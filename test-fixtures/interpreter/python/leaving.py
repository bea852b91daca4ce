# `finally` and `__exit__` run on every way out, each shown by a shape.

# %% finally runs where the handler raises
units = 4
try:
    try:
        raise KeyError("a")
    except KeyError:
        raise ValueError("b")
    finally:
        units = 7
except ValueError:
    pass
x = keras.Input((units,))  #: (None, 7)

# %% and where else raises
units = 4
try:
    try:
        pass
    except KeyError:
        pass
    else:
        raise ValueError("b")
    finally:
        units = 7
except ValueError:
    pass
x = keras.Input((units,))  #: (None, 7)

# %% and where no handler fits, a function returns, a loop is left or goes on
seen = []


def leave(how):
    for n in range(3):
        try:
            if how == "return":
                return n
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise KeyError(how)
        except ValueError:
            seen.append("never")
        finally:
            seen.append(how)
    return 9


a = leave("return")
b = leave("break")
c = leave("continue")
try:
    leave("raise")
except KeyError:
    seen.append("caught")
x = keras.Input((a + 1, b, c, len(seen)))  #: (None, 1, 9, 9, 7)

# %% A return, break or continue in finally has the last word
def last(value):
    try:
        return value
    finally:
        return 5


def swallow():
    for n in range(4):
        try:
            raise ValueError(n)
        finally:
            continue
    return n


x = keras.Input((last(2), swallow()))  #: (None, 5, 3)

# %% What finally does before an undecided return counts for it too
import os

sizes = [3]


def read(path):
    try:
        if os.path.exists(path):
            return 4
        return 4
    finally:
        sizes.append(8)


x = keras.Input((read("somewhere"), len(sizes)))  #: (None, 4, 2)

# %% and before an undecided break
import os

units = 3
for _ in range(1):
    try:
        if os.path.exists("somewhere"):
            break
    finally:
        units = 6
x = keras.Input((units,))  #: (None, 6)

# %% An exception that may be raised makes the handler a second way
import os

units, rows = 3, 2
try:
    if os.path.exists("somewhere"):
        raise ValueError("there")
    units = 5
except ValueError:
    units = 7
    rows = 2
x = keras.Input((rows,))   #: (None, 2)
y = keras.Input((units,))  #: (None, ?)

# %% with: __exit__ sees every way out
class Sizes:
    def __init__(self):
        self.left = 0
        self.failed = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.left += 1
        if kind is not None:
            self.failed += 1
        return kind is ValueError


sizes = Sizes()


def first():
    with sizes:
        return 3


a = first()
for n in range(4):
    with sizes:
        if n == 1:
            break
        if n == 0:
            continue
with sizes:
    raise ValueError("swallowed")
try:
    with sizes as inner:
        raise KeyError("goes on")
except KeyError:
    a += 1
x = keras.Input((a, sizes.left, sizes.failed))  #: (None, 4, 5, 2)

# %% Several managers leave in reverse order, the inner one first
order = []


class Named:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        order.append(self.name)
        return self.name * 2

    def __exit__(self, *error):
        order.append(self.name)


with Named(2) as a, Named(5) as b:
    pass
x = keras.Input((a, b, *order))  #: (None, 4, 10, 2, 5, 5, 2)

# %% contextlib.contextmanager: the block runs where the generator yields
import contextlib

depth = [1]


@contextlib.contextmanager
def deeper(by):
    depth.append(depth[-1] + by)
    try:
        yield depth[-1]
    finally:
        depth.pop()


with deeper(3) as inside:
    during = depth[-1]
    with deeper(10):
        most = depth[-1]
after = depth[-1]
x = keras.Input((inside, during, most, after))  #: (None, 4, 4, 14, 1)

# %% and its own handler may end the exception of the block
from contextlib import contextmanager


@contextmanager
def forgiving(error):
    try:
        yield
    except error:
        caught.append(error)


caught = []
units = 2
with forgiving(KeyError):
    units = 6
    raise KeyError("a")
    units = 9


def sized():
    with forgiving(KeyError):
        return 8


x = keras.Input((units, sized(), len(caught)))  #: (None, 6, 8, 1)

# %% contextlib.suppress, nullcontext, closing and ExitStack
import contextlib

units = 1
with contextlib.suppress(KeyError, IndexError):
    units = 4
    units = [1][3]
with contextlib.nullcontext(6) as rows:
    pass
left = []


class Closed:
    def close(self):
        left.append(1)


with contextlib.closing(Closed()):
    pass
with contextlib.ExitStack() as stack:
    stack.callback(left.append, 2)
    stack.enter_context(contextlib.closing(Closed()))
    before = len(left)
x = keras.Input((units, rows, before, len(left)))  #: (None, 4, 6, 1, 3)

# %% A manager made from a generator that a stack enters goes on behind its `yield` when the stack is left
from contextlib import ExitStack, contextmanager


class Names:
    def __init__(self):
        self.parts = []
        self.width = 2

    @contextmanager
    def scope(self, name, width):
        before, self.width = self.width, width
        self.parts.append(name)
        try:
            yield len(self.parts)
        finally:
            self.parts.pop()
            self.width = before


names = Names()
with ExitStack() as stack:
    depth = stack.enter_context(names.scope("outer", 5))
    inner = stack.enter_context(names.scope("inner", 7))
    names.parts.append("more")
    a = ops.zeros((depth, inner, len(names.parts), names.width))  #: (1, 2, 3, 7)
    names.parts.pop()
b = ops.zeros((1 + len(names.parts), names.width))  #: (1, 2)

# %% And one that is entered and left by hand
from contextlib import contextmanager


class State:
    width = 2


@contextmanager
def widened(by):
    before = State.width
    State.width = before * by
    yield State.width
    State.width = before


manager = widened(4)
wide = manager.__enter__()
State.width += 1
a = ops.zeros((wide, State.width))  #: (8, 9)
manager.__exit__(None, None, None)
b = ops.zeros((1, State.width))  #: (1, 2)

# %% A manager that others are given may be entered by them, as a stack does
import contextlib
import numpy as np

log = []


@contextlib.contextmanager
def noted():
    log.append(1)
    yield
    log.append(2)


with contextlib.ExitStack() as stack:
    stack.enter_context(noted())
x = np.zeros(len(log))  #: (2,)
y = np.zeros(3)  #: (3,)

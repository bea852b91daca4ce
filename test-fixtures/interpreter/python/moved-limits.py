"""A limit that the body of a loop moves, by a method or by a function, isn't fixed where a comparison with it ends the loop."""

import numpy as np


class C:
    def __init__(self):
        self.limit = 4000
    def grow(self):
        self.limit += 1
    def run(self):
        rows = []
        for i in range(100000):
            if i * 2 >= self.limit:
                break
            self.grow()
            rows.append(i)
        return np.array(rows)


def widen(c):
    c.limit += 1


def outside(c):
    rows = []
    for i in range(100000):
        if i * 2 >= c.limit:
            break
        widen(c)
        rows.append(i)
    return np.array(rows)


a = C().run()
b = outside(C())

"""Ranges that are too long to be listed are known by their length."""
import numpy as np

n = 70000
indices = np.random.permutation(range(n))  #: (70000,)
picked = np.zeros((n, 3))[indices[:30000]]  #: (30000, 3)
every = np.array(range(90000, 5, -3))  #: (29999,)
rows = np.reshape(range(n), (-1, 7))  #: (10000, 7)
both = np.array([range(n), range(n)])  #: (2, 70000)
length = np.zeros(len(range(n)))  #: (70000,)
item = np.zeros(range(n)[-69990])  #: (10,)
part = np.zeros(len(range(n)[::-2]))  #: (35000,)
places = np.zeros(range(3, 100, 4)[5:9])  #: (23, 27, 31, 35)
nothing = np.zeros(len(range(12)[100:]))  #: (0,)


def counted(count):
    return np.array(range(0, count, 2))  #: (3,)


few = counted(5)  #: (3,)

# Generators whose values can't be counted: how many there are is not known, what each of them is.

# %% A loop of an unknown number of rounds gives an unknown number of values
def windows(series, length):
    for start, stop in zip(range(len(series) - length), range(length, len(series))):
        yield series[stop - length:stop].reshape((-1, 1))     #: (48, 1)

def collected(series):
    found = []
    for window in windows(series, 48):                        #: (48, 1)
        found.append(window)
    return np.log(found)                                      #: (?, 48, 1)

x = collected(np.ones(len(open(__file__).read()) + 100))      #: (x.shape[0], 48, 1)

# %% So does one that goes on for ever
def batches():
    while True:
        yield np.zeros((4, 2)), np.zeros((4,))                #: (4, 2), (4,)

for number, (x, y) in zip(range(100), batches()):             #: (4, 2), (4,)
    pass
x, y = next(batches())                                        #: (4, 2), (4,)
few = np.array([x for _, (x, y) in zip(range(3), batches())]) #: (3, 4, 2)

# %% A known number is counted
def parts(sizes):
    for size in sizes:
        yield np.zeros((size, 3))                             #: (1|2|4, 3)

joined = np.concatenate(list(parts([1, 2, 4])))               #: (7, 3)

# %% What comes before the first of an unknown number is known
def rows(lines):
    yield np.zeros((2,))                                      #: (2,)
    for line in lines:
        yield np.zeros((3,))

def all_of(lines):
    yield from rows(lines)

first = next(all_of(open(__file__)))                          #: (2,)

# %% Of one definition there are as many generators as calls that made them, each with numbers of its own
import numpy as np
import tensorflow as tf


def windows(start, stop):
    def rows():
        order = np.arange(start, stop)  #: (60|20,)
        for at in order:
            yield np.zeros(5), 1.0  #: (5,)

    return rows


row = (tf.TensorSpec(shape=(5,), dtype=tf.float32), tf.TensorSpec(shape=(), dtype=tf.float32))  #: (5,), ()
train = tf.data.Dataset.from_generator(windows(0, 60), output_signature=row).batch(32)  #: (None, 5), (None,)
rest = tf.data.Dataset.from_generator(windows(60, 80), output_signature=row).batch(32)  #: (None, 5), (None,)
taken = len(list(train)) + len(list(rest))

# %% What follows where nobody counts on is like what came last, and a step of a count is like none
def steps():
    at = 0
    while True:
        yield at
        at += 1

source = steps()
for _ in range(100):
    at = next(source)
a = np.zeros(at)                                              #: (next(source),)
b = np.zeros(next(steps()))                                   #: (0,)

def rows():
    yield np.zeros((1,))                                      #: (1,)
    while True:
        yield np.zeros((3,))                                  #: (3,)

source = rows()
for _ in range(100):
    row = next(source)                                        #: (1|3,)
c = row + 1                                                   #: (3,)

# Conditions, and numbers that Python asks for, in code that training traces, and what says the same with operations.
import keras
import numpy as np
from keras import Input, Sequential, layers, ops

# %% Two values that are returned
def loss(y, p):
    if ops.mean(p) > 0.5:
#      ^^^^^^^^^^^^^^^^^ error[needs-numbers]
#      ^^^^^^^^^^^^^^^^^ fix "Change to return ops.where(ops.mean(p) > 0.5, ops…"
        return ops.mean(p)
    return ops.mean(y - p)
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", loss)
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Two values that are returned, as it is right
def loss(y, p):
    return ops.where(ops.mean(p) > 0.5, ops.mean(p), ops.mean(y - p))
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", loss)
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Two conditions at once, as it is right
def metric(y, p):
    return ops.where(ops.logical_and(ops.any(p > 1), ops.any(y > 1)), ops.max(p), ops.max(y))
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", "mse", metrics=[metric])
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% A condition inside an expression, and one that is turned round
def chosen(y, p):
    return ops.mean(p) if ops.any(y > 0) else ops.mean(y)
#                         ^^^^^^^^^^^^^^ error[needs-numbers]
#                         ^^^^^^^^^^^^^^ fix "Change to ops.where(ops.any(y > 0), ops.mean(p), …"
def turned(y, p):
    return ops.mean(ops.cast(not (p > 0.5), "float32"))
#                            ^^^^^^^^^^^^^ error[needs-numbers]
#                            ^^^^^^^^^^^^^ fix "Change to ops.logical_not(p > 0.5)"
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", "mse", metrics=[chosen, turned])
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% A condition inside an expression, as it is right
def chosen(y, p):
    return ops.where(ops.any(y > 0), ops.mean(p), ops.mean(y))
def turned(y, p):
    return ops.mean(ops.cast(ops.logical_not(p > 0.5), "float32"))
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", "mse", metrics=[chosen, turned])
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Numbers of Python's
def loss(y, p):
    scale = float(ops.max(y))
#           ^^^^^^^^^^^^^^^^^ error[needs-numbers]
#           ^^^^^^^^^^^^^^^^^ fix "Change to ops.cast(ops.max(y), "float32")"
    return ops.mean(ops.square(y - p)) + scale
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", loss)
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% The larger of two
def loss(y, p):
    return max(ops.mean(p), ops.mean(y)) - ops.mean(p)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to ops.maximum(ops.mean(p), ops.mean(y))"
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", loss)
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Numbers and the larger of two, as it is right
def loss(y, p):
    scale = ops.cast(ops.max(y), "float32")
    return ops.mean(ops.square(y - p)) + scale + ops.maximum(ops.mean(p), ops.mean(y))
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", loss)
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

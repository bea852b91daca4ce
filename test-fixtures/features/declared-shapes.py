import pickle
import numpy as np
import keras
from keras import layers
from jaxtyping import Float, Float32, Int

packed = [pickle.dumps(np.zeros(shape)) for shape in [(20, 128, 9), (20, 6), (20,), (7, 24, 3), (20, 5, 3)]]
load = pickle.loads

# %% A comment says the shape of what is not known
x = load(packed[0])  # shape: (n, 128, 9)  #: (n, 128, 9)
model = keras.Sequential([keras.Input(x.shape[1:]), layers.Conv1D(100, 10)])  #: (None, 119, 100) · Σ 9,100

# %% One shape for each of several targets
x, y = load(packed[1]), load(packed[2])  # shape: (n, 6), (n,)  #: (n, 6), (n,)
z = x[:, 1:]  #: (n, 5)

# %% Without blanks, too
x, y = load(packed[1]), load(packed[2])  # shape: (n,6),(n,)  #: (n, 6), (n,)

# %% What is known decides, and a comment that says otherwise is told
x = np.zeros((5, 128, 6))  # shape: (n, 128, 9)  #: (5, 128, 6)
#                                   ^^^^^^^^^^^ warning[declared-shape-differs]
#                                   ^^^^^^^^^^^ fix "Change to (5, 128, 6)"

# %% Names are numbers of the program where it has them, but for the samples
steps = 24
samples = 7
x = load(packed[3])  # shape: (samples, steps, 3)  #: (samples, 24, 3)

# %% Nothing is said of an axis by a question mark, and of other comments nothing is read
x = load(packed[4])  # shape: (n, ?, 3)  #: (n, x.shape[1], 3)
y = load(packed[4])  # shape: (n, 3) -> (n, 4)
z = load(packed[4])  # the shape: (n, 3)

# %% A parameter has its comment behind it
def head(
    x,  # shape: (n, 12, 3)
    units,
):
    return layers.Dense(4)(x)  #: (n, 12, 4) · 16

# %% jaxtyping's annotations say shapes, too
def head(x: Float[np.ndarray, "batch 128 9"], labels: Int[np.ndarray, "batch"]):
    y = layers.Conv1D(100, 10)(x)  #: (batch, 119, 100) · 9,100
    return y, labels  #: (batch, 119, 100), (batch,)


w: Float32[np.ndarray, "rows 3"] = load(packed[4])[0]  #: (rows, 3)
v: Float[np.ndarray, "*batch 3"] = np.zeros((2, 5, 4))  #: (2, 5, 4)
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[declared-shape-differs]
u: Float[np.ndarray, "... 4"] = np.zeros((2, 5, 4))  #: (2, 5, 4)

# %% Where the shape is not known, an action offers the comment with what is
x = load(packed[0])
#   ^^^^ other fix "Declare the shape: # shape: (n, ?)"

# %% A comment may leave out the batch, as keras.Input does; the other axes are held to it
x = keras.Input((28, 28, 3))  #: (None, 28, 28, 3)
y = layers.Conv2D(8, 3)(x)  # shape: (26, 26, 8)  #: (None, 26, 26, 8) · 224
z = layers.Conv2D(8, 3)(x)  # shape: (13, 13, 8)  #: (None, 26, 26, 8) · 224
#                                    ^^^^^^^^^^^ warning[declared-shape-differs]
#                                    ^^^^^^^^^^^ fix "Change to (None, 26, 26, 8)"

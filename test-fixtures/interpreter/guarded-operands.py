# Conditions that can't be decided and that look at what is refused behind them: they may be there to keep it out.

# %% Weights picked by their names
from somewhere import names
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3, name="first")])  #: (None, 6, 6, 4) · Σ 112
taken = {}
for weight in model.weights:  #: (3, 3, 3, 4) | (4,)
    data = weight.numpy()  #: (3, 3, 3, 4) | (4,)
    if weight.path in names:
        taken[weight.path] = np.transpose(data, (3, 2, 0, 1))  #: (4, 3, 3, 3)

# %% One that leaves early
from somewhere import wanted
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3)])  #: (None, 6, 6, 4) · Σ 112
for weight in model.weights:  #: (3, 3, 3, 4) | (4,)
    if not wanted(weight):
        continue
    kernel = np.transpose(weight.numpy(), (3, 2, 0, 1))  #: (4, 3, 3, 3)

# %% In a comprehension, and in an expression
from somewhere import wanted
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3)])  #: (None, 6, 6, 4) · Σ 112
kernels = [np.transpose(w.numpy(), (3, 2, 0, 1)) for w in model.weights if wanted(w.path)]
either = [np.transpose(w.numpy(), (3, 2, 0, 1)) if wanted(w.path) else w for w in model.weights]

# %% Through a name of what was asked for
from somewhere import settings
def block(x, filters, stride):
    channels = keras.ops.shape(x)[settings.axis]
    y = layers.Conv2D(filters, 1)(x)  #: (None, 6, 6, 8) · 40
    if channels == filters and stride == 1:
        return layers.Add()([x, y])
    return y  #: (None, 6, 6, 8)
y = block(keras.Input((6, 6, 4)), 8, 1)

# %% What has nothing to do with the condition is told
from somewhere import settings
x = keras.Input((4, 4, 1))  #: (None, 4, 4, 1)
if settings.deep:
    y = layers.Conv2D(3, 9)(x)
#                        ^ warning[window-exceeds-input]

# %% Without a condition the same is an error
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3)])  #: (None, 6, 6, 4) · Σ 112
kernels = [np.transpose(w.numpy(), (3, 2, 0, 1)) for w in model.weights]
#                                  ^^^^^^^^^^^^ error[axes-not-a-permutation]

# A place that control reaches several ways: what the visits agree on, what they differ in, and where they come from.

# %% A block called with two widths
def block(x, filters):
    x = layers.Conv1D(filters, 3, padding="same")(x)  #: (None, 20, 8|16) · 104|400
#              ^^^^^^ hover: Reached 2 times:
#              ^^^^^^ hover: (None, 20, 4) → (None, 20, 8) · 104 parameters, called from line 12
#              ^^^^^^ hover: (None, 20, 8) → (None, 20, 16) · 400 parameters, called from line 13
    return layers.ReLU()(x)             #: (None, 20, 8|16)

inputs = keras.Input((20, 4))           #: (None, 20, 4)
x = block(inputs, 8)                    #: (None, 20, 8)
x = block(x, 16)                        #: (None, 20, 16)

# %% A block that is always called the same way shows one hint
def head(x):
    return layers.Dense(3)(x)           #: (None, 3) · 18

a = head(keras.Input((5,)))             #: (None, 3)
b = head(keras.Input((5,)))             #: (None, 3)

# %% Ranks that differ
for shape in [(5,), (5, 6)]:
    x = keras.Input(shape)              #: (None, 5) | (None, 5, 6)

# %% One layer, applied twice, has its weights once
x = keras.Input((20, 4))                #: (None, 20, 4)
shared = layers.Dense(4)
y = shared(x)                           #: (None, 20, 4) · 20
z = shared(y)                           #: (None, 20, 4) · 20
#   ^^^^^^ hover: (None, 20, 4) → (None, 20, 4) · 20 parameters
model = keras.Model(x, z)               #: (None, 20, 4) · Σ 20

# %% A layer in a function says by which calls it was reached
def inner(x, width):
    return layers.Dense(width)(x)       #: (None, 16) · 144
#                 ^^^^^ hover: Called from line 40 ← line 42

def outer(x, width):
    return inner(x, width * 2)          #: (None, 16)

y = outer(keras.Input((8,)), 8)         #: (None, 16)

# %% One expression that makes other layers on other rounds
for cell in (layers.LSTM, layers.GRU):
    model = keras.Sequential([layers.Input((10, 8))])  #: (None, 12) · Σ 1,008|792
    model.add(cell(12))  #: (None, 12) · 1,008|792

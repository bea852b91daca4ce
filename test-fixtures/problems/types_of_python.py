# What Python refuses of its own types: calls, operators, places that are no whole numbers.

# %% A shape that is called
x = np.zeros((3, 4))   #: (3, 4)
rows = x.shape()[0]
#      ^^^^^^^^^ error[not-callable]
#      ^^^^^^^^^ fix "Remove it"

# %% The layers of a model
net = keras.Sequential([keras.Input((4,)), layers.Dense(8), layers.Dense(1)])   #: (None, 1) · Σ 49
for layer in net.layers():
#            ^^^^^^^^^^^^ error[not-callable]
#            ^^^^^^^^^^^^ fix "Remove it"
    print(layer.name)

# %% A tensor that is called
a = keras.Input((10,))   #: (None, 10)
x = layers.Dense(4)(a)(a)
#   ^^^^^^^^^^^^^^^^^^^^^ error[not-callable]

# %% A share of the rows
x = np.zeros((10, 3))   #: (10, 3)
part = x[:len(x) * 0.8]
#      ^^^^^^^^^^^^^^^^ error[float-as-place]
#      ^^^^^^^^^^^^^^^^ fix "Change to int(len(x) * 0.8)"

# %% Batches that are counted by a division
x = np.zeros((64, 4))   #: (64, 4)
for i in range(len(x) / 16):
#        ^^^^^^^^^^^^^^^^^^ error[float-as-place]
#        ^^^^^^^^^^^^^^^^^^ fix "Change to int(len(x) / 16)"
    print(i)

# %% A number joined to text
epoch = 3
line = "epoch " + epoch
#      ^^^^^^^^^^^^^^^^ error[operands-do-not-fit]
#      ^^^^^^^^^^^^^^^^ fix "Change to str(epoch)"

# %% A list divided
pictures = [[0, 128], [12, 40]]
scaled = pictures / 255
#        ^^^^^^^^^^^^^^ error[operands-do-not-fit]
#        ^^^^^^^^^^^^^^ fix "Change to np.array(pictures)"

# %% What Python does between its types
a = [0] * 3 + [1]
b = "ab" * 2 + "c"
c = (1, 2) + (3,)
d = 3 + 0.5
e = [1, 2] * np.float64(2.0)
f = np.ones(3) + [1, 2, 3]   #: (3,)
g = True + 1

# %% A try waits for it
try:
    label = "n" + 3
except TypeError:
    label = "n3"
out = keras.Input((3,), name=label)   #: (None, 3)

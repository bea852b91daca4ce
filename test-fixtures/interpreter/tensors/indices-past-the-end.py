# Indices that an axis does not have, read and written, and masks of another length.

# %% A row, a column, and from the end
x = np.zeros((5, 3))                            #: (5, 3)
row = x[5]
#     ^^^^ error[index-past-axis]

# %%
x = np.zeros((5, 3))                            #: (5, 3)
labels = x[:, 3]
#        ^^^^^^^ error[index-past-axis]

# %%
x = np.zeros((5, 3))                            #: (5, 3)
row = x[-6, 0]
#     ^^^^^^^^ error[index-past-axis]

# %% A list and a vector of places
x = np.zeros((5, 3))                            #: (5, 3)
rows = x[[0, 5]]
#      ^^^^^^^^^ error[index-past-axis]

# %%
x = np.zeros((5, 3))                            #: (5, 3)
rows = x[np.arange(6)]
#      ^^^^^^^^^^^^^^^ error[index-past-axis]

# %% Behind an ellipsis and beside a new axis
x = np.zeros((5, 3, 2))                         #: (5, 3, 2)
last = x[..., 2]
#      ^^^^^^^^^ error[index-past-axis]

# %%
x = np.zeros((5, 3))                            #: (5, 3)
last = x[None, 4, :, None]                      #: (1, 3, 1)

# %% What is written, once for `+=`
x = np.zeros((5, 3))                            #: (5, 3)
for value in [1]:
    x[5] = value
#   ^^^^ error[index-past-axis]

# %%
x = np.zeros((5, 3))                            #: (5, 3)
for value in [1]:
    x[:, 3] += value
#   ^^^^^^^^^^^^^^^^ error[index-past-axis]

# %% A loop of one round too many
x = np.zeros((5, 3))                            #: (5, 3)
for i in range(6):
    x[i] = i
#   ^^^^ error[index-past-axis]

# %% TensorFlow, and Keras's symbolic tensors
x = tf.zeros((5, 3))                            #: (5, 3)
row = x[7]
#     ^^^^ error[index-past-axis]

# %%
x = keras.Input((5, 3))                         #: (None, 5, 3)
step = x[:, 5]
#      ^^^^^^^ error[index-past-axis]

# %% Slices end where the axis does, and the batch is open
x = np.zeros((5, 3))                            #: (5, 3)
rows = x[4:9]                                   #: (1, 3)
none = x[9:]                                    #: (0, 3)
y = keras.Input((5, 3))                         #: (None, 5, 3)
one = y[7]                                      #: (5, 3)

# %% A handler that waits for it
x = np.zeros((5, 3))                            #: (5, 3)
try:
    row = x[5]
except IndexError:
    row = x[0]                                  #: (3,)

# %% A mask of another length
x = np.zeros((40, 3))                           #: (40, 3)
labels = np.repeat(np.arange(4), 9)             #: (36,)
ones = x[labels == 1]
#      ^^^^^^^^^^^^^^ error[mask-length-differs]

# %%
x = tf.zeros((40, 3))                           #: (40, 3)
labels = np.repeat(np.arange(4), 9)             #: (36,)
ones = x[labels == 1]
#      ^^^^^^^^^^^^^^ error[mask-length-differs]

# %% One that fits
x = np.zeros((40, 3))                           #: (40, 3)
labels = np.repeat(np.arange(4), 10)            #: (40,)
ones = x[labels == 1]                           #: (10, 3)

# %% A mask without elements fits every axis of an array
x = np.zeros((4, 3))                           #: (4, 3)
rows = x[np.zeros(0, bool)]                    #: (rows.shape[0], 3)

# %% But no tensor of TensorFlow
x = tf.zeros((4, 3))                           #: (4, 3)
rows = x[np.zeros(0, bool)]
#      ^^^^^^^^^^^^^^^^^^^^ error[mask-length-differs]

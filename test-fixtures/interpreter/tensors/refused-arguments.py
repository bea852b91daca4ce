# Numbers that functions of NumPy, TensorFlow and Keras refuse, and what Python asks of arrays.

# %% Repetitions below zero
y = np.repeat(np.zeros(5), -2)
#                          ^^ error[negative]

# %%
y = np.tile(np.zeros(5), -2)
#                        ^^ error[negative]

# %%
y = ops.one_hot([1, 2], -3)
#                       ^^ error[negative]

# %% Ranges that run backwards
y = tf.range(5, 2)
#   ^^^^^^^^^^^^^^ error[negative-length]

# %%
y = ops.arange(-64)
#   ^^^^^^^^^^^^^^^ error[negative-length]

# %% Only NumPy has a range of nothing
y = np.arange(-64)                              #: (0,)
z = tf.range(5, 2, -1)                          #: (3,)

# %% -1 alone stands for what is left in a reshape, but in NumPy
x = keras.Input((4,))                           #: (None, 4)
y = ops.reshape(x, (-2, 2))
#                  ^^^^^^^ error[negative-length]

# %% Parts that are longer than what they are taken of
y = np.lib.stride_tricks.sliding_window_view(np.zeros(20), 24)
#                                                          ^^ error[part-exceeds-axis]

# %%
y = tf.slice(tf.zeros((5, 3)), (2, 0), (4, 3))
#                                      ^^^^^^ error[part-exceeds-axis]

# %%
y = tf.image.random_crop(tf.zeros((8, 8, 1)), (9, 3, 1))
#                                             ^^^^^^^^^ error[part-exceeds-axis]

# %%
values, places = tf.math.top_k(tf.zeros((2, 5)), 9)
#                                                ^ error[part-exceeds-axis]

# %%
y = np.random.choice(5, 7, replace=False)
#                       ^ error[part-exceeds-axis]

# %% Parts that fit
y = np.lib.stride_tricks.sliding_window_view(np.zeros(24), 24)   #: (1, 24)
z = tf.slice(tf.zeros((5, 3)), (2, 0), (3, 3))                   #: (3, 3)
w = np.random.choice(5, 7)                                       #: (7,)
v = tf.image.random_crop(tf.zeros((8, 8, 1)), (8, 3, 1))         #: (8, 3, 1)

# %% Sizes of pictures
y = tf.image.resize(tf.zeros((1, 3, 3, 1)), (0, 4))
#                                           ^^^^^^ error[not-positive]

# %% Batches and windows of nothing
ds = tf.data.Dataset.range(10).batch(0)
#                                    ^ error[not-positive]

# %%
ds = tf.data.Dataset.range(10).shuffle(0)
#                                      ^ error[not-positive]

# %%
ds = tf.data.Dataset.range(10).window(0)
#                                     ^ error[not-positive]

# %% The truth of several numbers
a, b = np.zeros(10), np.ones(10)                                 #: 2 × (10,)
if a == b:
#  ^^^^^^ error[array-truth]
    print("equal")

# %%
a = tf.zeros((3, 2))                                             #: (3, 2)
done = not a
#      ^^^^^ error[array-truth]

# %% One number has one, and who waits for the exception has it
a = np.zeros((1, 1))                                             #: (1, 1)
if a:
    print("not zero")
if (np.zeros(3) == np.ones(3)).all():
    print("equal")
try:
    if np.zeros(3) == np.ones(3):
        print("equal")
except ValueError:
    b = np.zeros(4)                                              #: (4,)

# %% Rows that are more than the names for them
for rows in [np.zeros((3, 2))]:                                  #: (3, 2)
    first, second = rows
#   ^^^^^^^^^^^^^ error[wrong-unpacking]

# %%
first, second = np.zeros((2, 5))                                 #: 2 × (5,)
first, *others = np.zeros((3, 2))                                #: 3 × (2,)

# %% Batches of fewer than none; 0 stands for the standard size
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), batch_size=0)
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), batch_size=-2)
#                                                        ^^ error[negative]

# NumPy's integers are no ints of Python's, which is what Keras asks for where it counts units.

# %% What NumPy computes
labels = np.array([0, 1, 2])           #: (3,)
x = keras.Input((8,))                  #: (None, 8)
y = layers.Dense(np.max(labels) + 1)(x)
#                ^^^^^^^^^^^^^^^^^^ error[wrong-argument-type]

# %% A product over a shape
x = keras.Input((4, 5))                #: (None, 4, 5)
y = layers.Dense(np.prod(x.shape[1:]))(layers.Flatten()(x))
#                ^^^^^^^^^^^^^^^^^^^^ error[wrong-argument-type]

# %% The same as an int
# silent: which rows differ, and what is drawn, is not computed
labels = np.array([0, 1, 2])                      #: (3,)
x = keras.Input((8,))                             #: (None, 8)
y = layers.Dense(int(np.max(labels)) + 1)(x)      #: (None, 3) · 27
z = layers.Dense(len(np.unique(labels)))(x)       #: (None, 3) · 27
w = layers.Dense(labels.shape[0] * 2)(x)          #: (None, 6) · 54
v = layers.Dense(np.max(labels).item())(x)        #: (None, 2) · 18
u = layers.Dense(np.random.randint(3, 4))(x)      #: (None, ?)

# %% Keras 2 takes them  # keras: 2
x = keras.Input((8,))                             #: (None, 8)
y = layers.Dense(np.int64(5))(x)                  #: (None, 5) · 45
z = layers.Dense(np.prod((2, 3)))(x)              #: (None, 6) · 54

# Models called on other inputs than they were made of: Keras infers their outputs without asking each layer what it was built for.

# %% A last axis of 1 is not compared, and the layers inside only infer
a = keras.Input((8, 8, 3))                      #: (None, 8, 8, 3)
inner = keras.Model(a, layers.Conv2D(4, 3)(a))  #: (None, 6, 6, 4) · Σ 112
y = inner(keras.Input((8, 8, 1)))               #: (None, 6, 6, 4) · 112

# %% Data is: the layer that was built for three channels refuses one
a = keras.Input((8, 8, 3))                                               #: (None, 8, 8, 3)
inner = keras.Model(a, layers.Conv2D(4, 3)(a))                           #: (None, 6, 6, 4) · Σ 112
grey = keras.Input((8, 8, 1))                                            #: (None, 8, 8, 1)
model = keras.Model(grey, layers.GlobalAveragePooling2D()(inner(grey)))  #: (None, 4) · Σ 112
model.compile("adam", "mse")
model.fit(np.zeros((4, 8, 8, 1)), np.zeros((4, 4)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% An axis too many or too few
a = keras.Input((8,))                       #: (None, 8)
inner = keras.Model(a, layers.Dense(4)(a))  #: (None, 4) · Σ 36
y = inner(keras.Input((8, 1)))              #: (None, 8, 4) · 36
b = keras.Input((8, 1))                     #: (None, 8, 1)
other = keras.Model(b, layers.LSTM(4)(b))   #: (None, 4) · Σ 96
z = other(keras.Input((8,)))                #: (None, 4) · 96

# %% In a Sequential
inner = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3)])                       #: (None, 6, 6, 4) · Σ 112
model = keras.Sequential([keras.Input((8, 8, 1)), inner, layers.Flatten(), layers.Dense(2)])  #: (None, 2) · Σ 402

# %% Any other axis is compared
a = keras.Input((8, 8, 3))                      #: (None, 8, 8, 3)
inner = keras.Model(a, layers.Conv2D(4, 3)(a))  #: (None, 6, 6, 4) · Σ 112
y = inner(keras.Input((9, 8, 1)))
#         ^^^^^^^^^^^^^^^^^^^^^^ error[wrong-input-shape]

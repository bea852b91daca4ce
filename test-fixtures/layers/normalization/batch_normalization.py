# BatchNormalization learns two numbers per feature and follows two more.

# %% Four numbers per feature, of which two train
x = keras.Input((119, 100))             #: (None, 119, 100)
y = layers.BatchNormalization()(x)      #: (None, 119, 100) · 400
#          ^^^^^^^^^^^^^^^^^^ hover: 4 · 100 = 400

# %% Without scale, without centre, along another axis
x = keras.Input((3, 32, 32))            #: (None, 3, 32, 32)
y = layers.BatchNormalization(axis=1, scale=False)(x)  #: (None, 3, 32, 32) · 9
z = layers.BatchNormalization(axis=1, scale=False, center=False)(y)  #: (None, 3, 32, 32) · 6

# %% Renormalisation follows three more
x = keras.Input((119, 100))             #: (None, 119, 100)
y = layers.BatchNormalization(renorm=True)(x)  #: (None, 119, 100) · 700

# %% Features left open
x = keras.Input((119, None))            #: (None, 119, None)
y = layers.BatchNormalization()(x)
#                               ^ error[undefined-features]

# %% An axis that is not there
x = keras.Input((119, 100))             #: (None, 119, 100)
y = layers.BatchNormalization(axis=3)(x)
#                                  ^ error[axis-out-of-range]

# %% Used twice with different features
norm = layers.BatchNormalization()
a = norm(keras.Input((119, 100)))       #: (None, 119, 100) · 400
x = keras.Input((119, 50))              #: (None, 119, 50)
b = norm(x)
#        ^ error[changed-axis]

# %% Used twice with another rank
norm = layers.BatchNormalization()
a = norm(keras.Input((119, 100)))       #: (None, 119, 100) · 400
x = keras.Input((100,))                 #: (None, 100)
b = norm(x)
#        ^ error[wrong-rank]

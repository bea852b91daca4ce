# Layers of one input that are given several: those that do not count their inputs give as many, or fail inside.

# %% Elementwise layers give a list
a, b = keras.Input((4,)), keras.Input((2, 3))                    #: (None, 4), (None, 2, 3)
y = layers.Dropout(0.5)([a, b])                                  #: [(None, 4), (None, 2, 3)]
z = layers.ReLU()(y)                                             #: [(None, 4), (None, 2, 3)]
w = layers.Dense(2)(z[0])                                        #: (None, 2) · 10

# %% Others fail inside
# silent
a, b = keras.Input((4,)), keras.Input((4,))                      #: 2 × (None, 4)
y = layers.BatchNormalization()([a, b])

# %% Those that count them refuse
a, b = keras.Input((4,)), keras.Input((4,))                      #: 2 × (None, 4)
y = layers.Dense(3)([a, b])
#                   ^^^^^^ error[wrong-inputs]

# %% A list of one, and lists of numbers
a = keras.Input((4,))                                            #: (None, 4)
y = layers.Dropout(0.5)(np.array([[1.0, 2.0], [3.0, 4.0]]))      #: (2, 2)

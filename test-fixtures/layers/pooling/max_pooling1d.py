# MaxPooling1D keeps the largest value of every window.

# %% Halving, and what is left over
x = keras.Input((101, 9))               #: (None, 101, 9)
y = layers.MaxPooling1D()(x)            #: (None, 50, 9)
#          ^^^^^^^^^^^^ hover: 50 = ⌊(101 − 2) / 2⌋ + 1
z = layers.MaxPool1D(3, strides=2, padding="same")(y)  #: (None, 25, 9)

# %% Steps may stay open, channels may come first
x = keras.Input((9, None))              #: (None, 9, None)
y = layers.MaxPooling1D(2, data_format="channels_first")(x)  #: (None, 9, None)

# %% Nothing is left for the last pool
x = keras.Input((5, 9))                 #: (None, 5, 9)
y = layers.MaxPooling1D(2)(x)           #: (None, 2, 9)
z = layers.MaxPooling1D(3)(y)
#                       ^ error[window-exceeds-input]
#                       ^ fix "Add padding='same' → (None, 1, 9)"

# %% Pooling takes its padding in lower case
x = keras.Input((101, 9))               #: (None, 101, 9)
y = layers.MaxPooling1D(2, padding="SAME")(x)
#                                  ^^^^^^ error[unknown-choice]

# %% On data the word may be in any case
pool = layers.MaxPooling1D(2, padding="SAME")
y = pool(np.zeros((2, 101, 9), "float32"))  #: (2, 51, 9)

# %% A word that Keras does not know is refused where the layer is applied, and nowhere before
kept = layers.MaxPooling1D(2, padding="full")
pool = layers.MaxPooling1D(2, padding="causal")
#                                     ^^^^^^^^ error[unknown-choice]
x = keras.Input((101, 9))               #: (None, 101, 9)
y = pool(x)

# %% On data it is refused as well
y = layers.MaxPooling1D(2, padding="full")(np.zeros((2, 101, 9), "float32"))
#                                  ^^^^^^ error[unknown-choice]

# %% Nor is a number a padding
x = keras.Input((101, 9))               #: (None, 101, 9)
y = layers.MaxPooling1D(2, padding=3)(x)
#                                  ^ error[wrong-argument-type]

# %% Standing still
x = keras.Input((101, 9))               #: (None, 101, 9)
y = layers.MaxPooling1D(2, strides=0)(x)
#                                  ^ error[not-positive]

# %% A vector
x = keras.Input((101,))                 #: (None, 101)
y = layers.MaxPooling1D(2)(x)
#                          ^ error[wrong-rank]

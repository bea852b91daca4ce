# ConvLSTM1D steps along time over rows.

# %% The last row, or every one
x = keras.Input((10, 32, 3))            #: (None, 10, 32, 3)
y = layers.ConvLSTM1D(8, 3)(x)          #: (None, 30, 8) · 1,088
z = layers.ConvLSTM1D(8, 3, padding="same", return_sequences=True)(x)  #: (None, 10, 32, 8) · 1,088

# %% A window longer than the row
x = keras.Input((10, 4, 3))             #: (None, 10, 4, 3)
y = layers.ConvLSTM1D(8, 5)(x)
#                        ^ error[window-exceeds-input]

# %% Rows of open length
x = keras.Input((10, None, 3))          #: (None, 10, None, 3)
y = layers.ConvLSTM1D(8, 3)(x)
#                           ^ error[open-frame]

# %% Causal is a word to the constructor of Keras 2, and refused by the frames  # keras: 2
stack = keras.Sequential([layers.ConvLSTM1D(4, 3, padding="causal")])
x = keras.Input((10, 32, 3))            #: (None, 10, 32, 3)
y = layers.ConvLSTM1D(4, 3, padding="causal")(x)
#                                   ^^^^^^^^ error[unknown-choice]

# %% Rows and time have a letter each
x = keras.Input((10, 32, 3))            #: (None, 10, 32, 3)
y = layers.ConvLSTM1D(8, 3)(x)          #: (None, 30, 8) · 1,088
#          ^^^^^^^^^^ hover: gates[r, f] = b[f] + Σ i=0..2 Σ c=0..2 x[t, r + i, c] · W[i, c, f] + (H[t−1] ∗ U)[r, f]
#          ^^^^^^^^^^ hover: rows: 30 = ⌊(32 − 3) / 1⌋ + 1

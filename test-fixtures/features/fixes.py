# Fixes and refactorings in the ways that calls are written.

# %% A layer in a list gets another before it
model = keras.Sequential([
    keras.Input((28, 28)),              #: (None, 28, 28)
    layers.LSTM(16),                    #: (None, 16) · 2,880
    layers.LSTM(8),
#   ^^^^^^^^^^^^^^ error[wrong-rank]
#   ^^^^^^^^^^^^^^ fix "Add return_sequences=True → (None, 28, 16)"
])

# %% Padding that is there can be changed and removed
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(
    100,
    10,
    padding="same",  # keeps the length
)(x)                                    #: (None, 128, 100) · 9,100
#^ other fix "Remove padding → (None, 119, 100)"
#^ other fix "Change padding to 'causal' → (None, 128, 100)"

# %% A pool that is too large
x = keras.Input((3, 9))                 #: (None, 3, 9)
y = layers.MaxPooling1D(4)(x)
#                       ^ error[window-exceeds-input]
#                       ^ fix "Add padding='same' → (None, 1, 9)"
#                       ^ other fix "3 → (None, 1, 9)"

# %% The shape as a comment
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Dense(3)(x)                  #: (None, 128, 3) · 30
#          ^^^^^ other fix "Insert the shape as a comment: # (None, 128, 3)"

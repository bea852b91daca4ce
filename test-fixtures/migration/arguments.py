# Arguments of Keras 1 and 2 are told under their names of today, and one fix writes the whole call.

# %% Layers
model = keras.Sequential([
    keras.Input((28, 28, 1)),           #: (None, 28, 28, 1)
    layers.Conv2D(8, 3, 3, border_mode="same", dim_ordering="tf"),
#                          ^^^^^^^^^^^ error[renamed-argument]
#                                              ^^^^^^^^^^^^ error[renamed-argument]
#                          ^^^^^^^^^^^ fix "Change to (3, 3), padding="same", data_format='ch"
    layers.Flatten(),                   #: (None, 6272)
    layers.Dense(output_dim=10),
#                ^^^^^^^^^^ error[renamed-argument]
#                ^^^^^^^^^^ fix "Change to units=10 → (None, 10)"
])

# %% A convolution by the sides of its kernel still runs, and computes something else
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.Convolution2D(8, 3, 3)(x)    #: (None, 9, 9, 8) · 80
#                           ^ warning[kernel-as-strides]
#                           ^ fix "Change to (3, 3) → (None, 26, 26, 8)"

# %% What changed nothing is removed
x = keras.Input((5, 3))                 #: (None, 5, 3)
y = layers.LSTM(4, time_major=False)(x)
#                  ^^^^^^^^^^ error[removed-argument]
#                  ^^^^^^^^^^ fix "Remove time_major → (None, 4)"

# %% The batch of a first layer belongs to its Input
model = keras.Sequential()              #: (1, 4) · Σ 128
model.add(layers.LSTM(4, batch_input_shape=(1, 5, 3), stateful=True))
#                        ^^^^^^^^^^^^^^^^^ error[unknown-argument]
#                        ^^^^^^^^^^^^^^^^^ fix "Pass batch_input_shape to an Input instead → (1, 4)"

# %% Optimizers
optimizer = keras.optimizers.Adam(lr=0.01)
#                                 ^^ error[renamed-argument]
#                                 ^^ fix "Change to learning_rate=0.01"

# %% Callbacks
callback = keras.callbacks.TensorBoard("logs", write_grads=True)
#                                              ^^^^^^^^^^^ error[removed-argument]
#                                              ^^^^^^^^^^^ fix "Remove write_grads"

# %% Functions
labels = keras.utils.to_categorical(y=[0, 2, 1], num_classes=3)
#                                   ^ error[renamed-argument]
#                                   ^ fix "Change to x=[0, 2, 1]"

# %% A name that no Keras knew is nearest to one that it knows
y = layers.Dense(4, actvation="relu")
#                   ^^^^^^^^^ error[unknown-argument]
#                   ^^^^^^^^^ fix "Change to activation="relu""

# %% What a function does not take
callback = keras.callbacks.EarlyStopping(patiance=3)
#                                        ^^^^^^^^ error[unknown-argument]
#                                        ^^^^^^^^ fix "Change to patience=3"

# %% None of it is told under Keras 2, where it is still taken  # keras: 2
optimizer = keras.optimizers.Adam(lr=0.01)
x = keras.Input((5, 3))                 #: (None, 5, 3)
y = layers.LSTM(4, time_major=False)(x)  #: (None, 4) · 128

# %% The length of batches stands at the Input
model = keras.Sequential()              #: (None, 20) · Σ 1,760
model.add(layers.LSTM(20, input_shape=(5, 1), batch_size=4))
#                                             ^^^^^^^^^^ error[unknown-argument]
#                                             ^^^^^^^^^^ fix "batch_size"

# %% A kernel of 1 moved in steps of 1 is what Keras 1 read too
y = layers.Convolution2D(4, 1, 1)(keras.Input((7, 7, 3)))  #: (None, 7, 7, 4) · 16

# %% What Keras 0.3 was asked for when it trained, compile is told today
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile(loss="categorical_crossentropy", optimizer="sgd")
model.fit(np.zeros((4, 4)), np.zeros((4, 3)), show_accuracy=True)
#                                             ^^^^^^^^^^^^^ error[removed-argument]
#                                             ^^^^^^^^^^^^^ fix "Add metrics=["accuracy"], Remove show_accuracy"

# %% And nothing more where compile has metrics
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
model.fit(np.zeros((4, 4)), np.zeros((4, 3)), show_accuracy=True)
#                                             ^^^^^^^^^^^^^ error[removed-argument]
#                                             ^^^^^^^^^^^^^ fix "Remove show_accuracy"

# %% Keras 0 gave a Dense the width of its input first
model = keras.Sequential()
model.add(layers.Dense(20, 64))
#                          ^^ error[unknown-activation]
#                          ^^ fix "Change to 64, input_dim=20"
model.add(layers.Dense(64, 2, activation="softmax"))
#                                        ^^^^^^^^^ error[repeated-argument]
#                                        ^^^^^^^^^ fix "Change to 2, input_dim=64"

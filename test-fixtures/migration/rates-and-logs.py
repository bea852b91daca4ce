# Arguments that older programs gave to optimizers and callbacks.

# %% A whole number for a rate
a = keras.optimizers.SGD(learning_rate=1, momentum=0.9)
#                                      ^ error[learning-rate-not-a-float]
#                                      ^ fix "Change learning_rate to 1.0"

# %% Floats, schedules and functions are taken
a = keras.optimizers.Adam(0.1)
b = keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9))
c = keras.optimizers.Adam(lambda: 0.1)

# %% Arguments of TensorBoard that Keras 2 passed over
log = keras.callbacks.TensorBoard("logs", batch_size=32)
#                                         ^^^^^^^^^^ error[removed-argument]
#                                         ^^^^^^^^^^ fix "Remove batch_size"

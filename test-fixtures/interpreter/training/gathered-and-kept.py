# What metrics have gathered, and what cells keep from step to step.

# %% A metric of Keras's own gives one number
metric = keras.metrics.MeanSquaredError()
metric.update_state(np.zeros((3,)), np.ones((3,)))
value = keras.ops.reshape(metric.result(), (1, 1))  #: (1, 1)
value = keras.ops.stack([metric.result(), metric.result()])  #: (2,)

# %% Cells say how many states they keep, and how wide those are
lstm, gru = layers.LSTMCell(5), layers.GRUCell(7)
size = keras.Input((len(lstm.state_size), lstm.state_size[0], lstm.state_size[1]))  #: (None, 2, 5, 5)
size = keras.Input((gru.state_size,))  #: (None, 7)

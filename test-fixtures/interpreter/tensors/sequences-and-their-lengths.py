import numpy as np; import keras; from keras import ops

# %% As many lengths as there are sequences to decode
paths, likely = ops.ctc_decode(np.zeros((2, 12, 8), "float32"), np.array([12, 9]))  #: (1, 2, 12), (2, 1)

# %% One too few
paths, likely = ops.ctc_decode(np.zeros((2, 12, 8), "float32"), np.array([12]))
#                                                               ^^^^^^^^^^^^^^ error[sample-counts-differ]

# %% One too many, for a loss
targets, outputs = np.ones((2, 5), "int32"), np.zeros((2, 12, 8), "float32")  #: (2, 5), (2, 12, 8)
loss = ops.ctc_loss(targets, outputs, np.full(2, 5), np.full(3, 12))
#                                                    ^^^^^^^^^^^^^^ error[sample-counts-differ]

# %% Of symbolic tensors nobody asks
paths, likely = ops.ctc_decode(keras.Input((12, 8), batch_size=2), np.array([12, 9, 3]))  #: (1, 2, 12), (2, 1)

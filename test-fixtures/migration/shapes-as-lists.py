# Shapes of symbolic tensors as TensorFlow had them, in one fix for the whole chain.

# %% A list of lengths, one of them, and their number
x = keras.Input((32, 32, 3))                       #: (None, 32, 32, 3)
a = x.get_shape().as_list()
#   ^^^^^^^^^^^ error[no-such-attribute]
#   ^^^^^^^^^^^ fix "Change to list(x.shape)"
b = layers.Dense(x.get_shape().as_list()[-1])(x)
#                ^^^^^^^^^^^ error[no-such-attribute]
#                ^^^^^^^^^^^ fix "Change to list(x.shape)"
c = x.get_shape().ndims
#   ^^^^^^^^^^^ error[no-such-attribute]
#   ^^^^^^^^^^^ fix "Change to len(x.shape)"
d = x.get_shape()[1]
#   ^^^^^^^^^^^ error[no-such-attribute]
#   ^^^^^^^^^^^ fix "Change to x.shape"

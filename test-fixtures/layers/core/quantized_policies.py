# A policy of quantized layers keeps the weights as integers with a scale each, from the beginning.

# %% By name
dense = keras.layers.Dense(4, dtype="int8_from_float32")
x = keras.Input((16,))                                                 #: (None, 16)
y = dense(x)                                                           #: (None, 4) · 72
kind = y.dtype

# %% Built by hand
dense = keras.layers.Dense(4, dtype="int8_from_mixed_bfloat16")
dense.build((None, 16))
y = dense(np.zeros((3, 16)))                                           #: (3, 4) · 72

# %% As an object
policy = keras.dtype_policies.QuantizedDTypePolicy("int8", "float32")
y = keras.layers.Dense(4, dtype=policy)(keras.Input((5,)))             #: (None, 4) · 28

# %% In a model, and codes of words
model = keras.Sequential([keras.Input((16,)), keras.layers.Dense(8, dtype="int8_from_float32")])  #: (None, 8) · Σ 144
words = keras.layers.Embedding(10, 4, dtype="int8_from_float32")(keras.Input((5,)))  #: (None, 5, 4) · 50

# %% What it was made of is a policy, too
dense = keras.layers.Dense(4, dtype="int8_from_float3")
#                                   ^^^^^^^^^^^^^^^^^^ error[unknown-identifier]

# %% Also where it is built by hand
policy = keras.dtype_policies.QuantizedDTypePolicy("int8", "float3")
#                                                          ^^^^^^^^ error[unknown-identifier]

# Dense mixes the last axis and leaves every other one alone.

# %% A vector per sample
x = keras.Input((9,))                   #: (None, 9)
y = layers.Dense(4, activation="relu")(x)  #: (None, 4) · 40

# %% Only the last axis, whatever stands before it
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Dense(units=4, use_bias=False)(x)  #: (None, 128, 4) · 36
z = layers.Dense(2)(layers.Flatten()(y))  #: (None, 2) · 1,026

# %% Open steps do no harm, and low-rank adaptation freezes the kernel
x = keras.Input((None, 9))              #: (None, None, 9)
y = layers.Dense(4, lora_rank=2)(x)     #: (None, None, 4) · 66

# %% Units that are none
y = layers.Dense(0)
#                ^ error[not-positive]

# %% Units that are no integer
y = layers.Dense(2.5)
#                ^^^ error[wrong-argument-type]

# %% Flatten of open steps leaves no width to build on
x = keras.Input((None, 9))              #: (None, None, 9)
u = layers.Flatten()(x)                 #: (None, None)
y = layers.Dense(4)(u)
#                   ^ error[undefined-features]

# %% A number per sample is no vector
x = keras.Input(())                     #: (None,)
y = layers.Dense(4)(x)
#                   ^ error[wrong-rank]

# %% LoRA and a constraint of the same weights
y = layers.Dense(3, kernel_constraint="max_norm", lora_rank=2)(keras.Input((5,)))
#                                     ^^^^^^^^^^ error[lora-with-constraint]

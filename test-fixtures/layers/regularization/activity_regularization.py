# ActivityRegularization gives back its input.

# %% A cost on the activity
x = keras.Input((64,))                  #: (None, 64)
y = layers.ActivityRegularization(l1=0.01, l2=0.01)(x)  #: (None, 64)

# %% A negative cost
x = keras.Input((64,))                  #: (None, 64)
y = layers.ActivityRegularization(l1=-0.01)(x)
#                                    ^^^^^ error[negative]

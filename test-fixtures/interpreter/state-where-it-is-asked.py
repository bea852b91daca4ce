# Trainable counts are those of the line: what is frozen further down is trained here.

# %% A discriminator is trained where it is made, and frozen inside the GAN
noise = keras.Input((4,))                            #: (None, 4)
image = keras.Input((8,))                            #: (None, 8)
judge = keras.Model(image, layers.Dense(1)(image))   #: (None, 1) · Σ 9
judge.compile("adam", "mse")
judge.trainable = False
score = judge(layers.Dense(8)(noise))                #: (None, 1) · 9
#       ^^^^^ hover: 9 parameters, 9 of them not trained
gan = keras.Model(noise, score)                      #: (None, 1) · Σ 49
#           ^^^^^ hover: 49 parameters, 9 of them not trained

# %% A layer that is frozen after it was applied
x = keras.Input((4,))           #: (None, 4)
dense = layers.Dense(3)
y = dense(x)                    #: (None, 3) · 15
#   ^^^^^ hover: (None, 4) → (None, 3) · 15 parameters
dense.trainable = False
z = dense(x)                    #: (None, 3) · 15
#   ^^^^^ hover: 15 of them not trained

# Lengths that cannot be: what makes an array refuses a negative one, and so does what pads to a smaller size.

# %% NumPy
a = np.zeros((-2, 3))
#            ^^^^^^^ error[negative-length]

# %% Windows of a series that is shorter than the window
series, window = np.zeros((8, 3)), 10           #: (8, 3)
windows = np.zeros((len(series) - window, window, 3))
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negative-length]

# %% Random draws, by a generator, by axes of their own, in a list
rng = np.random.default_rng(0)
a = rng.normal(size=(2, -1))
#                   ^^^^^^^ error[negative-length]

# %%
a = np.random.rand(4, -1)
#   ^^^^^^^^^^^^^^^^^^^^^ error[negative-length]

# %% TensorFlow and Keras
a = tf.random.normal((-2, 3))
#                    ^^^^^^^ error[negative-length]

# %%
a = keras.random.uniform((-6, 32))
#                        ^^^^^^^^ error[negative-length]

# %%
a = ops.zeros((2, -3))
#             ^^^^^^^ error[negative-length]

# %% Nothing is no negative length
a = np.zeros((0, 3))                            #: (0, 3)
b = tf.zeros((2, 0))                            #: (2, 0)

# %% -1 stands for what is left in a reshape
a = np.reshape(np.zeros((4, 6)), (-1, 3))       #: (8, 3)

# %% Padding to less than there is
x = np.zeros((2, 32, 32, 3), "float32")         #: (2, 32, 32, 3)
y = ops.image.pad_images(x, top_padding=1, left_padding=2, target_height=40, target_width=20)
#                                                                                         ^^ error[negative]

# %% Padding to as much as there is
x = np.zeros((2, 32, 32, 3), "float32")         #: (2, 32, 32, 3)
y = ops.image.pad_images(x, top_padding=0, left_padding=0, target_height=32, target_width=40)   #: (2, 32, 40, 3)

# %% A crop of more than there is
x = np.zeros((2, 32, 32, 3), "float32")         #: (2, 32, 32, 3)
y = ops.image.crop_images(x, bottom_cropping=0, left_cropping=2, target_height=33, target_width=8)
#                                                                              ^^ error[negative]

# %% Of symbolic images as well
x = keras.Input((32, 32, 3))                    #: (None, 32, 32, 3)
y = ops.image.pad_images(x, top_padding=1, left_padding=2, target_height=40, target_width=20)
#                                                                                         ^^ error[negative]

# %%
x = keras.Input((32, 32, 3))                    #: (None, 32, 32, 3)
y = ops.image.crop_images(x, bottom_cropping=0, left_cropping=2, target_height=33, target_width=8)
#                                                                              ^^ error[negative]

# %% A dataset of arrays that are not equally long
x = np.zeros((20, 3))                           #: (20, 3)
y = np.zeros((18, 3))                           #: (18, 3)
ds = tf.data.Dataset.from_tensor_slices((x, y))
#                                       ^^^^^^ error[sample-counts-differ]

# %%
columns = {"age": np.zeros(20), "fare": np.zeros(20)}   #: 2 × (20,)
ds = tf.data.Dataset.from_tensor_slices((columns, np.zeros(19)))
#                                       ^^^^^^^^^^^^^^^^^^^^^^^ error[sample-counts-differ]

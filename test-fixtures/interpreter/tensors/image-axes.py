import numpy as np
import tensorflow as tf
import keras

# %% Functions on images take one image or a batch of them
picture = np.zeros((28, 28))                 #: (28, 28)
small = tf.image.resize(picture, (14, 14))
#                       ^^^^^^^ error[wrong-rank]
#                       ^^^^^^^ fix "Change to picture[..., None]"

# %% Flips look at the axes as well
batches = np.zeros((2, 8, 28, 28, 3))        #: (2, 8, 28, 28, 3)
turned = tf.image.random_flip_left_right(batches)
#                                        ^^^^^^^ error[wrong-rank]

# %% A batch of batches in a step of a data set
data = tf.data.Dataset.from_tensor_slices(np.zeros((40, 8, 8, 3))).batch(4).batch(2)  #: (None, None, 8, 8, 3)
data = data.map(lambda images: tf.image.flip_up_down(images))
#                                                    ^^^^^^ error[wrong-rank]

# %% Keras's own functions
flat = np.zeros((6, 6))                      #: (6, 6)
small = keras.ops.image.pad_images(flat, 1, 1, 1, 1)
#                                  ^^^^ error[wrong-rank]

# %% One image and a batch
one = tf.image.flip_left_right(np.zeros((4, 6, 3)))  #: (4, 6, 3)
many = tf.image.central_crop(np.zeros((2, 4, 6, 3)), 0.5)  #: (2, 2, 4, 3)

import numpy as np
import tensorflow as tf
import keras
from keras import ops

batch = tf.zeros((2, 8, 8, 3))       #: (2, 8, 8, 3)
opaque = tf.zeros((2, 8, 8, 4))      #: (2, 8, 8, 4)
grey = tf.zeros((2, 8, 8, 1))        #: (2, 8, 8, 1)
nothing = np.zeros((4, 0, 3))        #: (4, 0, 3)

# %% A picture with opacity is not red, green and blue alone
y = tf.image.rgb_to_grayscale(opaque)
#                             ^^^^^^ error[needs-three-channels]
#                             ^^^^^^ fix "Change to opaque[..., :3]"

# %% Its colours
y = tf.image.rgb_to_hsv(opaque)
#                       ^^^^^^ error[needs-three-channels]

# %% Its hue
y = tf.image.random_hue(opaque, 0.1)
#                       ^^^^^^ error[needs-three-channels]

# %% Grey is no colour
y = tf.image.rgb_to_yuv(grey)
#                       ^^^^ error[needs-three-channels]

# %% Nor are colours grey
y = tf.image.grayscale_to_rgb(batch)
#                             ^^^^^ error[needs-three-channels]

# %% Keras tells symbols as well
x = keras.Input((8, 8, 4))           #: (None, 8, 8, 4)
y = ops.image.rgb_to_grayscale(x)
#                              ^ error[needs-three-channels]

# %% and looks where the channels stand
y = ops.image.rgb_to_grayscale(tf.zeros((2, 4, 8, 8)), data_format="channels_first")
#                              ^^^^^^^^^^^^^^^^^^^^^^ error[needs-three-channels]

# %% which is also said for the whole program
keras.config.set_image_data_format("channels_first")
y = ops.image.rgb_to_grayscale(tf.zeros((2, 3, 8, 8)))  #: (2, 1, 8, 8)

# %% Its kernel says other words than its rule
y = ops.image.rgb_to_hsv(opaque)
#                        ^^^^^^ error[needs-three-channels]

# %% What is grey already stays so
y = ops.image.rgb_to_grayscale(grey)  #: (2, 8, 8, 1)

# %% Four channels may be turned, cropped and brightened
y = tf.image.rot90(opaque)           #: (2, 8, 8, 4)
y = tf.image.adjust_brightness(opaque, 0.1)  #: (2, 8, 8, 4)
y = tf.image.per_image_standardization(opaque)  #: (2, 8, 8, 4)

# %% A JPEG file holds one picture
y = tf.image.adjust_jpeg_quality(batch, 50)
#                                ^^^^^ error[wrong-rank]

# %% of one or three channels
y = tf.image.adjust_jpeg_quality(opaque[0], 50)
#                                ^^^^^^^^^ error[needs-three-channels]

# %% Nothing can't be turned
y = tf.image.rot90(nothing)
#                  ^^^^^^^ error[empty-image]

# %% nor flipped
y = tf.image.flip_left_right(batch[:, 8:])
#                            ^^^^^^^^^^^^ error[empty-image]

# %% nor cut to a size
y = tf.image.resize_with_crop_or_pad(nothing, 4, 4)
#                                    ^^^^^^^ error[empty-image]

# %% nor resized
y = tf.image.resize(nothing, (4, 4))
#                   ^^^^^^^ error[empty-image]

# %% An empty batch is none of these
y = tf.image.flip_left_right(np.zeros((0, 8, 8, 3)))  #: (0, 8, 8, 3)
z = tf.image.resize(np.zeros((0, 8, 8, 3)), (4, 4))  #: (0, 4, 4, 3)

# %% A size is two numbers
y = tf.image.resize(batch, 4)
#                          ^ error[wrong-tuple-length]

# %% and whole ones
y = tf.image.resize(batch, (batch.shape[1] / 2, batch.shape[2] / 2))
#                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-argument-type]

# %% A way of resizing that there is not
y = tf.image.resize(batch, (4, 4), method="linear")
#                                         ^^^^^^^^ error[unknown-choice]

# %% A box must lie in the picture
y = tf.image.crop_to_bounding_box(batch, 2, 0, 8, 8)
#                                              ^ error[box-outside-image]

# %% and hold the picture that is padded
y = tf.image.pad_to_bounding_box(batch, 0, 2, 8, 9)
#                                                ^ error[box-outside-image]

# %% from a place that there is
y = tf.image.crop_to_bounding_box(batch, 0, -1, 4, 4)
#                                           ^^ error[negative]

# %% Boxes that fit
y = tf.image.crop_to_bounding_box(batch, 2, 0, 6, 8)  #: (2, 6, 8, 3)
y = tf.image.pad_to_bounding_box(batch, 0, 2, 8, 10)  #: (2, 8, 10, 3)

# %% A picture of no rows
y = tf.image.resize_with_pad(batch, 0, 4)
#                                   ^ error[not-positive]

# %% A share of the middle
y = tf.image.central_crop(batch, 1.5)
#                                ^^^ error[outside-interval]

# %% More than half a turn of the hue
y = tf.image.random_hue(batch, 0.7)
#                              ^^^ error[outside-interval]

# %% Borders are found in batches
y = tf.image.sobel_edges(batch[0])
#                        ^^^^^^^^ error[wrong-rank]
#                        ^^^^^^^^ fix "Change to batch[0][None]"

# %% as patches are
y = tf.image.extract_patches(batch[0], [1, 3, 3, 1], [1, 1, 1, 1], [1, 1, 1, 1], "VALID")
#                            ^^^^^^^^ error[wrong-rank]

# %% Pictures are compared within a window
y = tf.image.ssim(batch, batch, 1.0)
#                 ^^^^^ error[window-exceeds-input]

# %% which may be smaller
y = tf.image.ssim(batch, batch, 1.0, filter_size=7)  #: (2,)

# %% In a step of a data set
data = tf.data.Dataset.from_tensor_slices(opaque)  #: (8, 8, 4) · 2 elements
data = data.map(lambda picture: tf.image.rgb_to_grayscale(picture))
#                                                         ^^^^^^^ error[needs-three-channels]

# %% Of a file nobody knows how many channels it has
def grey_of(name):
    picture = tf.io.decode_png(tf.io.read_file(name))
    return tf.image.rgb_to_grayscale(picture)  #: (picture.shape[0], picture.shape[1], 1)


data = tf.data.Dataset.from_tensor_slices(["a.png"]).map(grey_of)  #: (picture.shape[0], picture.shape[1], 1)

# %% Few functions ask an array what only tensors know
pixels = np.zeros((4, 4, 1))         #: (4, 4, 1)
y = tf.image.grayscale_to_rgb(pixels)
#                             ^^^^^^ error[refused-value]
#                             ^^^^^^ fix "Change to tf.convert_to_tensor(pixels)"

# %% Others make a tensor of it
y = tf.image.rgb_to_grayscale(np.zeros((4, 4, 3)))  #: (4, 4, 1)

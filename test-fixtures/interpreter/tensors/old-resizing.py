# Resizing as TensorFlow 1 had it takes arguments that TensorFlow 2 has no more.

# %% Corners and centres don't change the size
x = tf.ones((2, 8, 8, 3))                                                            #: (2, 8, 8, 3)
a = tf.compat.v1.image.resize(x, size=(4, 5), method="bilinear", align_corners=True) #: (2, 4, 5, 3)
b = tf.compat.v1.image.resize_bilinear(x, (4, 5), half_pixel_centers=True)           #: (2, 4, 5, 3)
c = tf.image.resize(x, (4, 6), antialias=True)                                       #: (2, 4, 6, 3)

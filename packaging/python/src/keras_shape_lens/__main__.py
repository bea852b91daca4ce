"""`python -m keras_shape_lens` is the command line."""

from keras_shape_lens import main

main()

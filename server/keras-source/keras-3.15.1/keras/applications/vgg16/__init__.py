# From Keras 3.15.1 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
from keras.src.applications.vgg16 import VGG16 as VGG16
from keras.src.applications.vgg16 import decode_predictions as decode_predictions
from keras.src.applications.vgg16 import preprocess_input as preprocess_input

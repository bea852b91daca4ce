# From Keras 3.15.1 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
from keras.src.applications.resnet import ResNet50 as ResNet50
from keras.src.applications.resnet import decode_predictions as decode_predictions
from keras.src.applications.resnet import preprocess_input as preprocess_input

# From Keras 2.15.0 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
from keras.src.applications.resnet_rs import ResNetRS101
from keras.src.applications.resnet_rs import ResNetRS152
from keras.src.applications.resnet_rs import ResNetRS200
from keras.src.applications.resnet_rs import ResNetRS270
from keras.src.applications.resnet_rs import ResNetRS350
from keras.src.applications.resnet_rs import ResNetRS420
from keras.src.applications.resnet_rs import ResNetRS50
from keras.src.applications.resnet_rs import decode_predictions
from keras.src.applications.resnet_rs import preprocess_input

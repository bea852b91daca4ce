# From Keras 2.15.0 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
from keras.src.applications.mobilenet_v3 import decode_predictions
from keras.src.applications.mobilenet_v3 import preprocess_input

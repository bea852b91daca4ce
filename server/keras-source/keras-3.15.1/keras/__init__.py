# From Keras 3.15.1 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.

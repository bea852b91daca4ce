# From Keras 3.15.1 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
from keras.src.api_export import keras_export
from keras.src.applications import imagenet_utils
from keras.src.applications import resnet

@keras_export(['keras.applications.ResNet50V2', 'keras.applications.resnet_v2.ResNet50V2'])
def ResNet50V2(include_top=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='resnet50v2'):

    def stack_fn(x):
        x = resnet.stack_residual_blocks_v2(x, 64, 3, name='conv2')
        x = resnet.stack_residual_blocks_v2(x, 128, 4, name='conv3')
        x = resnet.stack_residual_blocks_v2(x, 256, 6, name='conv4')
        return resnet.stack_residual_blocks_v2(x, 512, 3, stride1=1, name='conv5')
    return resnet.ResNet(stack_fn, True, True, name=name, weights_name='resnet50v2', include_top=include_top, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.ResNet101V2', 'keras.applications.resnet_v2.ResNet101V2'])
def ResNet101V2(include_top=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='resnet101v2'):

    def stack_fn(x):
        x = resnet.stack_residual_blocks_v2(x, 64, 3, name='conv2')
        x = resnet.stack_residual_blocks_v2(x, 128, 4, name='conv3')
        x = resnet.stack_residual_blocks_v2(x, 256, 23, name='conv4')
        return resnet.stack_residual_blocks_v2(x, 512, 3, stride1=1, name='conv5')
    return resnet.ResNet(stack_fn, True, True, name=name, weights_name='resnet101v2', include_top=include_top, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.ResNet152V2', 'keras.applications.resnet_v2.ResNet152V2'])
def ResNet152V2(include_top=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='resnet152v2'):

    def stack_fn(x):
        x = resnet.stack_residual_blocks_v2(x, 64, 3, name='conv2')
        x = resnet.stack_residual_blocks_v2(x, 128, 8, name='conv3')
        x = resnet.stack_residual_blocks_v2(x, 256, 36, name='conv4')
        return resnet.stack_residual_blocks_v2(x, 512, 3, stride1=1, name='conv5')
    return resnet.ResNet(stack_fn, True, True, name=name, weights_name='resnet152v2', include_top=include_top, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export('keras.applications.resnet_v2.preprocess_input')
def preprocess_input(x, data_format=None):
    return imagenet_utils.preprocess_input(x, data_format=data_format, mode='tf')

@keras_export('keras.applications.resnet_v2.decode_predictions')
def decode_predictions(preds, top=5):
    return imagenet_utils.decode_predictions(preds, top=top)
if ResNet50V2.__doc__ is not None:
    pass
if ResNet101V2.__doc__ is not None:
    pass
if ResNet152V2.__doc__ is not None:
    pass

# From Keras 3.15.1 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
from keras.src import backend
from keras.src import layers
from keras.src.api_export import keras_export
from keras.src.applications import imagenet_utils
from keras.src.models import Functional
from keras.src.ops import operation_utils
from keras.src.utils import file_utils
BASE_WEIGHTS_PATH = 'https://storage.googleapis.com/tensorflow/keras-applications/resnet/'
WEIGHTS_HASHES = {'resnet50': ('2cb95161c43110f7111970584f804107', '4d473c1dd8becc155b73f8504c6f6626'), 'resnet101': ('f1aeb4b969a6efcfb50fad2f0c20cfc5', '88cf7a10940856eca736dc7b7e228a21'), 'resnet152': ('100835be76be38e30d865e96f2aaae62', 'ee4c566cf9a93f14d82f913c2dc6dd0c'), 'resnet50v2': ('3ef43a0b657b3be2300d5770ece849e0', 'fac2f116257151a9d068a22e544a4917'), 'resnet101v2': ('6343647c601c52e1368623803854d971', 'c0ed64b8031c3730f411d2eb4eea35b5'), 'resnet152v2': ('a49b44d1979771252814e80f8ec446f9', 'ed17cf2e0169df9d443503ef94b23b33'), 'resnext50': ('67a5b30d522ed92f75a1f16eef299d1a', '62527c363bdd9ec598bed41947b379fc'), 'resnext101': ('34fb605428fcc7aa4d62f44404c11509', '0f678c91647380debd923963594981b3')}

def ResNet(stack_fn, preact, use_bias, include_top=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='resnet', weights_name=None):
    if not (weights in {'imagenet', None} or file_utils.exists(weights)):
        raise ValueError(f"The `weights` argument should be either `None` (random initialization), 'imagenet' (pre-training on ImageNet), or the path to the weights file to be loaded.  Received: weights={weights}")
    if weights == 'imagenet' and include_top and (classes != 1000):
        raise ValueError(f"If using `weights='imagenet'` with `include_top=True`, `classes` should be 1000.  Received classes={classes}")
    input_shape = imagenet_utils.obtain_input_shape(input_shape, default_size=224, min_size=32, data_format=backend.image_data_format(), require_flatten=include_top, weights=weights)
    if input_tensor is None:
        img_input = layers.Input(shape=input_shape)
    elif not backend.is_keras_tensor(input_tensor):
        img_input = layers.Input(tensor=input_tensor, shape=input_shape)
    else:
        img_input = input_tensor
    if backend.image_data_format() == 'channels_last':
        bn_axis = 3
    else:
        bn_axis = 1
    x = layers.ZeroPadding2D(padding=((3, 3), (3, 3)), name='conv1_pad')(img_input)
    x = layers.Conv2D(64, 7, strides=2, use_bias=use_bias, name='conv1_conv')(x)
    if not preact:
        x = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name='conv1_bn')(x)
        x = layers.Activation('relu', name='conv1_relu')(x)
    x = layers.ZeroPadding2D(padding=((1, 1), (1, 1)), name='pool1_pad')(x)
    x = layers.MaxPooling2D(3, strides=2, name='pool1_pool')(x)
    x = stack_fn(x)
    if preact:
        x = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name='post_bn')(x)
        x = layers.Activation('relu', name='post_relu')(x)
    if include_top:
        x = layers.GlobalAveragePooling2D(name='avg_pool')(x)
        imagenet_utils.validate_activation(classifier_activation, weights)
        x = layers.Dense(classes, activation=classifier_activation, name='predictions')(x)
    elif pooling == 'avg':
        x = layers.GlobalAveragePooling2D(name='avg_pool')(x)
    elif pooling == 'max':
        x = layers.GlobalMaxPooling2D(name='max_pool')(x)
    if input_tensor is not None:
        inputs = operation_utils.get_source_inputs(input_tensor)
    else:
        inputs = img_input
    model = Functional(inputs, x, name=name)
    if weights == 'imagenet' and weights_name in WEIGHTS_HASHES:
        if include_top:
            file_name = f'{weights_name}_weights_tf_dim_ordering_tf_kernels.h5'
            file_hash = WEIGHTS_HASHES[weights_name][0]
        else:
            file_name = f'{weights_name}_weights_tf_dim_ordering_tf_kernels_notop.h5'
            file_hash = WEIGHTS_HASHES[weights_name][1]
        weights_path = file_utils.get_file(file_name, f'{BASE_WEIGHTS_PATH}{file_name}', cache_subdir='models', file_hash=file_hash)
        model.load_weights(weights_path)
    elif weights is not None:
        model.load_weights(weights)
    return model

def residual_block_v1(x, filters, kernel_size=3, stride=1, conv_shortcut=True, name=None):
    if backend.image_data_format() == 'channels_last':
        bn_axis = 3
    else:
        bn_axis = 1
    if conv_shortcut:
        shortcut = layers.Conv2D(4 * filters, 1, strides=stride, name=f'{name}_0_conv')(x)
        shortcut = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name=f'{name}_0_bn')(shortcut)
    else:
        shortcut = x
    x = layers.Conv2D(filters, 1, strides=stride, name=f'{name}_1_conv')(x)
    x = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name=f'{name}_1_bn')(x)
    x = layers.Activation('relu', name=f'{name}_1_relu')(x)
    x = layers.Conv2D(filters, kernel_size, padding='SAME', name=f'{name}_2_conv')(x)
    x = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name=f'{name}_2_bn')(x)
    x = layers.Activation('relu', name=f'{name}_2_relu')(x)
    x = layers.Conv2D(4 * filters, 1, name=f'{name}_3_conv')(x)
    x = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name=f'{name}_3_bn')(x)
    x = layers.Add(name=f'{name}_add')([shortcut, x])
    x = layers.Activation('relu', name=f'{name}_out')(x)
    return x

def stack_residual_blocks_v1(x, filters, blocks, stride1=2, name=None):
    x = residual_block_v1(x, filters, stride=stride1, name=f'{name}_block1')
    for i in range(2, blocks + 1):
        x = residual_block_v1(x, filters, conv_shortcut=False, name=f'{name}_block{i}')
    return x

def residual_block_v2(x, filters, kernel_size=3, stride=1, conv_shortcut=False, name=None):
    if backend.image_data_format() == 'channels_last':
        bn_axis = 3
    else:
        bn_axis = 1
    preact = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name=f'{name}_preact_bn')(x)
    preact = layers.Activation('relu', name=f'{name}_preact_relu')(preact)
    if conv_shortcut:
        shortcut = layers.Conv2D(4 * filters, 1, strides=stride, name=f'{name}_0_conv')(preact)
    else:
        shortcut = layers.MaxPooling2D(1, strides=stride)(x) if stride > 1 else x
    x = layers.Conv2D(filters, 1, strides=1, use_bias=False, name=f'{name}_1_conv')(preact)
    x = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name=f'{name}_1_bn')(x)
    x = layers.Activation('relu', name=f'{name}_1_relu')(x)
    x = layers.ZeroPadding2D(padding=((1, 1), (1, 1)), name=f'{name}_2_pad')(x)
    x = layers.Conv2D(filters, kernel_size, strides=stride, use_bias=False, name=f'{name}_2_conv')(x)
    x = layers.BatchNormalization(axis=bn_axis, epsilon=1.001e-05, name=f'{name}_2_bn')(x)
    x = layers.Activation('relu', name=f'{name}_2_relu')(x)
    x = layers.Conv2D(4 * filters, 1, name=f'{name}_3_conv')(x)
    x = layers.Add(name=f'{name}_out')([shortcut, x])
    return x

def stack_residual_blocks_v2(x, filters, blocks, stride1=2, name=None):
    x = residual_block_v2(x, filters, conv_shortcut=True, name=f'{name}_block1')
    for i in range(2, blocks):
        x = residual_block_v2(x, filters, name=f'{name}_block{i}')
    x = residual_block_v2(x, filters, stride=stride1, name=f'{name}_block{str(blocks)}')
    return x

@keras_export(['keras.applications.resnet50.ResNet50', 'keras.applications.resnet.ResNet50', 'keras.applications.ResNet50'])
def ResNet50(include_top=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='resnet50'):

    def stack_fn(x):
        x = stack_residual_blocks_v1(x, 64, 3, stride1=1, name='conv2')
        x = stack_residual_blocks_v1(x, 128, 4, name='conv3')
        x = stack_residual_blocks_v1(x, 256, 6, name='conv4')
        return stack_residual_blocks_v1(x, 512, 3, name='conv5')
    return ResNet(stack_fn, preact=False, use_bias=True, weights_name='resnet50', name=name, include_top=include_top, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.resnet.ResNet101', 'keras.applications.ResNet101'])
def ResNet101(include_top=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='resnet101'):

    def stack_fn(x):
        x = stack_residual_blocks_v1(x, 64, 3, stride1=1, name='conv2')
        x = stack_residual_blocks_v1(x, 128, 4, name='conv3')
        x = stack_residual_blocks_v1(x, 256, 23, name='conv4')
        return stack_residual_blocks_v1(x, 512, 3, name='conv5')
    return ResNet(stack_fn, preact=False, use_bias=True, name=name, weights_name='resnet101', include_top=include_top, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.resnet.ResNet152', 'keras.applications.ResNet152'])
def ResNet152(include_top=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='resnet152'):

    def stack_fn(x):
        x = stack_residual_blocks_v1(x, 64, 3, stride1=1, name='conv2')
        x = stack_residual_blocks_v1(x, 128, 8, name='conv3')
        x = stack_residual_blocks_v1(x, 256, 36, name='conv4')
        return stack_residual_blocks_v1(x, 512, 3, name='conv5')
    return ResNet(stack_fn, preact=False, use_bias=True, name=name, weights_name='resnet152', include_top=include_top, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.resnet50.preprocess_input', 'keras.applications.resnet.preprocess_input'])
def preprocess_input(x, data_format=None):
    return imagenet_utils.preprocess_input(x, data_format=data_format, mode='caffe')

@keras_export(['keras.applications.resnet50.decode_predictions', 'keras.applications.resnet.decode_predictions'])
def decode_predictions(preds, top=5):
    return imagenet_utils.decode_predictions(preds, top=top)
if ResNet50.__doc__ is not None:
    pass
if ResNet101.__doc__ is not None:
    pass
if ResNet152.__doc__ is not None:
    pass

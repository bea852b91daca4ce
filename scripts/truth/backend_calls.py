"""What functions of PyTorch and JAX give, and those of Keras over them: shapes, types and elements of calls, for the tests.

    $KERAS3_BACKENDS_PYTHON backend_calls.py     -> test-fixtures/truth/torch-calls.json, jax-calls.json

Calls that people write stand in `WRITTEN`; the others are drawn at random as those of `tensor_calls.py` are, with what each
backend calls its parameters. The answers are those of a processor without another device.
"""

from __future__ import annotations

import os
import random
import re
import sys
import warnings

from data_functions import REPOSITORY, write_answers
from tensor_calls import NAMES, TEMPLATES, answer_to, answers_by_name, differing, flattened, function_named, of_functions

TRUTH = os.path.join(REPOSITORY, "test-fixtures", "truth")

#: Draws of arguments of one function, of which most fit nothing; JAX compiles each new one, which takes a tenth of a second.
DRAWS = {"torch": 900, "jax": 25}

COMMON = """\
import keras
import numpy as np
from keras import ops
kf = keras.Input((3,))
ki = keras.Input((3,), dtype="int32")
kt = keras.Input((5, 4))
kp = keras.Input((8, 8, 3))
nf = np.arange(6.0).reshape(2, 3)
"""

PRELUDES = {
    "torch": f"""\
import os
os.environ["KERAS_BACKEND"] = "torch"
import torch
import torch.nn.functional as F
{COMMON}xf = torch.tensor([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
xi = torch.tensor([[3, 1, 2], [0, 1, 1]])
xn = torch.tensor([[3, 1, 2], [0, 1, 1]], dtype=torch.int32)
xu = torch.tensor([[1, 2, 3], [4, 5, 6]], dtype=torch.uint8)
xd = torch.ones(2, 3, dtype=torch.float64)
xh = torch.ones(2, 3, dtype=torch.float16)
xb = torch.tensor([[True, False, True], [False, False, True]])
xv = torch.tensor([2.0, 0.5, 1.0])
xk = torch.tensor([2, 0, 1])
xt = torch.ones(2, 3, 4)
xp = torch.ones(2, 3, 8, 8)
xs = torch.eye(3) * 2
xo = torch.ones(1, 3, 1)
xz = torch.tensor(3.0)
""",
    "jax": f"""\
import os
os.environ["KERAS_BACKEND"] = "jax"
import jax
import jax.numpy as jnp
from jax import lax
{COMMON}xf = jnp.array([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
xi = jnp.array([[3, 1, 2], [0, 1, 1]])
xu = jnp.array([[1, 2, 3], [4, 5, 6]], dtype="uint8")
xh = jnp.ones((2, 3), dtype=jnp.float16)
xb = jnp.array([[True, False, True], [False, False, True]])
xv = jnp.array([2.0, 0.5, 1.0])
xk = jnp.array([2, 0, 1])
xt = jnp.ones((2, 3, 4))
xp = jnp.ones((2, 8, 8, 3))
xs = jnp.eye(3) * 2
xo = jnp.ones((1, 3, 1))
xz = jnp.array(3.0)
key = jax.random.PRNGKey(0)
newer = jax.random.key(7)
def square(x): return jnp.sum(x ** 2)
def weighted(w, x): return x @ w
def running(carry, row): return carry + row, row * 2
""",
}

OPERANDS = {"torch": "xf xi xn xu xd xh xb xv xk xt xs xo xz", "jax": "xf xi xu xh xb xv xk xt xp xs xo xz"}
#: Of functions of Keras, which take those of NumPy and of Keras as well.
OF_KERAS = {"torch": "xf xi xb xv xt xp xs nf kf ki kt kp", "jax": "xf xi xb xv xt xp xs nf kf ki kt kp"}

TORCH_FUNCTIONS = (
    "zeros ones empty rand randn full eye linspace arange zeros_like ones_like empty_like rand_like randn_like full_like tensor as_tensor "
    "reshape permute transpose swapaxes movedim moveaxis unsqueeze squeeze flatten ravel flip roll tile repeat_interleave index_select "
    "take_along_dim cat concat stack vstack hstack dstack tril triu broadcast_to sum nansum mean logsumexp amax amin std var argmax argmin all any "
    "cumsum cumprod argsort sort topk median max min softmax log_softmax abs exp expm1 log log1p sqrt rsqrt sin cos tan tanh sigmoid relu erf floor "
    "ceil round trunc sign neg square reciprocal isnan isinf isfinite logical_not clamp clip add sub mul div pow maximum minimum eq ne lt le gt ge "
    "logical_and logical_or where masked_fill matmul mm bmm outer dot einsum split chunk unbind gather narrow select norm diff numel clone detach "
    "randint randperm bincount cdist cross cummax diag diagonal fliplr flatten histc kthvalue lerp masked_select meshgrid nonzero prod "
    "remainder rot90 searchsorted tensordot trace unique bernoulli normal count_nonzero floor_divide fmod atan2 hypot isin nan_to_num quantile "
    "nn.functional.relu nn.functional.gelu nn.functional.softmax nn.functional.log_softmax nn.functional.sigmoid nn.functional.tanh "
    "nn.functional.one_hot nn.functional.normalize nn.functional.dropout nn.functional.pad nn.functional.interpolate nn.functional.conv2d "
    "nn.functional.max_pool2d nn.functional.avg_pool2d nn.functional.adaptive_avg_pool2d nn.functional.linear nn.functional.layer_norm "
    "nn.functional.cross_entropy nn.functional.mse_loss nn.functional.embedding nn.functional.cosine_similarity nn.functional.softplus"
).split()
TORCH_METHODS = (
    "reshape view permute transpose unsqueeze squeeze flatten ravel flip roll tile repeat repeat_interleave expand expand_as view_as sum mean amax amin "
    "std var argmax argmin all any cumsum argsort sort topk median max min softmax abs exp sqrt clamp add mul pow eq gt matmul mm bmm dot split chunk "
    "unbind gather narrow select norm diff numel size dim t clone detach cpu contiguous float double half long int bool to numpy item tolist type_as "
    "masked_fill index_select prod new_zeros nonzero unfold T mT H shape dtype ndim is_floating_point type"
).split()

TORCH_TEMPLATES = [
    "x", "x", "x", "x", "x, 0", "x, 1", "x, -1", "x, 2", "x, dim=0", "x, dim=1", "x, dim=-1", "x, dim=-2", "x, dim=1, keepdim=True", "x, 0, True", "x, dim=(0, 1)", "x, (0, 1)",
    "x, [0, 1]", "x, dim=[0, 1], keepdim=True", "x, y", "x, y", "x, y", "x, y", "x, x", "x, x", "x, 2", "x, 1.5", "x, 2.0", "2, x", "1.5, x", "x, x.mT", "x, x.T", "x, y, dim=0",
    "x, y, dim=1", "x > 1, x, y", "x > 1, x, 0.0", "x, x > 1, 0.0", "x, x > 1, 1", "x, 0, 1", "x, 1, 0", "x, 0, 2", "x, -1, -2", "x, 1, 2", "x, 0.0, 1.0", "x, min=0", "x, max=2, min=1",
    "x, (3, 2)", "x, 3, 2", "x, -1", "x, 6", "x, (6,)", "x, -1, 2", "x, (-1, 2)", "x, 2, -1", "x, 4, 4", "x, 2, 3, 1", "x, 1, 0, 2", "x, 0, 2, 1", "x, (0, 2, 1)", "x, (1, 0)",
    "x, 2, 2", "x, 2, 1, 1", "x, (2, 1)", "x, 1, 1", "x, 2, dim=1", "x, 2, dim=0", "x, 2, 0", "x, 2, 1", "x, [1, 2], 1", "x, [1, 2], dim=1", "x, [1, 1]", "x, 3, dim=-1", "x, 1, largest=False",
    "x, k=2", "x, 1, xk", "x, 0, xk", "x, 1, torch.tensor([0, 2])", "x, 1, torch.zeros(2, 1, dtype=torch.int64)", "x, 0, torch.zeros(1, 3, dtype=torch.int64)", "x, 1, 0, 2",
    "x, 0, 0, 1", "x, dim=1, start=0, length=2", "x, start_dim=1", "x, 0, -1", "x, 1, 5", "x, end_dim=1", "x, shifts=1", "x, 1, dims=0", "x, dims=(0,)", "x, dims=[0, 1]",
    "[x, y]", "[x, x]", "[x, x], 1", "[x, x], dim=1", "[x, x], dim=-1", "(x, x), 0", "[x, y], dim=0", "[x, x, x], dim=2", "x, descending=True", "x, dim=0, descending=True",
    "x, dtype=torch.float64", "x, dtype=torch.int32", "x, dtype=torch.float32", "x, dim=1, dtype=torch.float64", "x, p=1", "x, p=2, dim=1", "x, 1, 1, True", "x, dim=1, p=1",
    "x, unbiased=False", "x, dim=0, unbiased=False", "x, correction=0", "x, 1, False", "x, diagonal=1", "x, -1, True", "3", "2, 3", "(2, 3)", "[2, 3]", "(2,)", "4, 5, 6", "0, 10", "2, 10, 3", "0, 1, 5", "0, 1, steps=4",
    "5.0", "0.0, 1.0, 0.25", "10, dtype=torch.float32", "2, 3, dtype=torch.int64", "(2, 3), 7", "(2, 3), 7.0", "(2, 3), fill_value=1", "3, 4", "3, dtype=torch.int32", "0, 10, (3, 2)", "10, (4,)", "[1, 2, 3]",
    "[1.0, 2.0]", "[[1, 2], [3, 4]]", "[True, False]", "2.5", "nf", "nf, dtype=torch.float32", "x, 5", "x, 5.0", "'ij->ji', x", "'ij,kj->ik', x, x", "'bij->bi', x", "xk, 3", "xk, num_classes=4", "xk", "xi, 5",
    "x, 0.5", "x, 0.5, True", "x, p=0.5, training=False", "x, (1, 1)", "x, (0, 1, 2, 0)", "x, [1, 2], value=3.0", "xp, 2", "xp, 2, 2", "xp, kernel_size=3, stride=1, padding=1", "xp, torch.ones(5, 3, 3, 3)",
    "xp, torch.ones(5, 3, 3, 3), padding=1", "xp, torch.ones(5, 3, 3, 3), stride=2", "xp, scale_factor=2", "xp, size=(4, 4)", "xp, 1", "xp, (1, 1)", "x, torch.ones(4, 3)", "x, torch.ones(4, 3), torch.ones(4)",
    "x, (3,)", "x, (4,)", "x, x, reduction='none'", "xv, torch.tensor(1)", "xf, torch.tensor([0, 2])", "xk, torch.ones(4, 6)", "xi, torch.ones(10, 6)", "x, torch.float64", "x, torch.int32", "x, 'cpu'", "x, device='cpu'",
    "x, dtype=torch.float16", "x, -1, 3", "x, -1, -1, 5", "x, 2, 3, 4", "x, 5, 2, 3", "x, return_counts=True", "x, 0.5, dim=1", "x, rounding_mode='floor'", "x, y, alpha=2", "x, y, rounding_mode='trunc'",
]  # fmt: skip

#: Arguments of NumPy's functions that say "float16" or take an array of NumPy's are the same for JAX's.
JAX_TEMPLATES = [text for text in TEMPLATES if "tf." not in text and "np." not in text and "nk" not in text] + ["xk, 3", "x, xk", "x, xk, axis=1"]

WRITTEN = {
    "torch": """
xf + xi | xf * 2 | xi + 1 | xi / 2 | xi + 1.5 | xn + xi | xu + xn | xh + xf | xh + xd | xb + xi | xb + xb | xf > 1 | xf == xi | ~xb | xb & xb | -xf | xf ** 2 | xi ** 2 | xi // 2 | xi % 2 | 1 / xi | 2 - xf
xf @ xv | xs @ xv | xf @ xs | xf @ xf.T | xt @ xt.mT | xt @ xt.transpose(1, 2) | xf @ xf | xt + xv | xt + xf | xf + xv | xv + xv[:2] | xf * xf[:, :1] | xt * torch.ones(4) | xu + 1 | xu / 2 | xu * 1.5 | xh * 2.0 | xh + 1
xf[0] | xf[:, 0] | xf[:, 1:] | xf[-1] | xf[..., 0] | xf[None] | xf[:, None] | xt[:, 0, 1:] | xt[0, 0] | xf[xk[1:]] | xf[:, xk] | xf[xb] | xf[xf > 2] | xt[..., ::2] | xf[[0, 1, 0]] | xf[5] | xf[:, 3] | xt[:, :, -1:]
xf.shape[0] | xf.size(0) | xf.size(-1) | xf.dim() | xf.ndim | xf.numel() | len(xf) | xt.shape[-1] | xt.numel() // 2 | xf.size()[1] | list(xt.shape) | tuple(xf.size())
xf.max() | xf.max(dim=1)[0] | xf.max(dim=1)[1] | xf.max(1).values | xf.max(1).indices | xf.min(0).values | xf.sort().values | xf.sort(dim=0).indices | xf.topk(2).values | xf.topk(2).indices | torch.max(xf, xf) | xf.median(1).values | torch.max(xi, dim=1).values | xf.mode(1).values
xf.numpy() | xf.numpy().sum(axis=0) | xi.numpy() | xf.detach().cpu().numpy() | torch.from_numpy(nf) | torch.from_numpy(nf).float() | torch.tensor(nf) | torch.tensor(nf, dtype=torch.float32) | torch.as_tensor(nf) | np.array(xf) | np.asarray(xi) | torch.tensor(np.arange(3)) | torch.tensor(5) | torch.tensor([[1, 2], [3, 4]]).float()
torch.cat([xf, xi]) | torch.cat((xf, xf), -1) | torch.cat([xf, xv]) | torch.stack([xv, xv]) | torch.stack([xv, xv], 1) | torch.stack([xf, xv]) | torch.cat([xf, torch.ones(2, 5)], dim=1) | torch.cat([xf, torch.ones(2, 5)]) | torch.stack([xf.sum(1), xf.mean(1)], dim=-1)
torch.zeros(2, 3).to(torch.int64) | xf.to("cpu") | xf.to("cpu", torch.float64) | xf.to(xi) | xf.to(device="cpu", dtype=torch.float16) | xf.type(torch.int32) | xf.int() | xf.long() | xi.float() | xi.double() | xi.bool() | xf.half() | xf.type_as(xi) | xb.float().mean() | xb.sum() | xb.long().sum(1)
xf.sum() | xi.sum() | xn.sum() | xb.sum(1) | xu.sum(0) | xf.mean() | xf.mean(0) | xd.mean(1) | xh.sum() | xi.float().mean(dim=0, keepdim=True) | xf.std() | xf.var(dim=1) | xt.mean((1, 2)) | xt.sum(dim=(0, 2), keepdim=True) | xf.prod() | xf.prod(1) | xi.prod() | xn.cumsum(0) | xb.cumsum(1) | xi.argmax() | xf.argmax(1) | xf.norm() | xf.any() | xb.all(1)
torch.sqrt(xi) | torch.exp(xi) | torch.sin(xn) | torch.sigmoid(xi) | torch.tanh(xi) | torch.log(xi) | torch.rsqrt(xi) | torch.abs(xi) | torch.floor(xi) | torch.round(xi) | torch.neg(xi) | torch.square(xi) | torch.reciprocal(xi) | torch.sign(xi) | torch.relu(xi) | torch.erf(xi) | xi.exp() | xb.exp() | xi.sqrt() | xh.exp() | xi.log2() | torch.pow(xi, 2) | torch.pow(xi, 0.5) | torch.pow(2, xi) | xi.pow(2.0) | torch.clamp(xi, 0, 1) | torch.clamp(xi, 0.5, 1.5) | torch.clamp(xf, min=xv)
torch.div(xi, 2) | torch.div(xi, 2, rounding_mode="floor") | torch.true_divide(xi, xi) | torch.mul(xf, xi) | torch.add(xf, xv, alpha=2) | torch.where(xb, xf, xi) | torch.where(xb, xf, 0.0) | torch.where(xb, 1, 0) | torch.where(xb) | torch.where(xb)[0] | torch.nonzero(xb) | torch.einsum("bi,bj->bij", xf, xf) | torch.einsum("bij,bkj->bik", xt, xt) | torch.einsum("ij,j->i", [xf, xv]) | torch.matmul(xf, xv) | torch.matmul(xt, torch.ones(4, 5)) | torch.bmm(xt, xt.mT) | torch.mm(xf, xs) | torch.mv(xf, xv) | torch.dot(xv, xv) | torch.outer(xv, xv) | torch.mm(xf, xf)
F.relu(xf) | F.softmax(xf, dim=1) | F.softmax(xf, -1) | F.log_softmax(xf, dim=-1) | F.gelu(xf) | F.one_hot(xk) | F.one_hot(xk, 5) | F.one_hot(xi, num_classes=4) | F.normalize(xf) | F.normalize(xf, dim=0) | F.dropout(xf, 0.5) | F.pad(xf, (1, 2)) | F.pad(xf, (1, 2, 0, 1)) | F.pad(xp, (1, 1, 2, 2), value=1.0) | F.mse_loss(xf, xf) | F.cross_entropy(xf, torch.tensor([0, 2])) | F.interpolate(xp, scale_factor=2) | F.interpolate(xp, size=(4, 6)) | F.max_pool2d(xp, 2) | F.avg_pool2d(xp, 3, 1) | F.adaptive_avg_pool2d(xp, 1) | F.adaptive_avg_pool2d(xp, (2, 3)) | F.conv2d(xp, torch.ones(5, 3, 3, 3), padding=1) | F.conv2d(xp, torch.ones(5, 3, 3, 3), stride=2) | F.linear(xf, torch.ones(4, 3)) | F.embedding(xi, torch.ones(10, 6)) | F.layer_norm(xf, (3,)) | F.cosine_similarity(xf, xf) | F.binary_cross_entropy_with_logits(xf, xf) | F.scaled_dot_product_attention(xt, xt, xt) | F.leaky_relu(xf, 0.1) | F.elu(xf) | F.silu(xf) | F.softplus(xf) | F.sigmoid(xf)
xf.view(3, 2) | xf.view(-1) | xf.view(6) | xf.view((3, 2)) | xf.view(4, 2) | xt.view(2, -1) | xt.view(xt.size(0), -1) | xt.reshape(-1, xt.shape[-1]) | xt.permute(2, 0, 1) | xt.permute((0, 2, 1)) | xt.transpose(0, 2) | xf.t() | xv.t() | xt.T | xf.T | xt.mT | xt.flatten(1) | xt.flatten(0, 1) | xt.flatten() | xo.squeeze() | xo.squeeze(0) | xo.squeeze(-1) | xf.squeeze(0) | xo.squeeze((0, 2)) | xf.unsqueeze(0) | xf.unsqueeze(-1) | xf.unsqueeze(1) | xo.expand(2, 3, 4) | xo.expand(-1, -1, 5) | xv.expand(2, 3) | xv.expand(2, -1) | xf.expand(4, 2, 3) | xf.repeat(2, 1) | xv.repeat(2) | xf.repeat(2, 1, 1) | xf.repeat(2) | xv.tile(2) | xf.tile((2, 2)) | xf.repeat_interleave(2, 0) | xf.repeat_interleave(2) | xf.unfold(1, 2, 1) | xt.unflatten(2, (2, 2)) | xf.roll(1, 1) | xf.flip(0) | xf.flip((0, 1)) | xf.fliplr() | xf.movedim(0, 1)
xf.split(1) | xf.split(1)[0] | xf.split(2, dim=1)[1] | xf.split([1, 2], dim=1)[1] | xf.chunk(2) | xf.chunk(2, dim=1)[1] | xf.chunk(5)[0] | xf.unbind() | xf.unbind(1)[0] | torch.tensor_split(xf, 2, dim=1)[0] | torch.chunk(xt, 3, -1)[0] | len(torch.split(xt, 3, dim=2)) | torch.meshgrid(xv, xk, indexing="ij")[0] | torch.broadcast_tensors(xf, xv)[1]
xf.item() | xz.item() | xi[0, 0].item() | xf.tolist() | float(xz) | int(xi[0, 0]) | xi.max().item() | xi.tolist()[0] | xf.new_zeros(2, 2) | xf.new_ones((3,)) | torch.randint(0, 5, (2, 3)) | torch.randint(5, (2,)) | torch.randint(0, 5, size=(3,)) | torch.randint(high=5, size=(2, 2)) | torch.randint(0, 2, (4,)).float() | torch.rand(2, 3) | torch.rand((2, 3)) | torch.randn(4).abs() | torch.randperm(5) | torch.normal(0, 1, (2, 3)) | torch.normal(0.0, 1.0, size=(2,)) | torch.bernoulli(torch.full((2, 3), 0.5)) | torch.multinomial(torch.ones(2, 5), 3) | torch.arange(5) | torch.arange(1, 6) | torch.arange(0, 1, 0.25) | torch.arange(5.0) | torch.arange(10, dtype=torch.float32) | torch.arange(0, 10, 3) | torch.linspace(0, 1, 5) | torch.full((2, 3), 1) | torch.full((2,), 1.5) | torch.full((2,), True) | torch.eye(3) | torch.eye(2, 3) | torch.empty(0) | torch.empty(2, 0) | torch.zeros(()) | torch.zeros(2, 3, dtype=torch.long) | torch.ones_like(xi) | torch.zeros_like(xi, dtype=torch.float32) | torch.rand_like(xf)
torch.nn.Linear(3, 4)(xf) | torch.nn.Conv2d(3, 5, 3, padding=1)(xp) | torch.nn.ReLU()(xf) | torch.nn.Flatten()(xt) | torch.nn.Sequential(torch.nn.Linear(3, 8), torch.nn.ReLU(), torch.nn.Linear(8, 2))(xf) | torch.nn.Embedding(10, 6)(xi) | torch.nn.MaxPool2d(2)(xp) | torch.nn.LayerNorm(3)(xf) | torch.nn.Softmax(dim=1)(xf) | torch.nn.LSTM(4, 7, batch_first=True)(xt)[0]
ops.convert_to_tensor(nf) | ops.convert_to_tensor([1, 2]) | ops.convert_to_tensor([1.0]) | ops.convert_to_numpy(xf) | ops.shape(xf) | ops.shape(xt)[1] | keras.layers.Dense(4)(xf) | keras.layers.Dense(4)(kf) | keras.layers.Conv2D(5, 3)(kp) | keras.layers.LSTM(6)(kt) | keras.layers.Flatten()(xt) | keras.random.normal((2, 3)) | keras.random.uniform((4,)) | keras.random.randint((2,), 0, 5) | keras.utils.to_categorical([0, 2, 1]) | keras.utils.normalize(nf) | keras.losses.mean_squared_error(xf, xf) | keras.losses.MeanSquaredError()(xf, xf) | keras.losses.categorical_crossentropy(xf, xf) | keras.activations.relu(xf) | keras.activations.softmax(xf) | keras.Variable(nf) | keras.Variable(nf).value | keras.metrics.binary_accuracy(xf, xf) | keras.initializers.GlorotUniform()((3, 4)) | keras.backend.backend() == "torch"
""",
    "jax": """
xf + xi | xf * 2 | xi + 1 | xi / 2 | xi + 1.5 | xu + xi | xh + xf | xb + xi | xb + xb | xf > 1 | xf == xi | ~xb | xb & xb | -xf | xf ** 2 | xi ** 2 | xi // 2 | xi % 2 | 1 / xi | 2 - xf | xu + 1 | xu / 2 | xu * 1.5 | xh * 2.0 | xh + 1 | xf + nf | nf + xf | xi + nf
xf @ xv | xs @ xv | xf @ xs | xf @ xf.T | xt @ xt.mT | xt @ jnp.swapaxes(xt, 1, 2) | xf @ xf | xt + xv | xf + xv | xv + xv[:2] | xf * xf[:, :1] | xt * jnp.ones(4)
xf[0] | xf[:, 0] | xf[:, 1:] | xf[-1] | xf[..., 0] | xf[None] | xf[:, None] | xt[:, 0, 1:] | xt[0, 0] | xf[xk[1:]] | xf[:, xk] | xf[5] | xf[:, 3] | xt[:, :, -1:] | xf[xf > 2] | xt[..., ::2] | xf[jnp.array([0, 1, 0])]
xf.shape[0] | xf.ndim | xf.size | len(xf) | xt.shape[-1] | xt.size // 2 | xf.T | xt.T | xt.mT | xf.sum() | xi.sum() | xb.sum(1) | xu.sum(0) | xf.mean() | xi.mean(0) | xf.mean(axis=0, keepdims=True) | xf.std() | xf.var(axis=1) | xt.mean((1, 2)) | xf.prod() | xi.argmax() | xf.argmax(1) | xf.any() | xb.all(1) | xf.max() | xi.min(0) | xi.cumsum(0) | xf.sort() | xf.argsort(axis=0) | xf.clip(0, 1) | xf.astype(int) | xf.astype("float16") | xf.astype(jnp.bfloat16) | xf.reshape(3, 2) | xf.reshape((3, 2)) | xf.reshape(-1) | xf.reshape(4, 2) | xt.transpose(2, 0, 1) | xf.transpose() | xf.ravel() | xf.flatten() | xo.squeeze() | xo.squeeze(0) | xf.repeat(2, axis=0) | xf.round() | xf.dot(xv) | xf.swapaxes(0, 1) | xf.item() | xz.item() | float(xz) | xi.tolist() | xf.copy() | xf.at[0].set(1.0) | xf.at[:, 1].add(2) | xf.at[0].get() | xi.at[0, 0].mul(3) | xf.at[xk].max(0.0)
jnp.array([1, 2]) | jnp.array([1.0, 2]) | jnp.array(nf) | jnp.asarray(nf) | jnp.array([True]) | jnp.array(5) | jnp.array([1, 2], dtype=jnp.float32) | jnp.zeros((2, 3)) | jnp.zeros(3) | jnp.ones((2,), dtype=int) | jnp.full((2, 3), 7) | jnp.full((2,), 1.5) | jnp.arange(5) | jnp.arange(1, 6, 2) | jnp.arange(5.0) | jnp.linspace(0, 1, 5) | jnp.eye(3) | jnp.zeros_like(xi) | jnp.ones_like(xf, dtype=bool) | jnp.empty((2, 0)) | jnp.float32(3) | jnp.int32(xf) | jnp.bfloat16(1.5) | np.asarray(xf) | np.array(xi) | np.sum(xf) | np.mean(xf, axis=0) | np.concatenate([xf, xf])
jnp.concatenate([xf, xi]) | jnp.concatenate([xf, xv]) | jnp.stack([xv, xv], axis=1) | jnp.stack([xf, xv]) | jnp.where(xb, xf, xi) | jnp.where(xb, 1, 0) | jnp.where(xb, 1.0, xi) | jnp.where(xb, size=3)[0] | jnp.sqrt(xi) | jnp.exp(xb) | jnp.sin(xi) | jnp.power(xi, 2) | jnp.power(xi, 0.5) | jnp.matmul(xt, jnp.ones((4, 5))) | jnp.dot(xf, xv) | jnp.einsum("bij,bkj->bik", xt, xt) | jnp.tensordot(xt, jnp.ones((4, 5)), 1) | jnp.vdot(xv, xv) | jnp.outer(xv, xv) | jnp.linalg.norm(xf) | jnp.linalg.norm(xf, axis=1) | jnp.linalg.inv(xs) | jnp.linalg.svd(xf)[1] | jnp.expand_dims(xf, (0, 3)) | jnp.pad(xf, ((0, 1), (2, 0))) | jnp.split(xf, 3, axis=1)[0] | jnp.array_split(xf, 2)[1] | jnp.tile(xf, (2, 1)) | jnp.clip(xi, 0, 1) | jnp.sort(xi, axis=0) | jnp.unique(xi) | jnp.take(xf, xk, axis=1) | jnp.take_along_axis(xf, xi % 3, axis=1) | jnp.percentile(xf, 50) | jnp.median(xf, axis=0) | jnp.argsort(xf) | jnp.bincount(xk, length=5) | jnp.meshgrid(xv, xk)[0] | jnp.broadcast_to(xv, (2, 3)) | jnp.vectorize(lambda a: a + 1)(xf) | jnp.apply_along_axis(jnp.sum, 1, xf) | jnp.squeeze(xo) | jnp.moveaxis(xt, 0, -1) | jnp.cumsum(xi) | jnp.sum(xb) | jnp.mean(xi) | jnp.iinfo(jnp.int32).bits | jnp.ndim(xf) | jnp.shape(xf) | jnp.size(xf)
jax.nn.relu(xf) | jax.nn.relu(xi) | jax.nn.sigmoid(xi) | jax.nn.softmax(xf) | jax.nn.softmax(xf, axis=0) | jax.nn.log_softmax(xf, axis=-1) | jax.nn.gelu(xf) | jax.nn.silu(xh) | jax.nn.elu(xi) | jax.nn.one_hot(xk, 5) | jax.nn.one_hot(xi, 4) | jax.nn.one_hot(2, 4) | jax.nn.one_hot(xk, 3, dtype=jnp.int32) | jax.nn.one_hot(xk, 3, axis=0) | jax.nn.logsumexp(xf) | jax.nn.logsumexp(xf, axis=1, keepdims=True) | jax.nn.leaky_relu(xf, 0.2) | jax.nn.tanh(xf) | jax.nn.standardize(xf) | jax.nn.softplus(xi) | jax.nn.glu(jnp.ones((2, 4))) | jax.nn.relu6(xf) | jax.nn.hard_tanh(xf) | jax.scipy.special.logsumexp(xf) | jax.nn.dot_product_attention(jnp.ones((2, 5, 3, 4)), jnp.ones((2, 5, 3, 4)), jnp.ones((2, 5, 3, 4)))
jax.random.normal(key) | jax.random.normal(key, (2, 3)) | jax.random.normal(key, shape=(4,)) | jax.random.normal(newer, (2,), dtype=jnp.float16) | jax.random.uniform(key, (2, 3), minval=-1, maxval=1) | jax.random.randint(key, (3,), 0, 5) | jax.random.bernoulli(key, 0.3, (2, 2)) | jax.random.bernoulli(key, xf / 5) | jax.random.permutation(key, 6) | jax.random.permutation(key, xf) | jax.random.choice(key, 5) | jax.random.choice(key, 5, (2, 3)) | jax.random.choice(key, xf, (4,), axis=1) | jax.random.categorical(key, xf) | jax.random.categorical(key, xf, axis=0) | jax.random.categorical(key, xf, shape=(2,)) | jax.random.categorical(key, xf, shape=(5, 2)) | jax.random.split(key) | jax.random.split(key, 4) | jax.random.split(newer, (2, 3)) | jax.random.fold_in(key, 3) | jax.random.truncated_normal(key, -2, 2, (3,)) | jax.random.gamma(key, xv) | jax.random.beta(key, 1.0, xv) | jax.random.exponential(key, (2,)) | jax.random.poisson(key, 3.0, (4,)) | jax.random.dirichlet(key, xv) | jax.random.multivariate_normal(key, jnp.zeros(3), xs) | jax.random.orthogonal(key, 3) | jax.random.gumbel(key, (2, 2)) | jax.random.bits(key, (3,)) | jax.random.rademacher(key, (3,)) | jax.random.laplace(key, (2,)) | jax.random.t(key, 2.0, (3,)) | jax.random.PRNGKey(3) | jax.random.key(3)
jax.grad(square)(xv) | jax.value_and_grad(square)(xv)[0] | jax.value_and_grad(square)(xv)[1] | jax.jit(square)(xf) | jax.grad(lambda w, x: jnp.sum(x @ w), argnums=1)(xv, xf) | jax.grad(lambda w, x: jnp.sum(x @ w), argnums=(0, 1))(xv, xf)[0] | jax.vmap(square)(xf) | jax.vmap(square, in_axes=1)(xf) | jax.vmap(weighted, in_axes=(None, 0))(xv, xf) | jax.vmap(lambda r: r * 2)(xt) | jax.vmap(lambda r: r * 2, out_axes=1)(xt) | jax.vmap(lambda a, b: a + b)(xf, xf) | jax.jacfwd(square)(xv) | jax.jacobian(lambda v: v ** 2)(xv) | jax.hessian(square)(xv) | lax.scan(running, jnp.zeros(3), xf)[0] | lax.scan(running, jnp.zeros(3), xf)[1] | lax.scan(running, jnp.zeros(()), jnp.arange(4.0))[1] | lax.fori_loop(0, 3, lambda i, c: c * 2, xv) | lax.while_loop(lambda c: c[0] < 10, lambda c: c * 2, xv) | lax.cond(True, lambda v: v + 1, lambda v: v, xv) | lax.map(lambda r: r.sum(), xf) | lax.top_k(xf, 2)[0] | lax.top_k(xf, 2)[1] | lax.stop_gradient(xf) | lax.rsqrt(xf) | lax.dynamic_slice(xf, (0, 1), (2, 2)) | lax.dynamic_update_slice(xf, jnp.zeros((1, 1)), (0, 0)) | lax.conv_general_dilated(jnp.ones((1, 3, 8, 8)), jnp.ones((5, 3, 3, 3)), (1, 1), "SAME") | lax.select(xb, xf, xf) | lax.broadcast(xv, (2,)) | lax.exp(xf) | lax.add(xf, xf) | jax.device_get(xf) | jax.device_put(nf) | jax.tree.map(lambda v: v * 2, [xv, xf])[1] | jax.tree_util.tree_map(lambda a, b: a + b, (xv,), (xv,))[0] | len(jax.tree.leaves({"a": xv, "b": [xf, xi]})) | jax.eval_shape(square, xf).shape | jax.block_until_ready(xf) | xf.block_until_ready() | jax.checkpoint(square)(xv) | jax.image.resize(xp, (2, 4, 4, 3), "bilinear") | jax.lax.reduce_max(xf, (0,))
ops.convert_to_tensor(nf) | ops.convert_to_tensor([1, 2]) | ops.convert_to_tensor([1.0]) | ops.convert_to_numpy(xf) | ops.shape(xf) | ops.shape(xt)[1] | keras.layers.Dense(4)(xf) | keras.layers.Dense(4)(kf) | keras.layers.Conv2D(5, 3)(kp) | keras.layers.LSTM(6)(kt) | keras.layers.Flatten()(xt) | keras.random.normal((2, 3)) | keras.random.uniform((4,)) | keras.random.randint((2,), 0, 5) | keras.utils.to_categorical([0, 2, 1]) | keras.utils.normalize(nf) | keras.losses.mean_squared_error(xf, xf) | keras.losses.MeanSquaredError()(xf, xf) | keras.losses.categorical_crossentropy(xf, xf) | keras.activations.relu(xf) | keras.activations.softmax(xf) | keras.Variable(nf) | keras.Variable(nf).value | keras.metrics.binary_accuracy(xf, xf) | keras.initializers.GlorotUniform()((3, 4)) | keras.backend.backend() == "jax"
""",
}


def names_of(backend: str) -> list[str]:
    """What is drawn: functions of the backend's own, methods of its tensors behind a dot, and Keras's."""
    with open(NAMES, encoding="utf-8") as handle:
        described = handle.read().split()
    of_keras = [name for name in described if name.startswith("keras.ops.")]
    if backend == "torch":
        return [*(f"torch.{name}" for name in TORCH_FUNCTIONS), *(f".{name}" for name in TORCH_METHODS), *of_keras]
    skipped = re.compile(r"numpy\.random\.|numpy\.(?:save|load)")
    return [f"jax.{name}" for name in described if name.startswith("numpy.") and not skipped.match(name)] + of_keras


def written(name: str) -> str:
    return name.replace("jax.numpy", "jnp", 1).replace("keras.ops", "ops", 1).replace("torch.nn.functional", "F", 1)


def arguments(draw: random.Random, name: str, backend: str) -> str:
    is_of_torch = name.startswith(("torch.", "."))
    pool = (OF_KERAS if name.startswith("keras.") else OPERANDS)[backend].split()
    template = draw.choice(TORCH_TEMPLATES if is_of_torch else JAX_TEMPLATES)
    for operand in "xyz":
        drawn = draw.choice(pool)
        template = re.sub(rf"(?<![\w'.>-]){operand}(?![\w'=>-])(?![^']*'(?:[^']*'[^']*')*[^']*$)", drawn, template)
    return template


def call_of(draw: random.Random, name: str, backend: str) -> str:
    """One call with arguments drawn at random; of a method the first of them stands before it."""
    given = arguments(draw, name, backend)
    if not name.startswith("."):
        return f"{written(name)}({given})"
    first, _, rest = given.partition(", ")
    operand = first if first in OPERANDS[backend].split() else draw.choice(OPERANDS[backend].split())
    return f"{operand}{name}({rest})"


def calls_of(name: str, known: dict) -> list[dict]:
    """A few calls of one function that differ in what they give, and one that it refuses for its shapes."""
    backend = known["os"].environ["KERAS_BACKEND"]
    if not name.startswith("."):
        function_named(name, known)
    elif not callable(getattr(known["xf"], name[1:])):
        return [answer for operand in ("xf", "xt") for answer in differing([f"{operand}{name}"], known)]
    draw = random.Random(name)
    if backend == "jax":
        known["jax"].clear_caches()
    return differing((call_of(draw, name, backend) for _ in range(DRAWS[backend])), known)


def answers_of(backend: str) -> tuple[list[dict], list[str]]:
    known: dict = {}
    exec(PRELUDES[backend], known)  # noqa: S102  our own text
    answers = []
    for call in [call.strip() for line in WRITTEN[backend].strip().splitlines() for call in line.split(" | ")]:
        answer = answer_to(call, known)
        if "refused" in answer:
            answers.append({"call": call, "refused": answer["refused"]})
        elif "call" in answer:
            answers += flattened(call, answer)
    drawn, without = of_functions(names_of(backend), __file__)
    seen = {answer["call"] for answer in answers}
    return answers + [answer for answer in drawn if answer["call"] not in seen], without


def main() -> None:
    warnings.simplefilter("ignore")
    if sys.argv[1:2] == ["--names"]:
        answers_by_name(sys.argv[2:], PRELUDES[os.environ["KERAS_BACKEND"]], calls_of)
        return
    for backend in sys.argv[1:] or list(PRELUDES):
        os.environ["KERAS_BACKEND"] = backend
        target = os.path.join(TRUTH, f"{backend}-calls.json")
        answers, without = answers_of(backend)
        write_answers(target, PRELUDES[backend], answers, [f"{name}: takes none of the arguments" for name in without])


if __name__ == "__main__":
    main()

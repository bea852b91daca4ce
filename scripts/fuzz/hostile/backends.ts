import type { HostileProgram } from "./program";

const under = (backend: string, body: string): string =>
  `import os\nos.environ["KERAS_BACKEND"] = "${backend}"\nimport keras\nfrom nowhere import u, n\n${body}`;

const jax = (body: string): string =>
  under("jax", `import jax, jax.numpy as jnp\nkey = jax.random.key(0)\n${body}`);

const torch = (body: string): string =>
  under("torch", `import torch\nfrom torch.utils.data import *\nx = torch.ones(2, 2)\n${body}`);

/** Programs on JAX and PyTorch that are given what nobody knows, what grows, what calls itself and names of JavaScript's. */
export const backends: readonly HostileProgram[] = [
  {
    name: "distributions of JAX whose parameters do not fit or are not known",
    text: jax(
      "jax.random.beta(key, jnp.ones((3,)), jnp.ones((4,)))\njax.random.normal(key, u)\njax.random.normal(key, (n, 10**40))\n" +
        'jax.random.split(key, -1)\njax.random.choice(key, u, (n,), True, None, n)\njax.random.normal(key, [None, "x"])\n',
    ),
  },
  {
    name: "arrays of JAX that double",
    text: jax(
      "x = y = z = jnp.ones((2, 2))\n" +
        "x = jnp.concatenate([x, x])\ny = jnp.stack([y, y])\nz = jnp.kron(z, z)\n".repeat(60) +
        "jax.lax.fori_loop(0, 10**9, lambda i, c: jnp.concatenate([c, c]), x)\n",
    ),
  },
  {
    name: "transforms of JAX around themselves",
    text: jax(
      "def f(x):\n    return jax.vmap(jax.jit(f))(x)\nf(jnp.ones((2, 3)))\ng = lambda x: x\n" +
        "for _ in range(50):\n    g = jax.grad(jax.vmap(g))\ng(jnp.ones((2, 3)))\nl = []\nl.append(l)\njax.tree.map(lambda a: a, l)\n",
    ),
  },
  {
    name: "what nobody knows given to JAX, and names of JavaScript's",
    text: jax(
      "x = jnp.ones((2, 2))\nx.at[u].set(u)\nx.at[0][1][2]\njax.vmap(u, in_axes=u)(x)\njax.vmap(lambda a: a, in_axes=10**20)(x)\n" +
        "jax.value_and_grad(u, has_aux=u)(x)\njax.lax.scan(lambda c, x: (c, c), x, u)\njnp.constructor\njax.nn.__proto__\njax.random.toString(key)\n",
    ),
  },
  {
    name: "tensors of PyTorch that double",
    text: torch(
      "y = z = w = x\n" +
        "x = torch.cat([x, x])\ny = torch.stack([y, y])\nz = z.repeat(2, 2)\nw = w.unsqueeze(0)\n".repeat(
          60,
        ) +
        "x.expand(*([2] * 1000))\ntorch.ones(*[1] * 5000)\ntorch.ones(10**9).chunk(10**9)\ntorch.ones(10**9).unbind()\n",
    ),
  },
  {
    name: "what nobody knows given to PyTorch, and names of JavaScript's",
    text: torch(
      "x.split(u)\nx.split([n, u])\nx.view(u)\nx.view(n, -1)\ntorch.ones(0, 3).view(-1, 0)\nx.permute(u)\nx.sum(dim=u)\nx.max(u)\n" +
        'torch.max(u, u)\nx[u]\nx[..., None, n]\nx @ u\ntorch.einsum(u, x)\nx.constructor\ntorch.__proto__\nx.hasOwnProperty("a")\n' +
        'l = []\nl.append(l)\ntorch.tensor(l)\ntorch.stack(l)\ntorch.tensor({"a": 1})\n',
    ),
  },
  {
    name: "data sets of PyTorch that ask themselves, hold one another or are none",
    text: torch(
      "class Own(Dataset):\n    def __len__(self): return self.__len__()\n    def __getitem__(self, i): return self[i]\n" +
        "l = []\nl.append(l)\nd = TensorDataset(x, torch.ones(3))\nfor _ in range(40):\n    d = ConcatDataset([d, d])\n" +
        'for e in (Own(), u, l, [1, 2], {"a": 1}, None, d, Subset(d, u), ConcatDataset(u)):\n    for size in (0, -1, 10**30, u, None, "a"):\n' +
        "        for b in DataLoader(e, batch_size=size, drop_last=u): pass\nrandom_split(d, u)\n" +
        'random_split(d, [float("nan"), float("inf")])\nrandom_split(d, [-1, 10**30])\n',
    ),
  },
];

EXPERIMENTS = {
    "tabular": {
        "input": (10,),
        "layers": [("dense", {"units": 16, "activation": "relu"}), ("dropout", {"rate": 0.3}), ("dense", {"units": 1})],
        "loss": "mse",
    },
    "picture": {
        "input": (32, 32, 3),
        "layers": [("conv", {"filters": 8, "kernel_size": 3}), ("flatten", {}), ("dense", {"units": 4})],
        "loss": "categorical_crossentropy",
        "optimizer": "sgd",
    },
}

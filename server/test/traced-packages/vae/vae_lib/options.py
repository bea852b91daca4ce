DEFAULTS = {"size": 28, "latent": 2, "hidden": (32, 16), "batch": 8}


def settings(**changes):
    unknown = set(changes) - set(DEFAULTS)
    if unknown:
        raise ValueError(f"unknown settings: {unknown}")
    return {**DEFAULTS, **changes}

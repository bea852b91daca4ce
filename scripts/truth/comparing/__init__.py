"""Compares what the tool says with what real Keras computed, place by place."""

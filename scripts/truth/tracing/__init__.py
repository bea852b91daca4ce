"""Runs Python programs under real Keras and records what Keras computed, and where."""

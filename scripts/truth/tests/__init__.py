"""Tests of the truth scripts, run by hand where real Keras is."""

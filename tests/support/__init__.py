"""Shared helpers of the tests: real servers and builders of values."""

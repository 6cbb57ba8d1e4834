"""Simulates what Twilio does with a call: for the browser, the terminal, and tests."""

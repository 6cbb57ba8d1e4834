"""What Twilio does with a call: for the telephone in the browser, the terminal, and tests."""

"""How the sandbox reaches the app: Socket Mode or signed requests, payloads, events and their repeats."""

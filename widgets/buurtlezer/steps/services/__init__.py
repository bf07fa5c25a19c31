"""03_services: what is there, and what is missing."""

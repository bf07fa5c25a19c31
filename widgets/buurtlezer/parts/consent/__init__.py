"""Asking for a consent: four answers or none, a sentence to read aloud, how it stands. No part by itself."""

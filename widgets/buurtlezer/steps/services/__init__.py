"""03_services: what is there and on which list, what of 2015 is still here, what is missing, what is to be done."""
"""03_services: what is there, and what is missing."""

"""What the parts about rides are made of: asking, waiting, starts and glasses. No part by itself."""

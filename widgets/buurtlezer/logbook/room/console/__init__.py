"""The trainer's console: ``console`` hears a message, each other module answers some.

Not here: participants (``room.desk``), the wall (``room.projector``), carrying messages (``serving.room``).
"""

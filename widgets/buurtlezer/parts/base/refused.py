"""What Python says when it cannot do what a person asked of a part. Not here: any of those sentences."""


class Refused(Exception):
    """It could not be done; the message is the sentence for the person."""

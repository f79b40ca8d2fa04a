"""What goes wrong, in words for whoever looks after the machines."""


class FleetError(Exception):
    """What happened and what to do, as sentences; nothing was changed."""

"""A waiting-room kiosk: panels made from a folder of Markdown, on a touch screen."""

__version__ = "0.1.0"

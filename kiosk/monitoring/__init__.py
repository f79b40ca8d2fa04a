"""Monitoring: how the screen is, as a value, and as what Prometheus reads."""

from kiosk.monitoring.health import Health, problems_by_rule

__all__ = ["Health", "problems_by_rule"]

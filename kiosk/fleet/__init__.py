"""One office's folder on many screens, carried by Syncthing: what it must be told, and what it answers."""

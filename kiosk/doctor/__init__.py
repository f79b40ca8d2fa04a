"""What can be wrong with a machine: for each matter its answer is asked for, and judged as a value."""

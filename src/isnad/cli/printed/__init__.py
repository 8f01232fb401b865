"""What a command prints for people: values in, lines out. One module for each thing that is shown."""

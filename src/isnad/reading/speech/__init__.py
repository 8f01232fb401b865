"""Who is reported to have said what: cues, subjects, complements, statements."""

"""Who is named where: namings, persons, titles, institutions, and the cast of a story."""

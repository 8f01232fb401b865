"""What happened between parties: tellings of occasions, and the reports that they make."""

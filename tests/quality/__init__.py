"""What the generator makes of whole documents, as figures and text a person reviews."""

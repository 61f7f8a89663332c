"""Generated notes as readable text: a change of the generator shows as a diff."""

"""What could stand beside a right answer: options of its kind, surely wrong, of its length.

The generator finds them in the document it reads, a quiz mode in the notes of the library.
"""

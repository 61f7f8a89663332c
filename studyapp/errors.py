"""What can go wrong in the app, in words meant for the person using it."""


class StudyAppError(Exception):
    """A problem the user can do something about; the message says where, what, what to do."""


class NotFoundError(StudyAppError):
    """There is no such source, card or review."""


class BadInputError(StudyAppError):
    """A value that was sent or typed cannot be used."""


class ConflictError(StudyAppError):
    """What was asked for contradicts what is already stored."""


class BusyError(StudyAppError):
    """Something else holds the database, the folder or the port."""


class IntegrityError(StudyAppError):
    """The stored data does not agree with itself."""


class ModelError(StudyAppError):
    """The language model's endpoint did not answer as agreed; the message says what it did."""


class UnusableAnswerError(ModelError):
    """The language model answered in another form than it was asked for."""

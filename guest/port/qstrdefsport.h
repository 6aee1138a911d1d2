// Names that are not identifiers.
Q(-c)

package dk.fodfaeste.arrivals.file;

/** What came of opening a file: refused as a whole, or a sheet whose columns can be told and whose rows can be read. */
public sealed interface OpenedFile permits FileRefusal, ArrivalsSheet {}

package dk.fodfaeste.arrivals.file;

/** What came of reading a file: refused as a whole, or its rows, good ones and refused ones. */
public sealed interface ArrivalsReading permits FileRefusal, ArrivalRows {}

package dk.fodfaeste.home.family;

import java.time.Instant;

/** Something that happened to a family's case, as a sentence. */
public record HistoryEntry(Instant at, String sentence) {}

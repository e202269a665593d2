package dk.fodfaeste.rules.wrong.arrivals;

/** What another area must not know. */
public record Announced(String household) {}

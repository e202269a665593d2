package dk.fodfaeste.plans.clock;

/**
 * What counts for a task whose timing depends on whom it is for.
 *
 * @param told what its page says of it until now, in Danish
 */
public record ChosenClock(Clock clock, String told) {}

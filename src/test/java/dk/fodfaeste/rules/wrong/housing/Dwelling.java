package dk.fodfaeste.rules.wrong.housing;

/** What an engine must not know. */
public record Dwelling(String address) {}

package dk.fodfaeste.plans;

import java.util.UUID;

/** A plan that starts. */
public record NewPlan(UUID id, UUID household, UUID template) {}

package dk.fodfaeste.plans.model;

import java.util.UUID;

/** A plan that starts. */
public record NewPlan(UUID id, UUID household, UUID template) {}

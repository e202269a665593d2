package dk.fodfaeste.plans.suggestion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That there is a task of a step, about a person where it is about one. */
record Taken(UUID step, @Nullable UUID person) {}

package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.util.UUID;

/**
 * A plan that was started for a household.
 *
 * @param template the key of its template
 * @param version  the version of the template that the household stays on
 */
public record RunningPlan(UUID id, String template, int version, Bilingual name, Instant startedAt) {}

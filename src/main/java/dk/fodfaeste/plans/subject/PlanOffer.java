package dk.fodfaeste.plans.subject;

import dk.fodfaeste.kernel.text.Bilingual;

/** A plan that can be started: the key of its template, and what it is called. */
public record PlanOffer(String template, Bilingual name) {}

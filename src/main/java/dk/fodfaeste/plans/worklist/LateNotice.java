package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.plans.about.Subject;
import java.time.Instant;

/**
 * That the dates of some of a family's tasks had passed before its plan could know of them: said once for the family, and not
 * for each task.
 *
 * @param tasks how many of them are still to do
 * @param at    when the plan came to know the latest of them
 */
public record LateNotice(Subject subject, int tasks, Instant at) {}

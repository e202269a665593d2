package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.time.Anchor;

/**
 * An anchor of a household.
 *
 * @param anchor   its name, day and perhaps time of day
 * @param happened false while it is only expected
 */
public record AnchorMoment(Anchor anchor, boolean happened) {}

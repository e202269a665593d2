package dk.fodfaeste.law.caserule;

import dk.fodfaeste.kernel.time.DueWindow;
import dk.fodfaeste.law.LawRule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a case runs under.
 *
 * @param window when its deadline is for this case; {@code null} where it sets none, or what it counts from is not known
 */
public record CaseRule(LawRule rule, @Nullable DueWindow window) {}

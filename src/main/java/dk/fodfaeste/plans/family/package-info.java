/** What plans shows of a family on its page, and of a person's own work on Overblik. */
@NullMarked
package dk.fodfaeste.plans.family;

import org.jspecify.annotations.NullMarked;

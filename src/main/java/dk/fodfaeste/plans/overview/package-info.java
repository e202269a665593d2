/** What plans shows on Overblik. */
@NullMarked
package dk.fodfaeste.plans.overview;

import org.jspecify.annotations.NullMarked;

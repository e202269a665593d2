/** Settings of the municipality, closed days, computing dates anew. */
@NullMarked
package dk.fodfaeste.administration.setting;

import org.jspecify.annotations.NullMarked;

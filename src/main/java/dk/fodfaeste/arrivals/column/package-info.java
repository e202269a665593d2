/** Which column holds what. */
@NullMarked
package dk.fodfaeste.arrivals.column;

import org.jspecify.annotations.NullMarked;

/** What arrivals shows on Overblik. */
@NullMarked
package dk.fodfaeste.arrivals.overview;

import org.jspecify.annotations.NullMarked;

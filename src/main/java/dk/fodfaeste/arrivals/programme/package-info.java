/** Resettlement programmes. */
@NullMarked
package dk.fodfaeste.arrivals.programme;

import org.jspecify.annotations.NullMarked;

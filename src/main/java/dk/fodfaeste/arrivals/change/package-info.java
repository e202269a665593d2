/** An announced arrival changes its day or is called off. */
@NullMarked
package dk.fodfaeste.arrivals.change;

import org.jspecify.annotations.NullMarked;

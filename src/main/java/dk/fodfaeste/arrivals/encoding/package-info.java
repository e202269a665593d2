/** How the letters of a text file are written: what is certain, and what has to be asked. */
@NullMarked
package dk.fodfaeste.arrivals.encoding;

import org.jspecify.annotations.NullMarked;

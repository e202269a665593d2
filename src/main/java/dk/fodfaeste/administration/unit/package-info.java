/** Units and functions. */
@NullMarked
package dk.fodfaeste.administration.unit;

import org.jspecify.annotations.NullMarked;

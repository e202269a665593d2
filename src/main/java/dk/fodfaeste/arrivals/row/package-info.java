/** Rows as households, each refusal at its cell. */
@NullMarked
package dk.fodfaeste.arrivals.row;

import org.jspecify.annotations.NullMarked;

/** One class for each practice of the sources: its own scenario with its own numbers, as far as the product supports it. */
@NullMarked
package dk.fodfaeste.practices;

import org.jspecify.annotations.NullMarked;

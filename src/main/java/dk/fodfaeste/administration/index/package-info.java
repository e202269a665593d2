/** The page of settings. */
@NullMarked
package dk.fodfaeste.administration.index;

import org.jspecify.annotations.NullMarked;

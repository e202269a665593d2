/** The API of what brings modules together. */
@NullMarked
package dk.fodfaeste.home.api;

import org.jspecify.annotations.NullMarked;

/** A client of the API for tests. */
@NullMarked
package dk.fodfaeste.testing.api;

import org.jspecify.annotations.NullMarked;

/** The SQL of access. */
@NullMarked
package dk.fodfaeste.access.store;

import org.jspecify.annotations.NullMarked;

/** A person is written into a household, or moved to another. */
@NullMarked
package dk.fodfaeste.people.entry;

import org.jspecify.annotations.NullMarked;

/** The list of families. */
@NullMarked
package dk.fodfaeste.people.list;

import org.jspecify.annotations.NullMarked;

/** Two that are one become one, and two again. */
@NullMarked
package dk.fodfaeste.people.merge;

import org.jspecify.annotations.NullMarked;

/** The SQL of people. */
@NullMarked
package dk.fodfaeste.people.store;

import org.jspecify.annotations.NullMarked;

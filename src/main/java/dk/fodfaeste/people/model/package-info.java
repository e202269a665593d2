/** The rules of people, in plain Java. */
@NullMarked
package dk.fodfaeste.people.model;

import org.jspecify.annotations.NullMarked;

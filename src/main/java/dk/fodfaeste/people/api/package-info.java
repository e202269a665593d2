/** The API of people. */
@NullMarked
package dk.fodfaeste.people.api;

import org.jspecify.annotations.NullMarked;

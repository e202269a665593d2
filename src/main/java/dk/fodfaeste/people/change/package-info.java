/** Families change: somebody comes of age, somebody is reunified. */
@NullMarked
package dk.fodfaeste.people.change;

import org.jspecify.annotations.NullMarked;

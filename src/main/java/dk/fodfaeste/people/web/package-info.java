/** The pages of people. */
@NullMarked
package dk.fodfaeste.people.web;

import org.jspecify.annotations.NullMarked;

/** Where a family lives, and how its persons are reached. */
@NamedInterface("contact")
@NullMarked
package dk.fodfaeste.people.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

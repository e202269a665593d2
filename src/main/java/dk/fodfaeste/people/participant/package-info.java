/** Persons who take part in something before they are anybody's case, until they are or are deleted. */
@NamedInterface("participant")
@NullMarked
package dk.fodfaeste.people.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

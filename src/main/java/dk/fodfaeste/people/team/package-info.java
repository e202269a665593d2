/** Who follows a family: its team, its contact persons and their cap. */
@NamedInterface("team")
@NullMarked
package dk.fodfaeste.people.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

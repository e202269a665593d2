/** What every module keeps about households and persons goes along when two become one, and comes back. */
@NamedInterface("follow")
@NullMarked
package dk.fodfaeste.people.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

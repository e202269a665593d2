/** Free words about a person, for those who may read them. */
@NamedInterface("remark")
@NullMarked
package dk.fodfaeste.people.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What is used of an agreement's counters, never more than there is. */
@NamedInterface("use")
@NullMarked
package dk.fodfaeste.agreements.use;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

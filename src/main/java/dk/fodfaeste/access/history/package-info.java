/** What was changed about accounts, units, tokens and settings, by whom. */
@NamedInterface("history")
@NullMarked
package dk.fodfaeste.access.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** A municipality's first set-up. */
@NamedInterface("setup")
@NullMarked
package dk.fodfaeste.home.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

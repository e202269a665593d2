/** The steps of an import, its job, its undoing. */
@NamedInterface("imports")
@NullMarked
package dk.fodfaeste.arrivals.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

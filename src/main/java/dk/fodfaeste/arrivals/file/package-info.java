/** A file of arrivals, opened and read. */
@NamedInterface("file")
@NullMarked
package dk.fodfaeste.arrivals.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

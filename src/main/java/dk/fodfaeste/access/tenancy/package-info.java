/** The municipalities of this installation, and which one a transaction is in. */
@NamedInterface("tenancy")
@NullMarked
package dk.fodfaeste.access.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

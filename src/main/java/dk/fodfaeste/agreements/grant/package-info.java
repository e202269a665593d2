/** Grants of families and their persons, and what of them comes back. */
@NamedInterface("grant")
@NullMarked
package dk.fodfaeste.agreements.grant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

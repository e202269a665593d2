/** Tokens by which other systems call the API. */
@NamedInterface("token")
@NullMarked
package dk.fodfaeste.access.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

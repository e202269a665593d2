/** What persons have consented to, and who may say it for them. */
@NamedInterface("consent")
@NullMarked
package dk.fodfaeste.people.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

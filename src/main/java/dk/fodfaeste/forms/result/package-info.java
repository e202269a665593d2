/** What was answered, counted. */
@NamedInterface("result")
@NullMarked
package dk.fodfaeste.forms.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

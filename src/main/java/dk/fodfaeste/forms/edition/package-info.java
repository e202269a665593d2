/** The editions of questionnaires: shipped, changed, withdrawn. */
@NamedInterface("edition")
@NullMarked
package dk.fodfaeste.forms.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

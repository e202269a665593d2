/** Answers to questionnaires: drafts, submitted, corrected, compared. */
@NamedInterface("answer")
@NullMarked
package dk.fodfaeste.forms.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

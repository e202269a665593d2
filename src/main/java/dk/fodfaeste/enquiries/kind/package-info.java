/** Which kinds of enquiry there are, with their topics and targets: shipped ones, changed or added to by the municipality. */
@NamedInterface("kind")
@NullMarked
package dk.fodfaeste.enquiries.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

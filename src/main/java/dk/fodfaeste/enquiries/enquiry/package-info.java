/** What was asked, by whom, and what became of it. */
@NamedInterface("enquiry")
@NullMarked
package dk.fodfaeste.enquiries.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

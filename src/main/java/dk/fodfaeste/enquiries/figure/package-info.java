/** How long answers took, beside what was aimed at. */
@NamedInterface("figure")
@NullMarked
package dk.fodfaeste.enquiries.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

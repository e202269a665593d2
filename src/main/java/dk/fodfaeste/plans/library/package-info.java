/** The municipality's templates, their versions, and those that are shipped as examples. */
@NamedInterface("library")
@NullMarked
package dk.fodfaeste.plans.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

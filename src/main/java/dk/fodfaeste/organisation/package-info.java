/** A municipality's units and functions, and the users who work in them. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::*"})
@NullMarked
package dk.fodfaeste.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Work that is done outside the request: once, on any of several servers, as the caller who planned it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::*"})
@NullMarked
package dk.fodfaeste.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

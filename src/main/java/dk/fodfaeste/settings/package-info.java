/** What a municipality settles for itself: answers about time, numbers, closed days. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::*"})
@NullMarked
package dk.fodfaeste.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

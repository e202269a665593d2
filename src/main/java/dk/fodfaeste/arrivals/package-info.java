/**
 * From the notice that a household is coming until it has arrived.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access::*",
            "organisation",
            "settings",
            "jobs",
            "ui",
            "people",
            "people::*",
            "plans",
            "plans::*"
        })
@NullMarked
package dk.fodfaeste.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

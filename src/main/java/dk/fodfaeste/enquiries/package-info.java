/**
 * Who asked about what, when it was answered, by whom, and within which target: kinds and topics are the municipality's own.
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
            "people::*"
        })
@NullMarked
package dk.fodfaeste.enquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

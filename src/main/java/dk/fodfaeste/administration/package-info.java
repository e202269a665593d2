/** What a municipality's administrator does: users, roles, units, tokens, settings, the audit trail. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access::*",
            "organisation",
            "settings",
            "ui",
            "people",
            "people::*",
            "plans::*"
        })
@NullMarked
package dk.fodfaeste.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What brings the modules together: Overblik, a family's page, navigation, login, and a municipality's first set-up.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access::*",
            "organisation",
            "ui",
            "people",
            "people::*",
            "plans",
            "plans::*",
            "law::*",
            "enquiries::*",
            "administration",
            "launch"
        })
@NullMarked
package dk.fodfaeste.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

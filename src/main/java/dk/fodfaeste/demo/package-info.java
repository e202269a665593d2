/**
 * The demo municipality: invented people, and a past that is told through the same services as real work.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access::*",
            "organisation",
            "settings",
            "people",
            "people::*",
            "plans",
            "plans::*",
            "agreements",
            "agreements::*",
            "forms",
            "forms::*",
            "arrivals",
            "arrivals::*",
            "enquiries",
            "enquiries::*",
            "administration",
            "home",
            "home::*",
            "launch"
        })
@NullMarked
package dk.fodfaeste.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

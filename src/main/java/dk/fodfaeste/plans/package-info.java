/**
 * Who does what by when: templates become plans, plans become dated tasks, and people work them off. Knows no area;
 * areas tell it what has happened.
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
package dk.fodfaeste.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

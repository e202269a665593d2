/**
 * Questionnaires: questions as data with typed answers, given by staff or partners about a household, a person or something
 * else. An answer keeps the edition that it answered, and can be a condition of plans.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access::*",
            "settings",
            "ui",
            "people",
            "people::*",
            "plans",
            "plans::*"
        })
@NullMarked
package dk.fodfaeste.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

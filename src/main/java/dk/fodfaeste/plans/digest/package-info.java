/** What is sent to each in the morning. */
@NullMarked
package dk.fodfaeste.plans.digest;

import org.jspecify.annotations.NullMarked;

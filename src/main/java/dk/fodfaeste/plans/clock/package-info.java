/** From which day a task is counted: the timing that fits its family and its person, and the days that are known of both. */
@NullMarked
package dk.fodfaeste.plans.clock;

import org.jspecify.annotations.NullMarked;

/** A task as it is read and shown. */
@NamedInterface("task")
@NullMarked
package dk.fodfaeste.plans.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

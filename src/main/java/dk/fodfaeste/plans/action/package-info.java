/** What is done with tasks, one or many, and taken back. */
@NamedInterface("action")
@NullMarked
package dk.fodfaeste.plans.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

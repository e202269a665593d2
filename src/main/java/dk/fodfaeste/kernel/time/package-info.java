/**
 * When something is due: an {@link dk.fodfaeste.kernel.time.Anchor}, a {@link dk.fodfaeste.kernel.time.Timing} and a
 * {@link dk.fodfaeste.kernel.time.WorkingCalendar} give a {@link dk.fodfaeste.kernel.time.DueWindow} that explains itself.
 */
@NullMarked
package dk.fodfaeste.kernel.time;

import org.jspecify.annotations.NullMarked;

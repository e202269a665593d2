/** What the demo asks of the database directly. */
@NullMarked
package dk.fodfaeste.demo.store;

import org.jspecify.annotations.NullMarked;

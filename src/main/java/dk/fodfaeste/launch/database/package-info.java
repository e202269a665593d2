/** The embedded database, and a check of an external one. */
@NullMarked
package dk.fodfaeste.launch.database;

import org.jspecify.annotations.NullMarked;

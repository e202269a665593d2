/** What the log of the server may not hold. */
@NullMarked
package dk.fodfaeste.access.log;

import org.jspecify.annotations.NullMarked;

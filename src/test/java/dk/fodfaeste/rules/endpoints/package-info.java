/** Every address that the server answers, and who may use it. */
@NullMarked
package dk.fodfaeste.rules.endpoints;

import org.jspecify.annotations.NullMarked;

/** The API of law. */
@NullMarked
package dk.fodfaeste.law.api;

import org.jspecify.annotations.NullMarked;

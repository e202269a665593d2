/** The SQL of law. */
@NullMarked
package dk.fodfaeste.law.store;

import org.jspecify.annotations.NullMarked;

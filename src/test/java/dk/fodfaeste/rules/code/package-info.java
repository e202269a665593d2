/** Which module may use which, and what each layer may do. */
@NullMarked
package dk.fodfaeste.rules.code;

import org.jspecify.annotations.NullMarked;

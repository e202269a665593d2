/** Whatever is sent to an endpoint, the answer is clear and nothing is changed by what was refused. */
@NullMarked
package dk.fodfaeste.rules.input;

import org.jspecify.annotations.NullMarked;

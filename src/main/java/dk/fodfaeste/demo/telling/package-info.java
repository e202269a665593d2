/** The tools by which the demo's past is told. */
@NullMarked
package dk.fodfaeste.demo.telling;

import org.jspecify.annotations.NullMarked;

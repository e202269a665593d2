/** What happened in the invented municipality. */
@NullMarked
package dk.fodfaeste.demo.story;

import org.jspecify.annotations.NullMarked;

/** The people and phrases of the invented municipality. */
@NullMarked
package dk.fodfaeste.demo.data;

import org.jspecify.annotations.NullMarked;

/**
 * The people of the demo municipality: invented families and colleagues, made from the lists in {@code resources/demo}. Plain Java.
 */
@NullMarked
package dk.fodfaeste.demo.model;

import org.jspecify.annotations.NullMarked;

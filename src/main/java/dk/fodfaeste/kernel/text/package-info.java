/**
 * The words that people read: message files in Danish and English, and dates and numbers written the Danish way.
 */
@NullMarked
package dk.fodfaeste.kernel.text;

import org.jspecify.annotations.NullMarked;

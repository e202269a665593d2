/** What documents say about the code is so. */
@NullMarked
package dk.fodfaeste.rules.documents;

import org.jspecify.annotations.NullMarked;

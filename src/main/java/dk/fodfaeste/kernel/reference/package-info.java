/**
 * Public lists that change by law or standard, not by use: municipalities, languages, nationalities. Each is a CSV file under
 * {@code reference/} that names its source.
 */
@NullMarked
package dk.fodfaeste.kernel.reference;

import org.jspecify.annotations.NullMarked;

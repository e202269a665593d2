/** Rows as records, and records as the values of a statement. */
@NamedInterface("sql")
@NullMarked
package dk.fodfaeste.access.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

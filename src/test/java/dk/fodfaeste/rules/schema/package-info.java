/** What the database's catalogue says about its tables, and the conventions that they keep. */
@NullMarked
package dk.fodfaeste.rules.schema;

import org.jspecify.annotations.NullMarked;

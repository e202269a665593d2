/** What is shown of protected information only against a reason. */
@NullMarked
package dk.fodfaeste.people.protection;

import org.jspecify.annotations.NullMarked;

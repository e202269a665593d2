/** One call of an endpoint: who calls, what it requires, the way to the database, the page that answers. */
@NullMarked
package dk.fodfaeste.ui.call;

import org.jspecify.annotations.NullMarked;

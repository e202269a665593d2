/**
 * What stands around a list: filters with counts, and the way to the next page.
 */
@NullMarked
package dk.fodfaeste.ui.list;

import org.jspecify.annotations.NullMarked;

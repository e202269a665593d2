/** Lists as files for a spreadsheet. */
@NullMarked
package dk.fodfaeste.ui.sheet;

import org.jspecify.annotations.NullMarked;

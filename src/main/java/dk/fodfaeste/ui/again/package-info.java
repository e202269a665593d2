/** Forms that were sent after the session had ended: kept until the person has logged in, and then shown again as she filled them in. */
@NullMarked
package dk.fodfaeste.ui.again;

import org.jspecify.annotations.NullMarked;

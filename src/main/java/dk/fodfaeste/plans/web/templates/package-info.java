/** The pages on which templates are written, published and compared. */
@NullMarked
package dk.fodfaeste.plans.web.templates;

import org.jspecify.annotations.NullMarked;

/** What a template makes for an example family, before it is used. */
@NullMarked
package dk.fodfaeste.plans.preview;

import org.jspecify.annotations.NullMarked;

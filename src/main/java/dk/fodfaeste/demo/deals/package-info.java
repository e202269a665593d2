/** The demo municipality's agreements with organisations, and what its families are granted. */
@NullMarked
package dk.fodfaeste.demo.deals;

import org.jspecify.annotations.NullMarked;

/**
 * Measures the product beside something meaningful in the same run: plain JDBC, and Flowable's CMMN engine. Each figure is
 * the median of several rounds.
 */
@NullMarked
package dk.fodfaeste.bench;

import org.jspecify.annotations.NullMarked;

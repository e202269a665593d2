/**
 * What all endpoints under {@code /api/v1} share: pages of lists, codes and moments as text, the limits of a request, and
 * the OpenAPI document. See {@code docs/api.md}.
 */
@NullMarked
package dk.fodfaeste.ui.api;

import org.jspecify.annotations.NullMarked;

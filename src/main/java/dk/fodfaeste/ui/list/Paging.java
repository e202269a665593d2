package dk.fodfaeste.ui.list;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is read by key, not by page number.
 *
 * @param previous the address of the page before, {@code null} on the first
 * @param next     the address of the page after, {@code null} on the last
 * @param shown    how many rows this page shows
 * @param total    how many there are, {@code -1} where they are not counted
 */
public record Paging(@Nullable String previous, @Nullable String next, int shown, long total) {}

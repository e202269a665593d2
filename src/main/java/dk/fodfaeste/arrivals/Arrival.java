package dk.fodfaeste.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a household's way here.
 *
 * @param decisionDate   when it was decided which municipality receives it (visitering)
 * @param responsibility the day from which the municipality is responsible, where the law tells it from the decision
 * @param expectedTime   often unknown until shortly before
 * @param arrivedAt      {@code null} until it has arrived
 */
public record Arrival(
        UUID household,
        Instant noticedAt,
        @Nullable LocalDate permitDate,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate responsibility,
        @Nullable String centre,
        LocalDate expectedDate,
        @Nullable LocalTime expectedTime,
        @Nullable Instant arrivedAt) {}

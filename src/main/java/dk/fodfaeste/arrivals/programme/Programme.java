package dk.fodfaeste.arrivals.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period of a household's programme. Both days are carried along from whoever set them: how long a programme lasts
 * depends on rules and decisions that the product does not make.
 *
 * @param begunIn the code of the municipality that it was begun in, where that is another one
 */
public record Programme(
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Short begunIn) {}

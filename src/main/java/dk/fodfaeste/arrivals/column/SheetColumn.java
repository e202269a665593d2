package dk.fodfaeste.arrivals.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file, for the person who tells what it holds.
 *
 * @param index   from 0
 * @param letter  as a spreadsheet shows it
 * @param heading as it stands in the file; empty where there is none
 * @param samples the first values below it, shortened; long numbers masked
 * @param guess   what it seems to hold; {@code null} where nothing is known
 * @param sure    whether the heading is known, so that nobody needs to be asked
 */
public record SheetColumn(
        int index,
        String letter,
        String heading,
        List<String> samples,
        @Nullable Column guess,
        boolean sure) {

    public SheetColumn {
        samples = List.copyOf(samples);
    }
}

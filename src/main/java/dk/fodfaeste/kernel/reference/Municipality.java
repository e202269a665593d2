package dk.fodfaeste.kernel.reference;

import java.time.LocalDate;

/**
 * One of the 98 municipalities.
 *
 * @param code  the official code, 101–860
 * @param name  without the word for municipality: "København", "Nordfyns"
 * @param firstRegion the region that it belonged to on 1 January 2007, from where later mergers are followed
 */
public record Municipality(short code, String name, Region firstRegion) {

    /** The region on a day, as regions merge. */
    public Region region(LocalDate day) {
        return firstRegion.on(day);
    }
}

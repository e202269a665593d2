package dk.fodfaeste.arrivals.table;

/**
 * How much of a file is read before it is refused.
 *
 * @param megabytes             the size of the file
 * @param rows                  rows below the headings that hold anything
 * @param uncompressedMegabytes what an xlsx file may swell to; a full one of 20,000 rows takes about 40
 */
public record Limits(int megabytes, int rows, int uncompressedMegabytes) {

    /** The product's own limits: more people than any municipality has received in a year, many times over. */
    public static final Limits DEFAULT = new Limits(10, 20_000, 100);

    long bytes() {
        return megabytes * 1024L * 1024;
    }

    long uncompressedBytes() {
        return uncompressedMegabytes * 1024L * 1024;
    }
}

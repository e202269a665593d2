package dk.fodfaeste.bench;

/**
 * How much is measured.
 *
 * @param households    of the imported file
 * @param persons       of the imported file
 * @param planned       households whose plans are started beside Flowable
 * @param open          tasks that a worklist is cut from
 * @param completed     tasks that are completed one by one
 * @param municipalities at national scale
 * @param perMunicipality households of each
 * @param tasks         of each household at national scale
 * @param requests      of each page and number of clients
 * @param warmUp        of each page before it is measured
 * @param uses         of one counter, by all clients together
 * @param subjects    that have plans and are no family
 * @param rounds        that a figure is the median of
 */
record Sizes(
        int households,
        int persons,
        int planned,
        int open,
        int completed,
        int municipalities,
        int perMunicipality,
        int tasks,
        int requests,
        int warmUp,
        int uses,
        int subjects,
        int rounds) {

    /** 17,000 refugees of 2016 (contract 1.5), 98 municipalities, 100,000 people, 5,000,000 tasks. */
    static final Sizes FULL = new Sizes(7_000, 17_000, 600, 25_000, 2_000, 98, 408, 125, 1_000, 18_000, 5_000, 10_000, 3);

    /** To see that the measurements work. */
    static final Sizes SMALL = new Sizes(200, 480, 40, 1_000, 100, 4, 40, 60, 200, 1_000, 300, 500, 1);
}

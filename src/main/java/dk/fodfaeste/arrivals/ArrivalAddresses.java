package dk.fodfaeste.arrivals;

import java.util.UUID;

/** Where the pages of this module are. */
public final class ArrivalAddresses {

    public static final String ARRIVALS = "/ankomster";
    public static final String VISITS = ARRIVALS + "/forbesoeg";
    public static final String HOUSEHOLD = ARRIVALS + "/{household}";
    public static final String HOUSEHOLD_VISIT = HOUSEHOLD + "/forbesoeg";
    public static final String ARRIVED = HOUSEHOLD + "/ankommet";
    public static final String IMPORTS = ARRIVALS + "/indlaesninger";
    public static final String MONTHS = ARRIVALS + "/maaneder";
    public static final String UNCONTACTED = ARRIVALS + "/ikke-kontaktet";
    public static final String TRANSFERS = ARRIVALS + "/overgivelser";

    private ArrivalAddresses() {}

    /** A household's page before it has arrived. */
    public static String household(UUID household) {
        return ARRIVALS + "/" + household;
    }
}

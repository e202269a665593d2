package dk.fodfaeste.administration;

/** Where the pages of this module are. */
public final class AdministrationAddresses {

    public static final String SETTINGS = "/indstillinger";
    public static final String USERS = SETTINGS + "/brugere";
    public static final String NEW_USER = USERS + "/ny";
    public static final String JOINING_USER = USERS + "/tilfoej";
    public static final String UNITS = SETTINGS + "/enheder";
    public static final String NEW_FUNCTION = SETTINGS + "/funktioner/ny";
    public static final String ROLES = SETTINGS + "/roller";
    public static final String TOKENS = SETTINGS + "/api-adgang";
    public static final String CLOSURES = SETTINGS + "/lukkedage";
    public static final String DATES = SETTINGS + "/datoer";
    public static final String AUDIT = SETTINGS + "/opslag";

    private AdministrationAddresses() {}
}

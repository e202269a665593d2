package dk.fodfaeste.access;

/**
 * What a membership lets an account do. Roles are few and fixed; what a person works with is her <em>functions</em>, the
 * municipality's own list. A role alone reaches the whole municipality; a membership may restrict it to one unit.
 */
public enum Role {
    /** Works with families and their tasks. */
    CASE_WORKER,
    /** A case worker who also hands work out and sees how it goes. */
    TEAM_LEADER,
    /** From outside the municipality (language school, volunteers): sees only what her own unit is to do. */
    PARTNER,
    /** Imports arrivals and prepares meetings. */
    SECRETARIAT,
    /** Reads the audit trail and nothing else. */
    AUDITOR,
    /** Manages users, units, functions, tokens and settings. */
    ADMINISTRATOR,
    /** Another system, through the API. */
    API_CLIENT
}

package dk.fodfaeste.access.web;

/** The addresses that security itself needs to know. */
final class Paths {

    static final String LOGIN = "/log-ind";
    static final String LOGIN_REFUSED = CurrentSession.REFUSED_PATH;
    static final String LOGOUT = "/log-ud";
    static final String LANGUAGE = "/sprog";

    /** What anyone may fetch: nothing in it is about anybody. */
    static final String[] OPEN = {
        "/assets/**",
        "/vendor/**",
        "/favicon.ico",
        LOGIN,
        LOGIN_REFUSED,
        LANGUAGE,
        "/genveje",
        "/error",
        "/actuator/health/**",
        "/api/openapi.json"
    };

    /** Counts and times for whoever watches the servers: open on a port of its own, and nowhere else. */
    static final String FIGURES = "/actuator/prometheus";

    private Paths() {}

    /** Static files, which need no caller. */
    static boolean isOpen(String path) {
        return path.startsWith("/assets/") || path.startsWith("/vendor/") || path.startsWith("/actuator/");
    }
}

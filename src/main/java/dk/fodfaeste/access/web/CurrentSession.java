package dk.fodfaeste.access.web;

/** The session of the request that is being answered, for the pages around login. */
public interface CurrentSession {

    /** Where a refused login is shown: the login form is forwarded here with {@link #THROTTLED} set. */
    String REFUSED_PATH = "/log-ind/afvist";

    /** Request attribute: {@code true} when a login was refused for too many tries. */
    String THROTTLED = "dk.fodfaeste.login.throttled";

    /**
     * The caller has chosen a password of her own.
     *
     * @return where she goes on: what is left to do first, else the first page
     */
    String passwordChosen();

    /**
     * The caller works in this municipality from now on.
     *
     * @throws dk.fodfaeste.kernel.Problem if she is not a member
     */
    void enter(short municipality);
}

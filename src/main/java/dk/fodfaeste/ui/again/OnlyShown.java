package dk.fodfaeste.ui.again;

/** Something was to be done by a form that is only shown again. */
public final class OnlyShown extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OnlyShown() {
        super("shown again, not done", null, false, false);
    }
}

package dk.fodfaeste.ui.form;

/**
 * Something to choose in a select, or among radio buttons or check boxes.
 *
 * @param value what is sent
 * @param label what is read, in the caller's words
 * @param hint  a line of help below it, or empty
 */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}

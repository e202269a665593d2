package dk.fodfaeste.ui.input;

import java.util.List;

/** Why one value cannot be used: the key of its text, one for each kind of mistake. */
final class Refused extends Exception {

    static final String MISSING = "ui.input.missing";
    static final String LONG = "ui.input.long";
    static final String DATE = "ui.input.date";
    static final String MONTH = "ui.input.month";
    static final String TIME = "ui.input.time";
    static final String MOMENT = "ui.input.moment";
    static final String NUMBER = "ui.input.number";
    static final String RANGE = "ui.input.range";
    static final String CONTROL = "ui.input.control";
    static final String LOST = "ui.input.lost";
    static final String NAME = "ui.input.name";
    static final String TITLE = "ui.input.title";
    static final String CHOOSE = "ui.input.choose";
    static final String CHOICE = "ui.input.choice";
    static final String WRONG_TYPE = "ui.problem.wrong-type";
    static final String UNKNOWN = "ui.problem.unknown-field";

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> args;

    Refused(String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = List.of(args);
    }

    String key() {
        return key;
    }

    List<Object> args() {
        return args;
    }
}

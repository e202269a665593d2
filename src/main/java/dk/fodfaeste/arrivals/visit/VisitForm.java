package dk.fodfaeste.arrivals.visit;

import dk.fodfaeste.arrivals.visit.AsylumVisit.Part;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.List;

/** What the form of a visit offers. */
public final class VisitForm {

    /** How many can be written down as having been there. */
    public static final int ROWS = 6;

    private VisitForm() {}

    /** What somebody can have been there for, in the caller's words. */
    public static List<Option> parts(Page page) {
        return Arrays.stream(Part.values())
                .map(part -> new Option(part.name(), page.t("prearrival.part." + part)))
                .toList();
    }
}

package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.encoding.EncodingChoice;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Map;

/** What the page shows that asks how the letters of a file are written: each way, with what the same cells would say. */
public record EncodingView(ImportResult result, List<EncodingChoice> choices) {

    static final String FIELD = "encoding";

    public EncodingView {
        choices = List.copyOf(choices);
    }

    /** What was chosen before; nothing is chosen for anybody. */
    Form form() {
        String chosen = result.encoding();
        return Form.of(chosen == null ? Map.of() : Map.of(FIELD, chosen));
    }

    /** The choices, each with the cells that tell them apart. */
    public List<Option> options(Page page) {
        return choices.stream()
                .map(each -> new Option(
                        each.encoding().code(), page.t(each.encoding().key()), String.join(" · ", each.samples())))
                .toList();
    }
}

package dk.fodfaeste.plans.preview;

import dk.fodfaeste.plans.template.TemplateFile.Condition;
import dk.fodfaeste.plans.template.TemplateFile.Told;
import dk.fodfaeste.ui.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions on the household in words; a condition that cannot be read is shown as it was written. */
public final class ConditionWords {

    private final Page page;

    public ConditionWords(Page page) {
        this.page = page;
    }

    /** What must hold, in one phrase; empty where nothing must. */
    public String of(@Nullable Condition when) {
        if (when == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (when.kind() != null) {
            parts.add(when.kind().stream().map(this::kind).collect(Collectors.joining(", ")));
        }
        if (when.hasChildAged() != null) {
            parts.add(page.t("plans.condition.child", range(when.hasChildAged())));
        }
        if (when.hasAdult() != null) {
            parts.add(page.t(when.hasAdult() ? "plans.condition.adult" : "plans.condition.no-adult"));
        }
        if (when.size() != null) {
            parts.add(page.t("plans.condition.size", range(when.size())));
        }
        if (when.interpreter() != null) {
            parts.add(page.t(when.interpreter() ? "plans.condition.interpreter" : "plans.condition.no-interpreter"));
        }
        for (Told told : when.told() == null ? List.<Told>of() : when.told()) {
            parts.add(told.text().in(page.language()));
        }
        return String.join("; ", parts);
    }

    /** A range as people write it: 6–16, 18 and more. */
    String range(String range) {
        String[] ends = range.strip().split("-", -1);
        if (ends.length != 2) {
            return range;
        }
        if (ends[1].isBlank()) {
            return page.t("plans.condition.from", ends[0]);
        }
        if (ends[0].isBlank()) {
            return page.t("plans.condition.to", ends[1]);
        }
        return ends[0].equals(ends[1]) ? ends[0] : page.t("plans.condition.range", ends[0], ends[1]);
    }

    private String kind(String kind) {
        String constant = kind.toUpperCase(Locale.ROOT).replace('-', '_');
        boolean known = Arrays.stream(dk.fodfaeste.people.HouseholdKind.values())
                .anyMatch(each -> each.name().equals(constant));
        return known ? page.t("people.kind." + constant) : kind;
    }
}

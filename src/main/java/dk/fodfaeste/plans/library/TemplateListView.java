package dk.fodfaeste.plans.library;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.editor.TemplateDraft;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile.Source;
import dk.fodfaeste.plans.template.TemplateText;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.ui.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The municipality's templates, each with its versions and the draft of the next one. */
public record TemplateListView(List<Row> rows, int earlier, boolean mayEdit, boolean mayMove) {

    /**
     * One template.
     *
     * @param newest its newest published version; {@code null} for one that was never published
     * @param older  the versions before that on which there still are families
     * @param source where the practice comes from; {@code null} where nothing starts by it any more
     */
    public record Row(
            String key,
            Bilingual name,
            @Nullable TemplateVersion newest,
            List<TemplateVersion> older,
            @Nullable TemplateDraft draft,
            @Nullable Source source) {

        /** Whether new families get it. */
        public boolean current() {
            return newest != null && newest.retiredAt() == null;
        }

        /** How many families have a plan by a version before the newest. */
        public int behind() {
            return older.stream().mapToInt(TemplateVersion::families).sum();
        }
    }

    /** @param earlier how many are earlier editions of a shipped example, whose present edition can be taken into use */
    static TemplateListView of(
            Page page,
            List<TemplateVersion> versions,
            List<Template> current,
            List<TemplateDraft> drafts,
            int earlier) {
        Map<String, List<TemplateVersion>> byKey = versions.stream()
                .collect(Collectors.groupingBy(TemplateVersion::key, LinkedHashMap::new, Collectors.toList()));
        Map<String, TemplateDraft> written =
                drafts.stream().collect(Collectors.toMap(TemplateDraft::key, Function.identity()));
        Map<String, Source> sources = current.stream()
                .collect(Collectors.toMap(
                        Template::key,
                        each -> TemplateText.file(TemplateText.readKnown(each.definition()))
                                .source()));
        List<Row> rows = new ArrayList<>();
        byKey.forEach((key, all) -> rows.add(new Row(
                key,
                all.getFirst().name(),
                all.getFirst(),
                all.stream().skip(1).filter(version -> version.families() > 0).toList(),
                written.get(key),
                sources.get(key))));
        drafts.stream()
                .filter(draft -> !byKey.containsKey(draft.key()))
                .forEach(draft -> rows.add(new Row(draft.key(), draft.name(), null, List.of(), draft, null)));
        rows.sort(Comparator.comparing((Row row) -> !row.current() && row.draft() == null)
                .thenComparing(
                        row -> row.name().in(page.language()),
                        java.text.Collator.getInstance(page.language().locale())));
        return new TemplateListView(
                rows, earlier, may(page, PlanAction.TEMPLATE_EDIT), may(page, PlanAction.PLAN_MOVE));
    }

    static boolean may(Page page, Action action) {
        return page.caller() != null && Permissions.may(page.caller(), action);
    }
}

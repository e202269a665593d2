package dk.fodfaeste.plans.library;

import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.TemplateDraft;
import dk.fodfaeste.plans.preview.ExampleForm;
import dk.fodfaeste.plans.preview.PlanPicture;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page of a published version shows. */
public record TemplateView(
        Page page,
        Template template,
        TemplateFile file,
        PlanPicture plan,
        ExampleForm example,
        List<TemplateVersion> versions,
        @Nullable TemplateDraft draft) {

    /** Where something is done to this version. */
    public String address(String verb) {
        return PlanAddresses.TEMPLATES + "/" + template.id() + (verb.isEmpty() ? "" : "/" + verb);
    }

    /** This version in the list of versions. */
    public TemplateVersion version() {
        return versions.stream()
                .filter(each -> each.id().equals(template.id()))
                .findFirst()
                .orElseThrow();
    }

    /** How many families have a plan by an earlier version. */
    public int behind() {
        return versions.stream()
                .filter(each -> each.version() < template.version())
                .mapToInt(TemplateVersion::families)
                .sum();
    }

    /** Whether new families get it. */
    public boolean current() {
        return version().retiredAt() == null;
    }

    public boolean mayEdit() {
        return TemplateListView.may(page, PlanAction.TEMPLATE_EDIT);
    }

    public boolean mayPublish() {
        return TemplateListView.may(page, PlanAction.TEMPLATE_PUBLISH);
    }

    public boolean mayMove() {
        return TemplateListView.may(page, PlanAction.PLAN_MOVE);
    }

    public List<Option> exampleKindOptions() {
        return Arrays.stream(HouseholdKind.values())
                .map(each -> new Option(each.name(), page.t("people.kind." + each.name())))
                .toList();
    }

    /** What a day is called in words. */
    public String anchor(String name) {
        String key = "time.anchor." + name;
        return page.words().has(key) ? page.t(key) : name;
    }
}

package dk.fodfaeste.plans.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.plans.OnePlan;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.editor.TemplateDrafts.NewTemplate;
import dk.fodfaeste.plans.editor.TemplateDrafts.Seen;
import dk.fodfaeste.plans.preview.TemplateFault;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts of templates: one of each, changed by one at a time, published once. */
@ServerTest
class TemplateDraftsTest {

    private static final String FIRST = OnePlan.yaml("call reception at notice", "meet reception at arrival");

    @Autowired
    Towns towns;

    @Autowired
    TemplateDrafts drafts;

    @Autowired
    Templates templates;

    private Town town;
    private Caller anna;

    @BeforeEach
    void anAdministrator() {
        town = towns.town();
        anna = town.person("Anna Vik", Role.ADMINISTRATOR);
    }

    @Test
    void a_draft_becomes_a_version_which_never_changes_and_the_next_one_begins_as_it() {
        Template first = publish(take(FIRST));
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.definition()).isEqualTo(FIRST);
        TemplateDraft draft = write(tx -> drafts.from(tx, first.id()));
        assertThat(draft.definition()).isEqualTo(FIRST);
        assertThat(draft.basedOn()).isEqualTo(first.id());
        edit(draft, tree -> tree.removeStep("call"));
        Template second = publish(draft.id());
        assertThat(second.version()).isEqualTo(2);
        assertThat(definition(first)).isEqualTo(FIRST);
        assertThat(versions("one-plan")).extracting(TemplateVersion::version).containsExactly(2, 1);
        assertThat(refused(() -> write(tx -> drafts.get(tx, draft.id()))).key()).isEqualTo("plans.draft.unknown");
    }

    @Test
    void there_is_one_draft_of_a_template_at_a_time() {
        UUID id = take(FIRST);
        assertThat(refused(() -> take(FIRST)).key()).isEqualTo("plans.draft.exists");
        Template first = publish(id);
        TemplateDraft begun = write(tx -> drafts.from(tx, first.id()));
        assertThat(write(tx -> drafts.from(tx, first.id())).id()).isEqualTo(begun.id());
    }

    @Test
    void whoever_saw_an_older_version_does_not_overwrite_what_a_colleague_did() {
        TemplateDraft draft = get(take(FIRST));
        edit(draft, tree -> tree.moveStep("meet", -1));
        Problem late = refused(() -> edit(draft, tree -> tree.removeStep("call")));
        assertThat(late.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(late.args()).startsWith("Anna Vik");
        assertThat(get(draft.id()).definition()).contains("call");
    }

    @Test
    void each_change_can_be_undone_until_the_next_one() {
        TemplateDraft draft = get(take(FIRST));
        TemplateDraft removed = edit(draft, tree -> tree.removeStep("call"));
        TemplateDraft back = write(tx -> drafts.undo(tx, draft.id(), removed.version()));
        assertThat(back.definition()).isEqualTo(FIRST);
        assertThat(refused(() -> write(tx -> drafts.undo(tx, draft.id(), removed.version())))
                        .kind())
                .isEqualTo(Problem.Kind.CONFLICT);
        TemplateDraft again = write(tx -> drafts.undo(tx, draft.id(), back.version()));
        assertThat(again.definition()).isEqualTo(removed.definition());
    }

    @Test
    void a_change_that_changes_nothing_is_none() {
        TemplateDraft draft = get(take(FIRST));
        TemplateDraft written = edit(draft, tree -> {});
        assertThat(edit(written, tree -> {}).version()).isEqualTo(written.version());
    }

    @Test
    void all_that_is_missing_is_named_at_once_and_nothing_is_published() {
        UUID id = take("""
                key: half
                name: {da: Halv}
                phases:
                  - key: only
                    steps:
                      - {key: one, function: nobody, timing: soon, after: two}
                      - {key: two, title: {da: To, en: Two}, how: {da: To., en: Two.}, function: reception}
                """);
        Problem refused = refused(() -> publish(id));
        assertThat(refused.fields())
                .extracting(Problem.Field::field)
                .containsExactly(
                        "summary",
                        "source",
                        "phases[0].name",
                        "phases[0].steps[0].title",
                        "phases[0].steps[0].how",
                        "phases[0].steps[0].function",
                        "phases[0].steps[0].timing",
                        "phases[0].steps[0].after",
                        "phases[0].steps[1].timing");
        assertThat(versions("half")).isEmpty();
    }

    @Test
    void of_many_who_publish_the_same_draft_one_does() throws Exception {
        UUID id = take(FIRST);
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> {
                try {
                    return "version " + publish(id).version();
                } catch (Problem late) {
                    return late.key();
                }
            });
        }
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> each : threads.invokeAll(tries)) {
                answers.add(each.get());
            }
        }
        assertThat(answers)
                .containsOnlyOnce("version 1")
                .filteredOn("plans.draft.unknown"::equals)
                .hasSize(7);
        assertThat(versions("one-plan")).hasSize(1);
    }

    @Test
    void of_many_who_begin_a_draft_of_the_same_key_one_does() throws Exception {
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> {
                try {
                    take(FIRST);
                    return "begun";
                } catch (Problem late) {
                    return late.key();
                }
            });
        }
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<String> each : threads.invokeAll(tries)) {
                answers.add(each.get());
            }
        }
        assertThat(answers)
                .containsOnlyOnce("begun")
                .filteredOn("plans.draft.exists"::equals)
                .hasSize(5);
    }

    @Test
    void a_draft_that_was_put_aside_is_taken_up_again_unless_another_was_begun() {
        TemplateDraft draft = get(take(FIRST));
        write(tx -> drafts.discard(tx, draft.id(), new Seen(draft.version())));
        assertThat(refused(() -> get(draft.id())).key()).isEqualTo("plans.draft.unknown");
        write(tx -> drafts.takeUp(tx, draft.id()));
        assertThat(get(draft.id()).definition()).isEqualTo(FIRST);
        write(tx -> drafts.discard(tx, draft.id(), new Seen(null)));
        take(FIRST);
        assertThat(refused(() -> write(tx -> drafts.takeUp(tx, draft.id()))).key())
                .isEqualTo("plans.draft.exists");
    }

    @Test
    void another_text_takes_a_drafts_place_letter_for_letter_if_its_key_is_the_same() {
        TemplateDraft draft = get(take(FIRST));
        String other = "# With a remark\n" + FIRST;
        assertThat(write(tx -> drafts.replace(tx, draft.id(), new Seen(0), other))
                        .definition())
                .isEqualTo(other);
        assertThat(refused(() -> write(tx -> drafts.replace(tx, draft.id(), new Seen(1), "key: another\n")))
                        .fields())
                .extracting(Problem.Field::key)
                .containsExactly("plans.draft.key.fixed");
    }

    @Test
    void a_version_that_is_retired_starts_for_nobody_until_it_is_brought_back() {
        Template first = publish(take(FIRST));
        publishing(tx -> templates.retire(tx, first.id()));
        assertThat(current()).extracting(Template::key).doesNotContain("one-plan");
        assertThat(refused(() -> publishing(tx -> templates.retire(tx, first.id())))
                        .key())
                .isEqualTo("plans.template.retired");
        publishing(tx -> templates.resume(tx, first.id()));
        assertThat(current()).extracting(Template::key).contains("one-plan");
        publishing(tx -> templates.retire(tx, first.id()));
        assertThat(publish(take(OnePlan.yaml("call reception at notice"))).version())
                .isEqualTo(2);
        assertThat(refused(() -> publishing(tx -> templates.resume(tx, first.id())))
                        .key())
                .isEqualTo("plans.template.current");
    }

    @Test
    void a_new_template_needs_a_name_that_is_not_taken() {
        TemplateDraft draft = write(
                tx -> drafts.create(tx, new NewTemplate("Vores plan", "Our plan"), new Bilingual("Før", "Before")));
        assertThat(draft.key()).isEqualTo("vores-plan");
        publish(take(FIRST));
        assertThat(refused(() -> write(tx ->
                                drafts.create(tx, new NewTemplate("One plan", "x"), new Bilingual("Før", "Before"))))
                        .fields())
                .extracting(Problem.Field::key)
                .containsExactly("plans.draft.name.taken");
    }

    @Test
    void a_template_in_danish_only_is_published_says_what_lacks_english_and_is_shown_in_danish() {
        TemplateDraft draft =
                write(tx -> drafts.create(tx, new NewTemplate("Kun dansk", null), new Bilingual("Før", "")));
        assertThat(draft.name().in(UiLanguage.EN)).isEqualTo("Kun dansk");
        UUID id = take(FIRST.replaceAll(", en: [^}]+}", "}").replace("one-plan", "danish-plan"));
        assertThat(drafts.untranslated(get(id)))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.key()).startsWith("plans.fault.english."));
        List<TemplateFault> faults = write(tx -> drafts.faults(tx, drafts.get(tx, id)));
        assertThat(faults).isEmpty();
        Template published = publish(id);
        assertThat(published.name().en()).isEmpty();
        assertThat(published.name().in(UiLanguage.EN))
                .isEqualTo(published.name().da());
    }

    @Test
    void a_template_without_danish_is_not_published() {
        UUID id = take(FIRST.replaceFirst("name: \\{da: [^,]+, en", "name: {en"));
        List<TemplateFault> faults = write(tx -> drafts.faults(tx, drafts.get(tx, id)));
        assertThat(faults).extracting(TemplateFault::key).containsExactly("plans.fault.danish.name");
        assertThat(refused(() -> publish(id)).fields()).hasSize(1);
    }

    private UUID take(String yaml) {
        return write(tx -> drafts.take(tx, yaml)).id();
    }

    private TemplateDraft get(UUID id) {
        return write(tx -> drafts.get(tx, id));
    }

    private TemplateDraft edit(TemplateDraft draft, Consumer<dk.fodfaeste.plans.editor.TemplateTree> change) {
        return write(tx -> drafts.edit(tx, draft.id(), new Seen(draft.version()), change));
    }

    private Template publish(UUID draft) {
        return publishing(tx -> drafts.publish(tx, draft, new Seen(null)));
    }

    private <T> T publishing(java.util.function.Function<dk.fodfaeste.access.WriteTx, T> work) {
        return town.write(anna, PlanAction.TEMPLATE_PUBLISH, work);
    }

    private <T> T write(java.util.function.Function<dk.fodfaeste.access.WriteTx, T> work) {
        return town.write(anna, PlanAction.TEMPLATE_EDIT, work);
    }

    private String definition(Template template) {
        return read(tx -> templates.get(tx, template.id())).definition();
    }

    private List<TemplateVersion> versions(String key) {
        return read(tx -> templates.versions(tx, key));
    }

    private List<Template> current() {
        return read(tx -> templates.current(tx));
    }

    private <T> T read(java.util.function.Function<dk.fodfaeste.access.Tx, T> work) {
        return town.read(anna, PlanAction.TEMPLATE_SEE, work);
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work);
    }
}

package dk.fodfaeste.plans.editor;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.plans.preview.TemplateFault;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateText;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Templates that are being written: one draft of each, changed by one person at a time, until it is published. */
@Service
public class TemplateDrafts {

    /** More drafts than any municipality works on. */
    private static final int MOST = 200;

    /** So many changes can be undone. */
    private static final int KEPT = 50;

    private final DraftStore store;
    private final Templates templates;
    private final Directory directory;

    TemplateDrafts(DraftStore store, Templates templates, Directory directory) {
        this.store = store;
        this.templates = templates;
        this.directory = directory;
    }

    /**
     * Which version of a draft somebody changes.
     *
     * @param version the one that she saw; {@code null} for whichever it is
     */
    @Command
    public record Seen(@Nullable Integer version) {

        static final Seen LATEST = new Seen(null);
    }

    /** What a new template is called; in English, if somebody knows it by now. */
    @Command
    public record NewTemplate(
            @Text(kind = Text.Kind.TITLE) String da,
            @Text(kind = Text.Kind.TITLE) @Nullable String en) {}

    /** All that are being worked on, by Danish name. */
    public List<TemplateDraft> all(Tx tx) {
        return store.all(MOST);
    }

    /**
     * One draft.
     *
     * @throws Problem if there is none, or none any more
     */
    public TemplateDraft get(Tx tx, UUID id) {
        return found(store.find(id));
    }

    /** The draft of this template, if somebody is working on one. */
    public @Nullable TemplateDraft of(Tx tx, String key) {
        return store.byKey(key);
    }

    /** What must be mended before it can be published. */
    public List<TemplateFault> faults(Tx tx, TemplateDraft draft) {
        return TemplateCheck.faults(
                TemplateText.file(TemplateText.readKnown(draft.definition())),
                directory.functions(tx).stream().map(WorkFunction::key).collect(Collectors.toSet()));
    }

    /** What can be published and has no English yet. */
    public List<TemplateFault> untranslated(TemplateDraft draft) {
        return TemplateCheck.untranslated(TemplateText.file(TemplateText.readKnown(draft.definition())));
    }

    /** Begins a new template with one phase. */
    public TemplateDraft create(WriteTx tx, NewTemplate in, Bilingual firstPhase) {
        TemplateTree tree = TemplateTree.empty(in.da(), in.en() == null ? "" : in.en());
        tree.addPhase(firstPhase.da(), firstPhase.en());
        String key = tree.root().path("key").asString();
        if (!templates.versions(tx, key).isEmpty()) {
            throw Problem.inField("da", "plans.draft.name.taken", in.da());
        }
        return insert(tx, tree.root(), TemplateText.write(tree.root()), null);
    }

    /** Begins the next version of a published template; where somebody has begun it already, it is hers. */
    public TemplateDraft from(WriteTx tx, UUID published) {
        Template template = templates.get(tx, published);
        TemplateDraft begun = store.byKey(template.key());
        return begun != null
                ? begun
                : insert(tx, TemplateText.readKnown(template.definition()), template.definition(), template.id());
    }

    /**
     * Takes a template in as a draft, letter for letter.
     *
     * @throws Problem if the text is no template, with line and path; or if there is a draft of the template already
     */
    public TemplateDraft take(WriteTx tx, String yaml) {
        ObjectNode tree = TemplateText.read(yaml);
        List<TemplateVersion> versions = templates.versions(tx, tree.path("key").asString());
        return insert(
                tx, tree, yaml, versions.isEmpty() ? null : versions.getFirst().id());
    }

    /** Puts another text in the place of a draft's. */
    public TemplateDraft replace(WriteTx tx, UUID id, Seen seen, String yaml) {
        ObjectNode tree = TemplateText.read(yaml);
        TemplateDraft before = lock(id, seen);
        if (!tree.path("key").asString().equals(before.key())) {
            throw Problem.inField("key", "plans.draft.key.fixed", before.key());
        }
        return change(tx, before, tree, yaml);
    }

    /**
     * Changes a draft.
     *
     * @throws Problem (conflict) if somebody else has changed it meanwhile, or what the change needs is gone
     */
    public TemplateDraft edit(WriteTx tx, UUID id, Seen seen, Consumer<TemplateTree> change) {
        TemplateDraft before = lock(id, seen);
        TemplateTree tree = new TemplateTree(TemplateText.readKnown(before.definition()));
        change.accept(tree);
        String after = TemplateText.write(tree.root());
        if (after.length() > TemplateText.LONGEST) {
            throw Problem.invalid("plans.template.long", TemplateText.LONGEST);
        }
        return change(tx, before, tree.root(), after);
    }

    /**
     * Undoes the change that made this version.
     *
     * @throws Problem (conflict) if the draft has been changed since
     */
    public TemplateDraft undo(WriteTx tx, UUID id, int version) {
        TemplateDraft now = lock(id, new Seen(version));
        String past = store.past(id, version - 1);
        if (past == null) {
            throw Problem.conflict("plans.draft.undo.gone");
        }
        return change(tx, now, TemplateText.readKnown(past), past);
    }

    /**
     * Publishes: new families get it from now on, those who have a plan keep theirs.
     *
     * @throws Problem that names all that must be mended first, each at its path
     */
    public Template publish(WriteTx tx, UUID id, Seen seen) {
        TemplateDraft draft = lock(id, seen);
        List<TemplateFault> faults = faults(tx, draft);
        if (!faults.isEmpty()) {
            throw TemplateFault.refusal(faults);
        }
        Template published = templates.publish(tx, draft.definition());
        store.delete(draft.id());
        return published;
    }

    /** Puts a draft aside; it can be taken up again. */
    public TemplateDraft discard(WriteTx tx, UUID id, Seen seen) {
        TemplateDraft draft = lock(id, seen);
        store.discard(tx, draft.id());
        return draft;
    }

    /** Takes up a draft that was put aside. */
    public TemplateDraft takeUp(WriteTx tx, UUID id) {
        TemplateDraft draft = found(store.lockDiscarded(id));
        if (store.byKey(draft.key()) != null) {
            throw Problem.conflict("plans.draft.exists", draft.name().da());
        }
        store.takeUp(id);
        return draft;
    }

    private TemplateDraft insert(WriteTx tx, ObjectNode tree, String definition, @Nullable UUID basedOn) {
        UUID id = Ids.next();
        Bilingual name = name(tree);
        if (!store.insert(tx, id, tree.path("key").asString(), name, basedOn, definition)) {
            throw Problem.conflict("plans.draft.exists", name.da());
        }
        return get(tx, id);
    }

    private TemplateDraft change(WriteTx tx, TemplateDraft before, ObjectNode tree, String definition) {
        if (!definition.equals(before.definition())) {
            store.change(tx, before, name(tree), definition, KEPT);
        }
        return get(tx, before.id());
    }

    private TemplateDraft lock(UUID id, Seen seen) {
        TemplateDraft draft = found(store.lock(id));
        if (seen.version() != null && seen.version() != draft.version()) {
            throw draft.changedBy() == null
                    ? Problem.conflict("plans.draft.changed.unnamed", draft.changedAt())
                    : Problem.conflict("plans.draft.changed", draft.changedBy(), draft.changedAt());
        }
        return draft;
    }

    private static TemplateDraft found(@Nullable TemplateDraft draft) {
        if (draft == null) {
            throw Problem.notFound("plans.draft.unknown");
        }
        return draft;
    }

    private static Bilingual name(ObjectNode tree) {
        JsonNode name = tree.path("name");
        String key = tree.path("key").asString();
        return new Bilingual(name.path("da").asString(key), name.path("en").asString(""));
    }
}

package dk.fodfaeste.people.participant;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.people.participant.Participant.Participation;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting.Range;
import dk.fodfaeste.settings.Settings;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Day;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Participants without a case: what they take part in and complete, whom they become, and when they are deleted. */
@Service
public class Participants {

    /** For how many days somebody without a case is kept (our own choice). */
    static final NumberSetting KEPT_DAYS = new NumberSetting("participants.kept-days", new Range(30, 1830), 730, null);

    /** Somebody as she is told. */
    @Command
    public record ParticipantInput(
            @Text(max = 100, kind = Text.Kind.NAME) @Nullable
            String firstNames,

            @Text(max = 100, kind = Text.Kind.NAME) @Nullable
            String lastName,

            @Day(
                    yearsBack = 125,
                    early = "people.participant.birth.old",
                    yearsAhead = 0,
                    late = "people.participant.birth.future")
            @Nullable
            LocalDate birthDate,

            @Nullable String language,

            @Text(max = 100, kind = Text.Kind.TITLE) @Nullable
            String centre,

            @Text(max = 200) @Nullable String contact,
            @Nullable Integer version) {}

    /** What she takes part in from a day on. */
    @Command
    public record ParticipationInput(
            @Text(max = 120, kind = Text.Kind.TITLE) String programme,

            @Text(max = 120, kind = Text.Kind.TITLE) @Nullable
            String provider,

            @Nullable LocalDate since) {}

    /** When she had completed it; today where left out. */
    @Command
    public record CompletionInput(@Nullable LocalDate completedOn) {}

    /** Whom she has become. */
    @Command
    public record JoinInput(UUID person) {}

    private final ParticipantStore store;
    private final Duplicates duplicates;
    private final Settings settings;

    Participants(ParticipantStore store, Duplicates duplicates, Settings settings) {
        this.store = store;
        this.duplicates = duplicates;
        this.settings = settings;
    }

    /** Those without a case, the newest first. */
    public List<Participant> list(Tx tx, @Nullable UUID after, int limit) {
        return store.list(after, limit);
    }

    /**
     * One of them.
     *
     * @throws Problem if there is none
     */
    public Participant get(Tx tx, UUID id) {
        Participant found = store.find(id);
        if (found == null) {
            throw Problem.notFound("people.participant.unknown");
        }
        tx.concerns(id);
        return found;
    }

    /** What the persons of a household completed before they had a case, by person. */
    public Map<UUID, List<Participation>> ofHousehold(Tx tx, UUID household) {
        return store.ofHousehold(household);
    }

    /** Who has been announced and may be one of these, by participant; a person decides. Three statements for all. */
    public Map<UUID, List<Match>> candidates(Tx tx, List<Participant> participants) {
        List<Participant> open =
                participants.stream().filter(each -> each.person() == null).toList();
        List<List<Match>> found =
                duplicates.of(tx, open.stream().map(Participants::asNew).toList());
        Map<UUID, List<Match>> candidates = new HashMap<>();
        for (int place = 0; place < open.size(); place++) {
            candidates.put(open.get(place).id(), found.get(place));
        }
        return candidates;
    }

    /** Somebody takes part in something and is nobody's case. */
    public Participant add(WriteTx tx, ParticipantInput in) {
        check(in);
        UUID id = Ids.next();
        store.insert(tx, participant(id, in, tx.today().plusDays(settings.number(tx, KEPT_DAYS)), 0));
        return get(tx, id);
    }

    /**
     * She is told otherwise.
     *
     * @throws Problem (conflict) if somebody else was quicker
     */
    public Participant change(WriteTx tx, UUID id, ParticipantInput in) {
        check(in);
        Participant before = locked(tx, id);
        if (in.version() != null && in.version() != before.version()) {
            throw Problem.conflict("people.participant.changed");
        }
        store.change(participant(id, in, before.deleteOn(), before.version()));
        return get(tx, id);
    }

    /** She takes part in something. */
    public Participant takesPart(WriteTx tx, UUID id, ParticipationInput in) {
        locked(tx, id);
        LocalDate since = in.since() == null ? tx.today() : in.since();
        Participation added = new Participation(Ids.next(), id, in.programme(), in.provider(), since, null, null);
        if (!store.takesPart(tx, added)) {
            throw Problem.inField("programme", "people.participant.programme.taken");
        }
        return get(tx, id);
    }

    /** She has completed it: that stays with her whoever she becomes. */
    public Participant complete(WriteTx tx, UUID id, UUID participation, CompletionInput in) {
        Participation known = locked(tx, id).participations().stream()
                .filter(each -> each.id().equals(participation))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("people.participant.programme.unknown"));
        if (known.completedOn() != null) {
            throw Problem.conflict("people.participant.completed.already");
        }
        LocalDate on = in.completedOn() == null ? tx.today() : in.completedOn();
        if (on.isAfter(tx.today()) || on.isBefore(known.since())) {
            throw Problem.inField("completedOn", "people.participant.completed.day");
        }
        store.complete(participation, on);
        return get(tx, id);
    }

    /** She has not completed it after all. */
    public Participant uncomplete(WriteTx tx, UUID id, UUID participation) {
        if (locked(tx, id).participations().stream()
                .noneMatch(each -> each.id().equals(participation) && each.completedOn() != null)) {
            throw Problem.conflict("people.participant.uncompleted");
        }
        store.complete(participation, null);
        return get(tx, id);
    }

    /**
     * She is this person of a household; somebody has looked.
     *
     * @throws Problem if there is no such person for the caller; a conflict if she has become somebody already
     */
    public Participant join(WriteTx tx, UUID id, JoinInput in) {
        if (locked(tx, id).person() != null) {
            throw Problem.conflict("people.participant.joined");
        }
        try {
            duplicates.get(tx, in.person());
        } catch (Problem unknown) {
            throw Problem.inField("person", unknown.key()).causedBy(unknown);
        }
        store.join(tx, id, in.person());
        return get(tx, id);
    }

    /** She is not: she is without a case again. */
    public Participant leave(WriteTx tx, UUID id) {
        if (locked(tx, id).person() == null) {
            throw Problem.conflict("people.participant.separate");
        }
        store.join(tx, id, null);
        return get(tx, id);
    }

    /** Deletes those whose day has come and who are nobody's case; that there was one is counted. */
    public int expire(WriteTx tx) {
        return store.expire(tx, tx.today());
    }

    private Participant locked(WriteTx tx, UUID id) {
        store.lock(id);
        return get(tx, id);
    }

    private static void check(ParticipantInput in) {
        new Faults()
                .add(in.firstNames() == null && in.lastName() == null, "firstNames", "people.person.name.missing")
                .add(
                        in.language() != null && Languages.byCode(in.language()).isEmpty(),
                        "language",
                        "people.person.language")
                .end();
    }

    private static Participant participant(UUID id, ParticipantInput in, LocalDate deleteOn, int version) {
        return new Participant(
                id,
                in.firstNames(),
                in.lastName(),
                in.birthDate(),
                in.language(),
                in.centre(),
                in.contact(),
                deleteOn,
                null,
                version,
                List.of());
    }

    private static NewPerson asNew(Participant participant) {
        return new NewPerson(
                new PersonDetails(
                        Relation.OTHER,
                        participant.firstNames(),
                        participant.lastName(),
                        participant.birthDate(),
                        false,
                        null,
                        null,
                        participant.language(),
                        null,
                        null),
                List.of());
    }
}

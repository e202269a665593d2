package dk.fodfaeste.agreements.grant;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.Agreement;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.Kind.Ages;
import dk.fodfaeste.agreements.deal.AgreementInput;
import dk.fodfaeste.agreements.deal.AgreementInput.ApprovalInput;
import dk.fodfaeste.agreements.deal.AgreementInput.CounterInput;
import dk.fodfaeste.agreements.deal.AgreementInput.WithdrawalInput;
import dk.fodfaeste.agreements.deal.AgreementSteps;
import dk.fodfaeste.agreements.deal.Agreements;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.kind.Kinds;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Day;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What families and their persons are granted. A sensitive kind is seen only by whoever has that right to the family. */
@Service
public class Grants {

    /**
     * What is granted.
     *
     * @param person   of a kind that is for one person
     * @param purpose  what it is for; the kind's name where nothing is said
     * @param endsOn   as long as the kind can last where nothing is said
     * @param met      what was answered to the kind's question
     * @param source   who said so, or how it is known
     * @param counters other ceilings than the kind's
     */
    @Command
    public record GrantInput(
            @Nullable UUID person,
            @Nullable String purpose,

            @Day(yearsBack = 5, early = "agreements.day.early", yearsAhead = 5, late = "agreements.day.late")
            LocalDate startsOn,

            @Nullable LocalDate endsOn,
            @Nullable Boolean met,
            @Nullable String source,
            List<CounterInput> counters) {}

    /**
     * A page of those that are not over.
     *
     * @param next the last one looked at, where there are more
     */
    record Current(List<Standing> rows, @Nullable UUID next) {}

    private final GrantStore store;
    private final Agreements agreements;
    private final AgreementSteps steps;
    private final Uses uses;
    private final Kinds kinds;
    private final Households households;

    Grants(
            GrantStore store,
            Agreements agreements,
            AgreementSteps steps,
            Uses uses,
            Kinds kinds,
            Households households) {
        this.store = store;
        this.agreements = agreements;
        this.steps = steps;
        this.uses = uses;
        this.kinds = kinds;
        this.households = households;
    }

    /** Those of a household that the caller may see, and of its persons; the newest first. */
    public List<Standing> of(Tx tx, UUID household) {
        households.get(tx, household);
        return shown(tx, household);
    }

    /** The same of a household that was found already. */
    List<Standing> shown(Tx tx, UUID household) {
        return agreements.of(tx, store.of(household)).stream()
                .filter(each -> maySee(tx, household, each.agreement().kind()))
                .toList();
    }

    /**
     * Those that are not over, the first to end first, behind this one.
     *
     * @throws Problem at the field {@code after} if the caller sees none such
     */
    Current current(Tx tx, @Nullable UUID after, int limit) {
        LocalDate day = after == null ? null : endOf(tx, after);
        List<UUID> ids = store.current(tx.scope(), tx.today(), day, after, limit + 1);
        List<UUID> page = ids.size() > limit ? ids.subList(0, limit) : ids;
        List<Standing> rows = agreements.of(tx, page).stream()
                .filter(each -> maySee(
                        tx,
                        Objects.requireNonNull(each.agreement().household()),
                        each.agreement().kind()))
                .sorted(Comparator.comparingInt(each -> page.indexOf(each.id())))
                .toList();
        return new Current(rows, ids.size() > limit ? page.getLast() : null);
    }

    private @Nullable LocalDate endOf(Tx tx, UUID after) {
        Agreement found = agreements.of(tx, List.of(after)).stream()
                .map(Standing::agreement)
                .filter(each -> each.household() != null)
                .findFirst()
                .orElseThrow(() -> Problem.inField("after", "agreements.cursor"));
        return found.endsOn();
    }

    /**
     * One of a household's.
     *
     * @throws Problem if there is none that the caller may see
     */
    public Standing get(Tx tx, UUID household, UUID id) {
        households.get(tx, household);
        return checked(tx, household, agreements.find(tx, id));
    }

    /** The kinds that the caller may grant to a household, by name. */
    public List<Kind> kinds(Tx tx, UUID household) {
        return kinds.all(tx).stream()
                .map(Kinds.Known::kind)
                .filter(kind -> kind.isGrant() && maySee(tx, household, kind))
                .toList();
    }

    /** One of them. */
    public Kind kind(Tx tx, UUID household, String key) {
        return kinds(tx, household).stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("agreements.kind.unknown"));
    }

    /**
     * Prepares a grant; it holds once it is issued. Nobody has two of a kind at a time: sent twice, it is made once.
     *
     * @throws Problem at the fields of {@link GrantInput}: who cannot have it, and why
     */
    public UUID add(WriteTx tx, UUID household, String key, GrantInput in) {
        Household family = households.get(tx, household);
        store.lock(household);
        Kind kind = kind(tx, household, key);
        Person person = kind.subject() == Kind.Subject.PERSON ? person(family, in) : null;
        if (person != null && kind.age() != null) {
            checkAge(kind, person, in.startsOn());
        }
        if (kind.childAged() != null
                && !hasChild(family, Objects.requireNonNull(Ages.parse(kind.childAged())), in.startsOn())) {
            throw Problem.inField("startsOn", "agreements.grant.no-child", kind.name(), kind.childAged());
        }
        checkCondition(kind, in);
        LocalDate end = in.endsOn() != null ? in.endsOn() : kind.latestEnd(in.startsOn());
        String title = in.purpose() == null ? kind.name().da() : in.purpose();
        AgreementInput said = new AgreementInput(
                title, in.startsOn(), end, null, null, kind.meeting(), List.of(), in.counters(), List.of(), null);
        UUID id = agreements.make(
                tx,
                kinds.edition(tx, key),
                said,
                person == null ? household : null,
                person == null ? null : person.id(),
                kind.asks() == null ? null : in.met(),
                kind.asks() == null ? null : in.source());
        if (store.hasOther(id)) {
            throw Problem.conflict("agreements.grant.twice", kind.name());
        }
        // That it was of a sensitive kind is itself sensitive.
        boolean named = kind.needs() == null;
        households.note(
                tx,
                household,
                named ? "grantMade" : "grantMadeUnnamed",
                null,
                named ? kind.name().da() : null);
        return id;
    }

    /** It is granted: what it says holds from now on. */
    public void issue(WriteTx tx, UUID household, UUID id) {
        steps.approve(tx, locked(tx, household, id), new ApprovalInput(Side.US, null, null, null));
    }

    /** Either side ends it before its time. */
    public void withdraw(WriteTx tx, UUID household, UUID id, WithdrawalInput in) {
        steps.withdraw(tx, locked(tx, household, id), in);
    }

    /** It goes on after all. */
    public void reinstate(WriteTx tx, UUID household, UUID id) {
        steps.reinstate(tx, locked(tx, household, id));
    }

    /** It was not issued after all. */
    public void undo(WriteTx tx, UUID household, UUID id, UUID event) {
        steps.undo(tx, locked(tx, household, id), event);
    }

    /** It was made by mistake. */
    public void discard(WriteTx tx, UUID household, UUID id) {
        steps.discard(tx, locked(tx, household, id));
    }

    /** It was no mistake. */
    public void restore(WriteTx tx, UUID household, UUID id) {
        steps.restore(tx, id);
        get(tx, household, id);
        if (store.hasOther(id)) {
            throw Problem.conflict(
                    "agreements.grant.twice",
                    agreements.find(tx, id).agreement().kind().name());
        }
    }

    /** Uses something of it. */
    public UUID use(WriteTx tx, UUID household, UUID id, UseInput in) {
        Household family = households.get(tx, household);
        checked(tx, household, agreements.find(tx, id));
        return uses.add(tx, id, in, family);
    }

    /** Takes a use back. */
    public void undoUse(WriteTx tx, UUID household, UUID id, UUID use) {
        get(tx, household, id);
        uses.undo(tx, id, use);
    }

    private Standing locked(WriteTx tx, UUID household, UUID id) {
        households.get(tx, household);
        return checked(tx, household, agreements.locked(tx, id));
    }

    private static Standing checked(Tx tx, UUID household, Standing found) {
        if (!household.equals(found.agreement().household())
                || !maySee(tx, household, found.agreement().kind())) {
            throw Problem.notFound("agreements.unknown");
        }
        return found;
    }

    static boolean maySee(Tx tx, UUID household, Kind kind) {
        Sensitivity needed = kind.needs();
        return needed == null || tx.scope().shows(household, needed);
    }

    private static Person person(Household family, GrantInput in) {
        if (in.person() == null) {
            throw Problem.inField("person", "agreements.grant.person");
        }
        return family.persons().stream()
                .filter(each -> each.id().equals(in.person()))
                .findFirst()
                .orElseThrow(() -> Problem.inField("person", "agreements.grant.person"));
    }

    private static void checkAge(Kind kind, Person person, LocalDate day) {
        Integer age = person.ageOn(day);
        if (age == null) {
            throw Problem.inField("person", "agreements.grant.birth");
        }
        Ages ages = Objects.requireNonNull(Ages.parse(Objects.requireNonNull(kind.age())));
        if (!ages.holds(age)) {
            throw Problem.inField("person", "agreements.grant.age", kind.name(), ages.from(), ages.to(), age);
        }
    }

    /** Who came as somebody's child and has no birth date may be one. */
    private static boolean hasChild(Household family, Ages ages, LocalDate day) {
        return family.persons().stream().anyMatch(each -> {
            Integer age = each.ageOn(day);
            return age == null ? each.details().relation().isChildUntilKnown() : ages.holds(age);
        });
    }

    private static void checkCondition(Kind kind, GrantInput in) {
        if (kind.asks() == null) {
            return;
        }
        if (in.met() == null) {
            throw Problem.inField("met", "agreements.grant.answer");
        }
        if (!in.met()) {
            throw Problem.inField("met", "agreements.grant.not", kind.asks());
        }
        if (in.source() == null) {
            throw Problem.inField("source", "agreements.grant.source");
        }
    }
}

package dk.fodfaeste.agreements.deal;

import dk.fodfaeste.agreements.Agreement;
import dk.fodfaeste.agreements.Agreement.Counter;
import dk.fodfaeste.agreements.Agreement.Milestone;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.Tally;
import dk.fodfaeste.agreements.deal.AgreementInput.CounterInput;
import dk.fodfaeste.agreements.deal.AgreementInput.MilestoneInput;
import dk.fodfaeste.agreements.deal.AgreementInput.PartyInput;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an agreement may say, by its kind and by what was used of it already; and what is another in a changed one. */
final class AgreementRules {

    private static final int MOST_PARTIES = 60;
    private static final int MOST_MILESTONES = 40;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** What can be changed without asking anybody again. */
    private static final Set<String> NOT_AGREED = Set.of("title", "document", "contacts", "milestones");

    /** @param tallies what was used of it; nothing where it is about to be made */
    void check(Kind kind, AgreementInput in, List<Tally> tallies) {
        period(kind, in);
        if (in.documentLink() != null && !LINK.matcher(in.documentLink()).matches()) {
            throw Problem.inField("documentLink", "agreements.document.link");
        }
        if (in.meeting() != null && !isRhythm(in.meeting())) {
            throw Problem.inField("meeting", "agreements.meeting.rhythm");
        }
        if (in.parties().size() > MOST_PARTIES) {
            throw Problem.inField("parties", "agreements.party.many", MOST_PARTIES);
        }
        if (in.milestones().size() > MOST_MILESTONES) {
            throw Problem.inField("milestones", "agreements.milestone.many", MOST_MILESTONES);
        }
        if (!kind.isGrant()
                && in.parties().stream()
                        .allMatch(each -> each.kind() == null || each.kind() == Party.Who.MUNICIPALITY)) {
            throw Problem.inField("parties", "agreements.party.missing");
        }
        for (int i = 0; i < in.parties().size(); i++) {
            PartyInput party = in.parties().get(i);
            if ((party.kind() == null) != (party.name() == null)) {
                throw Problem.inField(
                        "parties." + i + (party.kind() == null ? ".kind" : ".name"), "agreements.party.incomplete");
            }
            String email = party.email();
            if (email != null && !EMAIL.matcher(email).matches()) {
                throw Problem.inField("parties." + i + ".email", "agreements.party.email");
            }
        }
        for (int i = 0; i < in.counters().size(); i++) {
            counter(kind, in, i);
        }
        tallies.forEach(tally -> used(kind, in, tally));
    }

    private static void period(Kind kind, AgreementInput in) {
        LocalDate end = in.endsOn();
        LocalDate latest = kind.latestEnd(in.startsOn());
        if (end == null) {
            if (!kind.mayStayOpen()) {
                throw Problem.inField("endsOn", "agreements.period.end");
            }
            return;
        }
        if (end.isBefore(in.startsOn())) {
            throw Problem.inField("endsOn", "agreements.period.order");
        }
        if (latest != null && end.isAfter(latest)) {
            throw Problem.inField("endsOn", "agreements.period.long", kind.name(), latest);
        }
    }

    private static void counter(Kind kind, AgreementInput in, int index) {
        CounterInput told = in.counters().get(index);
        String at = "counters." + index;
        Kind.Counter counter = kind.counting().stream()
                .filter(each -> each.key().equals(told.key()))
                .findFirst()
                .orElseThrow(() -> Problem.inField(at + ".key", "agreements.counter.unknown"));
        if (told.ceiling() != null && counter.unit().read(told.ceiling()) == null) {
            throw Problem.inField(at + ".ceiling", counter.unit().unreadable());
        }
        LocalDate last = told.lastDay();
        if (last != null && last.isBefore(in.startsOn())) {
            throw Problem.inField(at + ".lastDay", "agreements.counter.day");
        }
    }

    /** What was used stays within what it says. */
    private void used(Kind kind, AgreementInput in, Tally tally) {
        if (tally.used() == 0) {
            return;
        }
        if (!in.startsOn().equals(tally.counter().firstDay())) {
            throw Problem.inField("startsOn", "agreements.period.used");
        }
        Counter next = counters(kind, tally.counter().agreement(), in, List.of(tally.counter())).stream()
                .filter(each -> each.key().equals(tally.counter().key()))
                .findFirst()
                .orElseThrow();
        long most = tally.kind().perMonth()
                ? tally.months().stream().mapToLong(Tally.Month::used).max().orElse(0)
                : tally.used();
        if (next.ceiling() != null && next.ceiling() < most) {
            throw Problem.inField(
                    "counters",
                    "agreements.counter.below",
                    tally.kind().name(),
                    tally.unit().of(most));
        }
    }

    List<Party> parties(UUID id, AgreementInput in, List<Party> before) {
        List<Party> parties = new ArrayList<>();
        for (PartyInput each : in.parties()) {
            if (each.kind() == null || each.name() == null) {
                continue;
            }
            Party known = each.id() == null
                    ? null
                    : before.stream()
                            .filter(party -> party.id().equals(each.id()))
                            .findFirst()
                            .orElseThrow(() -> Problem.inField("parties", "agreements.party.unknown"));
            parties.add(new Party(
                    known == null ? Ids.next() : known.id(),
                    id,
                    each.kind(),
                    each.name(),
                    each.number(),
                    each.contact(),
                    each.phone(),
                    each.email(),
                    known == null ? null : known.leftOn(),
                    known == null ? null : known.leftReason()));
        }
        return parties;
    }

    /** Each counter of the kind, with what was told of it; what was not told stays, or is as the kind says. */
    List<Counter> counters(Kind kind, UUID id, AgreementInput in, List<Counter> before) {
        return kind.counting().stream()
                .map(each -> {
                    Counter known = before.stream()
                            .filter(counter -> counter.key().equals(each.key()))
                            .findFirst()
                            .orElse(null);
                    CounterInput told = in.counters().stream()
                            .filter(counter -> counter.key().equals(each.key()))
                            .findFirst()
                            .orElse(null);
                    Long usual = known == null ? each.ceilingParts() : known.ceiling();
                    LocalDate last = each.lastDay(in.startsOn());
                    return new Counter(
                            known == null ? Ids.next() : known.id(),
                            id,
                            each.key(),
                            told == null || told.ceiling() == null
                                    ? usual
                                    : each.unit().read(told.ceiling()),
                            in.startsOn(),
                            earlier(told != null && told.lastDay() != null ? told.lastDay() : last, in.endsOn()));
                })
                .toList();
    }

    /** A counter ends with its agreement at the latest. */
    private static @Nullable LocalDate earlier(@Nullable LocalDate last, @Nullable LocalDate end) {
        return last != null && end != null && end.isBefore(last) ? end : last;
    }

    List<Milestone> milestones(UUID id, AgreementInput in, List<Milestone> before) {
        List<Milestone> milestones = new ArrayList<>();
        for (MilestoneInput each : in.milestones()) {
            if (each.text() == null) {
                continue;
            }
            Milestone known = each.id() == null
                    ? null
                    : before.stream()
                            .filter(milestone -> milestone.id().equals(each.id()))
                            .findFirst()
                            .orElseThrow(() -> Problem.inField("milestones", "agreements.milestone.unknown"));
            milestones.add(new Milestone(
                    known == null ? Ids.next() : known.id(),
                    id,
                    each.text(),
                    each.dueOn(),
                    known == null ? null : known.doneOn()));
        }
        return milestones;
    }

    /** Which parts are another now, by name. */
    Set<String> changes(Agreement before, AgreementInput in) {
        AgreementInput was = AgreementInput.of(before);
        Set<String> changed = new LinkedHashSet<>();
        differs(changed, "title", was, in, AgreementInput::title);
        differs(changed, "startsOn", was, in, AgreementInput::startsOn);
        differs(changed, "endsOn", was, in, AgreementInput::endsOn);
        differs(changed, "document", was, in, each -> each.document() + "\n" + each.documentLink());
        differs(changed, "meeting", was, in, AgreementInput::meeting);
        differs(
                changed,
                "parties",
                was,
                in,
                each -> each.parties().stream()
                        .map(party -> party.kind() + "\n" + party.name() + "\n" + party.number())
                        .toList());
        differs(changed, "contacts", was, in, AgreementInput::parties);
        differs(changed, "milestones", was, in, AgreementInput::milestones);
        if (!counters(before.kind(), before.id(), in, before.counters()).equals(before.counters())) {
            changed.add("counters");
        }
        return changed;
    }

    /** Whether something that was agreed is another now. */
    boolean isAnother(Set<String> changed) {
        return !NOT_AGREED.containsAll(changed);
    }

    private static void differs(
            Set<String> changed,
            String name,
            AgreementInput was,
            AgreementInput is,
            Function<AgreementInput, @Nullable Object> part) {
        if (!Objects.equals(part.apply(was), part.apply(is))) {
            changed.add(name);
        }
    }

    private static boolean isRhythm(String text) {
        try {
            return Timing.parse(text) instanceof Timing.Every;
        } catch (TimingSyntaxException unreadable) {
            return false;
        }
    }
}

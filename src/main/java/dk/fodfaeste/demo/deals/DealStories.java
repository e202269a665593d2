package dk.fodfaeste.demo.deals;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.Kind.Ages;
import dk.fodfaeste.agreements.deal.AgreementInput;
import dk.fodfaeste.agreements.deal.AgreementInput.ApprovalInput;
import dk.fodfaeste.agreements.deal.AgreementInput.MeetingInput;
import dk.fodfaeste.agreements.deal.AgreementInput.PartyInput;
import dk.fodfaeste.agreements.grant.Grants.GrantInput;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.demo.deals.DemoDeals.Deal;
import dk.fodfaeste.demo.deals.DemoDeals.Given;
import dk.fodfaeste.demo.deals.DemoDeals.Used;
import dk.fodfaeste.demo.telling.DemoServices;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The municipality's agreements with organisations, and what its families are granted, as they stood the evening before. */
public final class DealStories {

    private final Telling telling;
    private final DemoServices services;
    private final LocalDate today;

    public DealStories(Telling telling) {
        this.telling = telling;
        this.services = telling.services();
        this.today = telling.today();
    }

    /** Tells it of these households. */
    public void tell(List<UUID> households) {
        DemoDeals deals = DemoDeals.read();
        Caller leader = telling.staff().with(Role.TEAM_LEADER);
        Caller consultant = telling.staff().holding("family-consultant").getFirst();
        telling.gate()
                .run(
                        leader,
                        AgreementAction.AGREEMENT_CHANGE,
                        tx -> deals.agreements().forEach(each -> agree(tx, each)));
        telling.gate().run(consultant, AgreementAction.GRANT_ISSUE, tx -> {
            List<Household> families = new ArrayList<>(services.households().all(tx, households));
            families.sort(Comparator.comparing(Household::caseNumber).reversed());
            for (Given each : deals.grants()) {
                Ages ages = Objects.requireNonNull(Ages.parse(each.ages()));
                families.stream()
                        .filter(family -> family.persons().size() > 1 && child(family, ages) != null)
                        .findFirst()
                        .ifPresent(family -> {
                            families.remove(family);
                            give(tx, family, each, ages);
                        });
            }
        });
    }

    private void agree(WriteTx tx, Deal deal) {
        LocalDate first = today.minusMonths(deal.months()).withDayOfMonth(1);
        LocalDate last =
                deal.lasts() == null ? null : first.plusMonths(deal.lasts()).minusDays(1);
        List<PartyInput> parties = deal.parties().stream()
                .map(each -> new PartyInput(
                        null,
                        Party.Who.valueOf(each.kind()),
                        each.name(),
                        each.number(),
                        each.contact(),
                        each.phone(),
                        each.email()))
                .toList();
        AgreementInput said = new AgreementInput(
                deal.title(), first, last, deal.document(), null, deal.meeting(), parties, List.of(), List.of(), null);
        UUID id = services.agreements().add(tx, deal.kind(), said);
        for (Side side : Side.values()) {
            services.agreementSteps()
                    .approve(
                            tx,
                            services.agreements().find(tx, id),
                            new ApprovalInput(
                                    side,
                                    side == Side.THEM ? deal.parties().getLast().contact() : null,
                                    first,
                                    null));
        }
        if (deal.met() != null) {
            services.agreementSteps()
                    .met(tx, services.agreements().find(tx, id), new MeetingInput(today.minusDays(deal.met()), null));
        }
        List<Party> made = services.agreements().find(tx, id).agreement().parties();
        for (Used each : deal.uses() == null ? List.<Used>of() : deal.uses()) {
            UUID party = each.party() == null ? null : made.get(each.party()).id();
            services.uses().add(tx, id, use(each, party), null);
        }
    }

    private void give(WriteTx tx, Household family, Given given, Ages ages) {
        Kind kind = services.grants().kind(tx, family.id(), given.kind());
        LocalDate first = today.minusDays(given.days());
        UUID person = kind.subject() == Kind.Subject.PERSON
                ? Objects.requireNonNull(child(family, ages)).id()
                : null;
        GrantInput in = new GrantInput(
                person,
                given.purpose(),
                first,
                null,
                given.answered() != null ? Boolean.TRUE : null,
                given.answered(),
                List.of());
        UUID grant = services.grants().add(tx, family.id(), given.kind(), in);
        for (Used each : given.uses()) {
            if (kind.counter(each.counter()).isFirst()) {
                services.grants().use(tx, family.id(), grant, use(each, null));
            }
        }
        if (given.issue()) {
            services.grants().issue(tx, family.id(), grant);
        }
        for (Used each : given.uses()) {
            if (!kind.counter(each.counter()).isFirst()) {
                services.grants().use(tx, family.id(), grant, use(each, null));
            }
        }
    }

    private UseInput use(Used used, @Nullable UUID party) {
        return new UseInput(
                null,
                used.counter(),
                today.minusDays(used.days()),
                used.amount(),
                used.what(),
                null,
                null,
                party,
                null);
    }

    private @Nullable Person child(Household family, Ages ages) {
        return family.persons().stream()
                .filter(each -> {
                    Integer age = each.ageOn(today.minusDays(90));
                    return age != null && ages.holds(age);
                })
                .findFirst()
                .orElse(null);
    }
}

package dk.fodfaeste.practices;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.AgreementInput;
import dk.fodfaeste.agreements.deal.AgreementInput.ApprovalInput;
import dk.fodfaeste.agreements.deal.AgreementInput.PartyInput;
import dk.fodfaeste.agreements.deal.AgreementSteps;
import dk.fodfaeste.agreements.deal.Agreements;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.grant.Grants;
import dk.fodfaeste.agreements.grant.Grants.GrantInput;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Short ways to agreements and grants, and to what is said of them. A server that a test starts beside has no clock of tests. */
@Component
class Deals {

    final Agreements agreements;
    final AgreementSteps steps;
    final Grants grants;
    final Uses uses;
    private final Texts texts;
    private final ObjectProvider<TestClock> clock;

    Deals(
            Agreements agreements,
            AgreementSteps steps,
            Grants grants,
            Uses uses,
            Texts texts,
            ObjectProvider<TestClock> clock) {
        this.agreements = agreements;
        this.steps = steps;
        this.grants = grants;
        this.uses = uses;
        this.texts = texts;
        this.clock = clock;
    }

    /** It is the morning of that day. */
    void itIs(String day) {
        clock.getObject().set(day + "T09:00");
    }

    Words danish() {
        return texts.of(UiLanguage.DA);
    }

    static AgreementInput saying(String title, String first, @Nullable String last, String... others) {
        List<PartyInput> parties = Arrays.stream(others)
                .map(each -> new PartyInput(null, Party.Who.ORGANISATION, each, null, null, null, null))
                .toList();
        return new AgreementInput(
                title,
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                null,
                null,
                null,
                parties,
                List.of(),
                List.of(),
                null);
    }

    UUID agree(Town town, String kind, AgreementInput said) {
        return town.write(town.system(), AgreementAction.AGREEMENT_CHANGE, tx -> agreements.add(tx, kind, said));
    }

    void bothApprove(Town town, UUID agreement) {
        for (Side side : Side.values()) {
            town.run(
                    town.system(),
                    AgreementAction.AGREEMENT_CHANGE,
                    tx -> steps.approve(
                            tx, agreements.locked(tx, agreement), new ApprovalInput(side, "Formanden", null, null)));
        }
    }

    Standing standing(Town town, UUID agreement) {
        return town.read(town.system(), AgreementAction.AGREEMENT_SEE, tx -> agreements.find(tx, agreement));
    }

    UUID use(Town town, UUID agreement, String counter, String amount, String day) {
        return use(town, agreement, counter, amount, day, null);
    }

    UUID use(Town town, UUID agreement, String counter, String amount, String day, @Nullable UUID party) {
        return town.write(
                town.system(),
                AgreementAction.AGREEMENT_USE,
                tx -> uses.add(
                        tx,
                        agreement,
                        new UseInput(null, counter, LocalDate.parse(day), amount, null, null, null, party, null),
                        null));
    }

    UUID grant(
            Caller caller,
            Town town,
            UUID family,
            String kind,
            @Nullable UUID person,
            String first,
            @Nullable String last) {
        return grant(caller, town, family, kind, person, first, last, null);
    }

    UUID grant(
            Caller caller,
            Town town,
            UUID family,
            String kind,
            @Nullable UUID person,
            String first,
            @Nullable String last,
            @Nullable Boolean met) {
        GrantInput in = new GrantInput(
                person,
                null,
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                met,
                met == null ? null : "Moren",
                List.of());
        return town.write(caller, AgreementAction.GRANT_ISSUE, tx -> grants.add(tx, family, kind, in));
    }

    void issue(Caller caller, Town town, UUID family, UUID grant) {
        town.run(caller, AgreementAction.GRANT_ISSUE, tx -> grants.issue(tx, family, grant));
    }

    UUID useOf(Caller caller, Town town, UUID family, UUID grant, String counter, String amount, String day) {
        UseInput in = new UseInput(null, counter, LocalDate.parse(day), amount, null, null, null, null, null);
        return town.write(caller, AgreementAction.GRANT_USE, tx -> grants.use(tx, family, grant, in));
    }

    Standing standing(Caller caller, Town town, UUID family, UUID grant) {
        return town.read(caller, AgreementAction.GRANT_SEE, tx -> grants.get(tx, family, grant));
    }

    /** What a counter says: "31 af 40 timer, 9 timer tilbage i 7 dage". */
    String said(Standing standing, String counter) {
        var tally = standing.tally(counter);
        String left = tally.left(danish());
        return left.isEmpty() ? tally.used(danish()) : tally.used(danish()) + ", " + left;
    }

    /** What is said of a refusal at its field. */
    String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(work);
        if (!(thrown instanceof Problem problem)) {
            return String.valueOf(thrown);
        }
        return problem.fields().isEmpty()
                ? danish().t(problem.key(), problem.args())
                : problem.fields().getFirst().field() + ": "
                        + danish().t(
                                        problem.fields().getFirst().key(),
                                        problem.fields().getFirst().args());
    }
}

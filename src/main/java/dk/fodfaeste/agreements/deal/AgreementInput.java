package dk.fodfaeste.agreements.deal;

import dk.fodfaeste.agreements.Agreement;
import dk.fodfaeste.agreements.Agreement.Counter;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Day;
import dk.fodfaeste.ui.input.FormField;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says.
 *
 * @param meeting the rhythm in which its parties meet, as a timing
 * @param version that was read; left out to change it as it is
 */
@Command
public record AgreementInput(
        @Text(kind = Text.Kind.TITLE) String title,

        @Day(yearsBack = 30, early = "agreements.day.early", yearsAhead = 30, late = "agreements.day.late")
        LocalDate startsOn,

        @Day(yearsBack = 30, early = "agreements.day.early", yearsAhead = 60, late = "agreements.day.late") @Nullable
        LocalDate endsOn,

        @Nullable String document,
        @Text(max = 400) @Nullable String documentLink,
        @Text(max = 100) @Nullable String meeting,
        List<PartyInput> parties,
        List<CounterInput> counters,
        List<MilestoneInput> milestones,
        @Nullable Integer version) {

    /**
     * Who agrees, and with whom one talks there.
     *
     * @param id   of one that is there already
     * @param kind left out with the name where it is to go
     */
    @Command
    public record PartyInput(
            @Nullable UUID id,
            Party.@Nullable Who kind,
            @Text(kind = Text.Kind.TITLE) @Nullable String name,
            @Text(max = 40) @Nullable String number,
            @Text(max = 120) @Nullable String contact,

            @Text(max = 40, kind = Text.Kind.PHONE) @Nullable
            String phone,

            @Nullable String email) {}

    /**
     * Another ceiling or last day than the kind says.
     *
     * @param ceiling in its unit, as people write it
     */
    @Command
    public record CounterInput(
            @Text(max = 60) String key,
            @Text(max = 20) @Nullable String ceiling,
            @Nullable LocalDate lastDay) {}

    /** Something to be reached; one without a text is to go. */
    @Command
    public record MilestoneInput(
            @Nullable UUID id,
            @Nullable String text,
            @Nullable LocalDate dueOn) {}

    /**
     * That a side says yes.
     *
     * @param who said it for them
     */
    @Command
    public record ApprovalInput(
            Side side,
            @Text(max = 120) @Nullable String who,
            @FormField("approvedOn") @Nullable LocalDate on,
            @Nullable Integer version) {}

    /** That its parties have met. */
    @Command
    public record MeetingInput(
            @Day(yearsBack = 30, early = "agreements.day.early")
            LocalDate heldOn,

            @Nullable String remark) {}

    /** When something was reached; left out where it is not reached after all. */
    @Command
    public record ReachedInput(@Nullable LocalDate doneOn) {}

    /**
     * That a side withdraws.
     *
     * @param party the one of the others who does; left out where all of them or the municipality do
     */
    @Command
    public record WithdrawalInput(
            Side by,
            @FormField("leaver") @Nullable UUID party,

            @FormField("withdrawnOn")
            @Day(yearsBack = 30, early = "agreements.day.early", yearsAhead = 5, late = "agreements.day.late")
            LocalDate on,

            @Text(max = 500) String reason) {}

    /** What an agreement says, to be changed. */
    public static AgreementInput of(Agreement agreement) {
        return new AgreementInput(
                agreement.title(),
                agreement.startsOn(),
                agreement.endsOn(),
                agreement.document(),
                agreement.documentLink(),
                agreement.meeting(),
                agreement.parties().stream()
                        .map(each -> new PartyInput(
                                each.id(),
                                each.kind(),
                                each.name(),
                                each.number(),
                                each.contact(),
                                each.phone(),
                                each.email()))
                        .toList(),
                agreement.counters().stream()
                        .map(each -> new CounterInput(each.key(), ceiling(agreement, each), each.lastDay()))
                        .toList(),
                agreement.milestones().stream()
                        .map(each -> new MilestoneInput(each.id(), each.text(), each.dueOn()))
                        .toList(),
                agreement.version());
    }

    private static @Nullable String ceiling(Agreement agreement, Counter counter) {
        return counter.ceiling() == null
                ? null
                : agreement.kind().counter(counter.key()).unit().text(counter.ceiling());
    }
}

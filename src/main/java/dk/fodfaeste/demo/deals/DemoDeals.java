package dk.fodfaeste.demo.deals;

import dk.fodfaeste.demo.data.DemoData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The demo municipality's agreements and what its families are granted.
 *
 * @param agreements those with organisations
 * @param grants     each of a family of its own
 */
public record DemoDeals(List<Deal> agreements, List<Given> grants) {

    /**
     * An agreement.
     *
     * @param months how many months ago it began
     * @param lasts  how many months it lasts; {@code null} for no end
     * @param met    how many days ago its parties met
     */
    public record Deal(
            String kind,
            String title,
            int months,
            @Nullable Integer lasts,
            @Nullable String document,
            @Nullable String meeting,
            @Nullable Integer met,
            List<Partner> parties,
            @Nullable List<Used> uses) {}

    /** Who agrees, and whom to call. */
    public record Partner(
            String kind,
            String name,
            @Nullable String number,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email) {}

    /**
     * Something that was used.
     *
     * @param party the place of the one whose it is among the parties
     */
    public record Used(
            String counter,
            int days,
            String amount,
            @Nullable String what,
            @Nullable Integer party) {}

    /**
     * What a family or its child is granted.
     *
     * @param ages  of the child that the family has
     * @param days  how many days ago it began
     * @param issue whether it is issued
     */
    public record Given(
            String kind,
            @Nullable String purpose,
            String ages,
            int days,
            boolean issue,
            @Nullable String answered,
            List<Used> uses) {}

    /** As shipped. */
    public static DemoDeals read() {
        return DemoData.read("deals.yaml", new TypeReference<DemoDeals>() {});
    }
}

package dk.fodfaeste.people.household;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where a household lives and how its persons are reached. Every old value stays in the history. */
@Service
public class Contacts {

    /** The field of the history that holds addresses. */
    public static final String ADDRESS = "address";

    /** The fields that say how a person is reached. */
    static final Set<String> REACH = Set.of("phone", "email");
    /** The refusal of a change to what is not what it was any more. */
    public static final String CHANGED = "people.contact.changed";

    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ]{5,18}[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** How a person is reached; blank is unknown. */
    public record Reach(String phone, String email) {}

    /**
     * What is known now.
     *
     * @param version {@link #version} of what the change was made from; {@code null} for whatever stands there now
     * @param reach   of persons by identifier; who is not mentioned stays as she is
     */
    public record Known(@Nullable String version, String address, boolean protectedAddress, Map<UUID, Reach> reach) {}

    private final Households households;
    private final ContactStore store;

    Contacts(Households households, ContactStore store) {
        this.households = households;
        this.store = store;
    }

    /**
     * Takes over what is known now. Who may not see a protected address can change neither it nor its protection.
     *
     * @throws Problem at the fields {@code address}, {@code phone-<person>} and {@code email-<person>}; a conflict with the
     *     key {@link #CHANGED} where somebody was quicker
     */
    public void change(WriteTx tx, UUID household, Known known) {
        store.lock(household);
        Household before = households.get(tx, household);
        if (known.version() != null && !known.version().equals(version(before))) {
            throw Problem.conflict(CHANGED);
        }
        if (!before.protectedAddress() || tx.scope().shows(household, Sensitivity.PROTECTED_ADDRESS)) {
            changeAddress(tx, before, known);
        }
        for (Person person : before.persons()) {
            Reach reach = known.reach().get(person.id());
            if (reach != null) {
                changeReach(tx, person, reach);
            }
        }
    }

    /** Says which state of the household and its persons this is: another one after each change. */
    public static String version(Household household) {
        return household.version()
                + household.persons().stream()
                        .map(person -> "-" + person.version())
                        .collect(Collectors.joining());
    }

    private void changeAddress(WriteTx tx, Household before, Known known) {
        String address = blankToNull(known.address());
        if (address != null && address.length() > LONGEST_ADDRESS) {
            throw Problem.inField(ADDRESS, "people.contact.address.long", LONGEST_ADDRESS);
        }
        boolean moved = !Objects.equals(before.address(), address);
        boolean guarded = before.protectedAddress() != known.protectedAddress();
        if (moved || guarded) {
            store.putAddress(before.id(), address, known.protectedAddress());
        }
        if (moved) {
            households.note(tx, before.id(), ADDRESS, before.address(), address);
        }
        if (guarded) {
            households.note(
                    tx,
                    before.id(),
                    "protectedAddress",
                    String.valueOf(before.protectedAddress()),
                    String.valueOf(known.protectedAddress()));
        }
    }

    private void changeReach(WriteTx tx, Person person, Reach reach) {
        String phone = blankToNull(reach.phone());
        String email = blankToNull(reach.email());
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw Problem.inField("phone-" + person.id(), "people.contact.phone");
        }
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            throw Problem.inField("email-" + person.id(), "people.contact.email");
        }
        if (Objects.equals(person.phone(), phone) && Objects.equals(person.email(), email)) {
            return;
        }
        store.putReach(person.id(), phone, email);
        if (!Objects.equals(person.phone(), phone)) {
            households.note(tx, person.household(), person.id(), "phone", person.phone(), phone);
        }
        if (!Objects.equals(person.email(), email)) {
            households.note(tx, person.household(), person.id(), "email", person.email(), email);
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

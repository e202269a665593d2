package dk.fodfaeste.people.contact;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.PhoneText;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where a household lives and how its persons are reached. Every old value stays in the history. */
@Service
public class Contacts {

    /** The refusal of a change to what is not what it was any more. */
    public static final String CHANGED = "people.contact.changed";

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ]{5,18}[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** How a person is reached; blank is unknown. */
    public record Reach(String phone, String email) {}

    /**
     * Where the household lives, as it is known now.
     *
     * @param version {@link #version} of what the change was made from; {@code null} for whatever stands there now
     */
    @Command
    public record ContactDetailsInput(
            @Nullable String version, @Nullable String address, boolean protectedAddress) {}

    private final Households households;
    private final ContactStore store;

    Contacts(Households households, ContactStore store) {
        this.households = households;
        this.store = store;
    }

    /**
     * Takes over what is known now. Who may not see a protected address can change neither it nor its protection.
     *
     * @param reaches of persons by identifier; who is not mentioned stays as she is
     * @throws Problem at the fields {@code phone-<person>} and {@code email-<person>}; a conflict with the key
     *     {@link #CHANGED} where somebody was quicker
     */
    public void change(WriteTx tx, UUID household, ContactDetailsInput in, Map<UUID, Reach> reaches) {
        store.lock(household);
        Household before = households.get(tx, household);
        if (in.version() != null && !in.version().equals(version(before))) {
            throw Problem.conflict(CHANGED);
        }
        if (!before.protectedAddress() || tx.scope().shows(household, Sensitivity.PROTECTED_ADDRESS)) {
            changeAddress(tx, before, in);
        }
        Faults faults = new Faults();
        for (Person person : before.persons()) {
            Reach reach = reaches.get(person.id());
            if (reach != null) {
                faults.addAll(() -> changeReach(tx, person, reach));
            }
        }
        faults.end();
    }

    /** Takes over the telephones of persons who have just been added, by identifier: there is no earlier value to keep. */
    public void addPhones(Map<UUID, String> phones) {
        if (!phones.isEmpty()) {
            store.addPhones(phones);
        }
    }

    /** A list knows another telephone of somebody; the earlier one stays in the history. */
    public void changePhone(WriteTx tx, Person person, @Nullable String phone) {
        if (!Objects.equals(person.phone(), phone)) {
            store.putReach(person.id(), phone, person.email());
            households.note(tx, person.household(), person.id(), "phone", person.phone(), phone);
        }
    }

    /** Says which state of the household and its persons this is: another one after each change. */
    public static String version(Household household) {
        return household.version()
                + household.persons().stream()
                        .map(person -> "-" + person.version())
                        .collect(Collectors.joining());
    }

    private void changeAddress(WriteTx tx, Household before, ContactDetailsInput in) {
        boolean moved = !Objects.equals(before.address(), in.address());
        boolean guarded = before.protectedAddress() != in.protectedAddress();
        if (moved || guarded) {
            store.putAddress(before.id(), in.address(), in.protectedAddress());
        }
        if (moved) {
            households.note(tx, before.id(), Households.ADDRESS, before.address(), in.address());
        }
        if (guarded) {
            households.note(
                    tx,
                    before.id(),
                    "protectedAddress",
                    String.valueOf(before.protectedAddress()),
                    String.valueOf(in.protectedAddress()));
        }
    }

    private void changeReach(WriteTx tx, Person person, Reach reach) {
        String phone = blankToNull(PhoneText.of(reach.phone()));
        String email = blankToNull(reach.email());
        boolean noEmail = email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches());
        new Faults()
                .add(phone != null && !PHONE.matcher(phone).matches(), "phone-" + person.id(), "people.contact.phone")
                .add(noEmail, "email-" + person.id(), "people.contact.email")
                .end();
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

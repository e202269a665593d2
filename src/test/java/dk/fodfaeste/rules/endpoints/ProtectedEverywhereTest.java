package dk.fodfaeste.rules.endpoints;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.contact.Contacts;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Walks over everything that can be read, pages, API and workbooks, also what nobody told this test of, and finds neither a
 * protected address nor the whole of a CPR number.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectedEverywhereTest {

    private static final String BEFORE = "Gammelgade 17";
    private static final String NOW = "Hemmelig Vej 42";
    private static final String BORN = "150192";
    private static final String SERIAL = "7391";
    /** The number as it is kept and as it is shown; its last four digits alone stand in a page by chance now and then. */
    private static final List<String> NUMBER = List.of(BORN + SERIAL, BORN + "-" + SERIAL, BORN + " " + SERIAL);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Contacts contacts;

    @Autowired
    Worklist worklist;

    private Town town;
    private Household family;
    private UUID task;
    private List<Endpoint> readable;

    @BeforeAll
    void aFamilyThatMovedAndIsProtected() {
        town = towns.town();
        town.announce(row().household("H1")
                .name("Samira", "Al-Hakim")
                .cpr(BORN + SERIAL)
                .build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
        move(BEFORE, false);
        move(NOW, true);
        task = town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, family.id()))
                .getFirst()
                .id();
        readable = Endpoint.all(context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                        .values())
                .stream()
                .filter(Endpoint::reads)
                .filter(each -> each.action() != null)
                .toList();
    }

    @Test
    void nobody_without_the_right_reads_a_protected_address_or_a_whole_number_in_any_role() {
        for (Role role : Role.values()) {
            if (role != Role.API_CLIENT) {
                Caller caller =
                        town.person("Person " + role.ordinal(), role, role == Role.PARTNER ? unit() : null, Set.of());
                assertThat(leaks(visitor(caller), "")).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void no_token_reads_them_whatever_its_scopes() {
        String token = town.token(ApiScope.values());
        assertThat(leaks(new HttpVisitor(port), token)).isEmpty();
    }

    @Test
    void neither_is_found_by_a_search_for_it() {
        HttpVisitor visitor = visitor(town.person("Mette Lund", Role.CASE_WORKER));
        assertThat(visitor.form("/familier", Map.of("q", NOW)).body()).doesNotContain("Al-Hakim");
        assertThat(visitor.form("/familier", Map.of("q", SERIAL)).body()).doesNotContain("Al-Hakim");
    }

    @Test
    void the_walk_finds_the_address_where_somebody_has_the_right_and_both_stay_hidden_when_protection_ends() {
        Caller right = town.person("Rita Ret", Role.CASE_WORKER, null, Set.of(Sensitivity.PROTECTED_ADDRESS));
        assertThat(leaks(visitor(right), "")).anyMatch(leak -> leak.contains("/familier/"));
        Town other = towns.town();
        other.announce(row().household("H1").build());
        Household moved = other.read(
                        other.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
        change(other, moved, NOW, true);
        change(other, moved, "Åbenvej 1", false);
        HttpVisitor mette = new HttpVisitor(port);
        mette.logIn(other.login(other.person("Mette Lund", Role.CASE_WORKER)), Town.PASSWORD);
        assertThat(mette.get("/familier/" + moved.id()).body())
                .contains("Åbenvej 1")
                .doesNotContain(NOW);
    }

    private Set<String> leaks(HttpVisitor visitor, String token) {
        Set<String> leaks = new LinkedHashSet<>();
        for (Endpoint endpoint : readable) {
            if (endpoint.api() == token.isEmpty()) {
                continue;
            }
            for (UUID id : List.of(family.id(), task)) {
                String path = endpoint.path()
                        .replace("{person}", family.main().id().toString())
                        .replaceAll("\\{[^}]+}", id.toString());
                String body = token.isEmpty()
                        ? text(visitor.bytes(path))
                        : visitor.get(path, "Authorization", "Bearer " + token).body();
                Stream.concat(Stream.of(BEFORE, NOW), NUMBER.stream())
                        .filter(body::contains)
                        .forEach(secret -> leaks.add(endpoint + " tells " + secret));
            }
        }
        return leaks;
    }

    /** A page as it is; of a workbook everything in it. */
    private static String text(byte[] body) {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("walk", ".xlsx"), body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    private HttpVisitor visitor(Caller caller) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(caller), Town.PASSWORD);
        return visitor;
    }

    private String unit() {
        return town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, family.id()))
                .getFirst()
                .unitName();
    }

    private void move(String address, boolean guarded) {
        change(town, family, address, guarded);
    }

    private void change(Town where, Household household, String address, boolean guarded) {
        where.write(where.system(), PeopleAction.CONTACT_CHANGE, tx -> {
            contacts.change(tx, household.id(), new Contacts.ContactDetailsInput(null, address, guarded), Map.of());
            return true;
        });
    }
}

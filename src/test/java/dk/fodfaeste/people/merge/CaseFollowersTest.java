package dk.fodfaeste.people.merge;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.follow.CaseFollowers;
import dk.fodfaeste.people.follow.Following;
import dk.fodfaeste.people.follow.Following.About;
import dk.fodfaeste.people.follow.Following.How;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.merge.Merging.Order;
import dk.fodfaeste.rules.schema.Catalogue;
import dk.fodfaeste.rules.schema.Table;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever any module keeps about a household or a person goes along when two become one, and comes back. The columns are
 * found in the database: a new table fails here until its module has declared what becomes of its rows.
 */
@ServerTest
class CaseFollowersTest {

    private static final Pattern FIRST_CHOICE = Pattern.compile("'([^']+)'::text");

    /** What a row needs beside what its columns say of themselves. */
    private static final Map<String, Map<String, String>> ALSO = Map.of(
            "reunification.household", Map.of("first_names", "'Ane'"),
            "reunification.person",
                    Map.of("first_names", "'Ane'", "outcome", "'ARRIVED'", "ended_at", "'2026-03-02T10:00:00Z'"),
            "consent_statement.household", Map.of("said_by_name", "'Ane Toft'"),
            "person_day.person", Map.of("name", "'entry'"),
            "consent_statement.person", Map.of("said_by_name", "'Ane Toft'"));

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    CaseFollowers followers;

    @Autowired
    Merging merging;

    private final JdbcClient database = JdbcClient.create(TestDatabase.superuser());
    private Town town;
    private Caller mette;
    private Household kept;
    private Household gone;
    private int numbered;
    private List<Table> tables = List.of();

    @BeforeEach
    void theSameFamilyTwice() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER, null, EnumSet.allOf(Sensitivity.class));
        town.announce(
                row().household("H1").name("Samira", "Al-Hakim").build(),
                row().household("H2").name("Samira", "Alhakim").build(),
                row().household("H2")
                        .relation(Relation.CHILD)
                        .name("Nour", "Alhakim")
                        .born("2010-03-04")
                        .build());
        kept = family("H1");
        gone = family("H2");
    }

    @Test
    void every_column_that_names_a_household_or_a_person_says_what_becomes_of_its_rows() {
        Set<String> found = new TreeSet<>(database.sql("""
                SELECT c.relname || '.' || a.attname
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.atttypid = 'uuid'::regtype
                  AND (a.attname IN ('household', 'person') OR a.attname LIKE '%\\_household' OR a.attname LIKE '%\\_person'
                       OR EXISTS (
                           SELECT FROM pg_constraint k
                           WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey)
                             AND k.confrelid IN ('household'::regclass, 'person'::regclass, 'arrival'::regclass)))
                """).query(String.class).list());
        assertThat(followers.all())
                .extracting(each -> each.table() + "." + each.column())
                .as("a module declares each of its columns in its CaseFollower, and none that is not there")
                .containsExactlyInAnyOrderElementsOf(found);
        assertThat(followers.all())
                .filteredOn(each -> each.how() != How.MOVES)
                .allSatisfy(each -> assertThat(each.why()).isNotBlank());
    }

    @Test
    void each_row_is_found_with_the_one_who_stays_and_comes_back_with_the_other() {
        Map<Following, UUID> rows = new LinkedHashMap<>();
        followers.all().stream()
                .filter(each -> each.how() == How.MOVES || each.how() == How.READ)
                .forEach(each -> rows.put(each, fill(each)));
        UUID merge = merge();
        rows.forEach((following, id) -> found(following, id, kept));
        undo(merge);
        rows.forEach((following, id) -> found(following, id, gone));
    }

    @Test
    void taken_back_each_row_that_can_change_is_as_it_was() {
        followers.all().stream().filter(each -> each.how() == How.MOVES).forEach(this::fill);
        List<String> before = contents();
        UUID merge = merge();
        assertThat(contents()).isNotEqualTo(before);
        undo(merge);
        assertThat(contents()).isEqualTo(before);
    }

    private void found(Following following, UUID id, Household household) {
        String name = following.table() + "." + following.column();
        if (following.how() == How.READ) {
            List<UUID> shown = town.read(
                    mette,
                    PeopleAction.HOUSEHOLD_SEE,
                    tx -> new ArrayList<>(following.reader().rows(tx, household.id())));
            assertThat(shown).as(name).contains(id);
        } else {
            assertThat(database.sql("SELECT %s FROM %s WHERE id = :id".formatted(following.column(), following.table()))
                            .param("id", id)
                            .query(UUID.class)
                            .single())
                    .as(name)
                    .isEqualTo(subject(following, household));
        }
    }

    private List<String> contents() {
        return followers.all().stream()
                .filter(each -> each.how() == How.MOVES || each.how() == How.OWN)
                .map(Following::table)
                .distinct()
                .flatMap(table -> database
                        .sql(
                                "SELECT '%1$s ' || (to_jsonb(t) - 'version' - 'compared')::text FROM %1$s t WHERE municipality = :here ORDER BY 1"
                                        .formatted(table))
                        .param("here", town.code())
                        .query(String.class)
                        .stream())
                .toList();
    }

    /** Adds a row about the one that is going to be gone. */
    private UUID fill(Following following) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(following.column(), literal(subject(following, gone)));
        values.putAll(ALSO.getOrDefault(following.table() + "." + following.column(), Map.of()));
        return insert(table(following.table()), values);
    }

    private UUID insert(Table table, Map<String, String> values) {
        UUID id = UUID.randomUUID();
        values.put("municipality", String.valueOf(town.code()));
        values.put("id", literal(id));
        Set<String> needed = table.columns().stream()
                .filter(Table.Column::filled)
                .map(Table.Column::name)
                .collect(Collectors.toSet());
        for (Table.Reference reference : table.references()) {
            String column = reference.columns().getLast();
            if (needed.contains(column) && !values.containsKey(column)) {
                values.put(column, parent(reference));
            }
        }
        for (Table.Column column : table.columns()) {
            if (column.filled()) {
                values.computeIfAbsent(column.name(), name -> example(table, column));
            }
        }
        database.sql("INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                table.name(), String.join(", ", values.keySet()), String.join(", ", values.values())))
                .update();
        return id;
    }

    private String parent(Table.Reference reference) {
        return switch (reference.table()) {
            case "household", "arrival" -> literal(gone.id());
            case "person" -> literal(gone.main().id());
            case "account" -> literal(Objects.requireNonNull(mette.account()));
            default ->
                database.sql("SELECT %s::text FROM %s WHERE municipality = :here LIMIT 1"
                                .formatted(reference.targets().getLast(), reference.table()))
                        .param("here", town.code())
                        .query(String.class)
                        .optional()
                        .map(found -> "'" + found + "'")
                        .orElseGet(() -> literal(insert(table(reference.table()), new LinkedHashMap<>())));
        };
    }

    private String example(Table table, Table.Column column) {
        String choices = database
                .sql("""
                SELECT pg_get_constraintdef(k.oid)
                FROM pg_constraint k
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = :column
                WHERE k.conrelid = CAST(:table AS regclass) AND k.contype = 'c' AND k.conkey = ARRAY [a.attnum]
                """)
                .param("column", column.name())
                .param("table", table.name())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(" "));
        Matcher first = FIRST_CHOICE.matcher(choices);
        if (column.type().equals("text") && first.find()) {
            return "'" + first.group(1) + "'";
        }
        return switch (column.type()) {
            case "uuid" -> literal(UUID.randomUUID());
            case "text" -> "'some text'";
            case "smallint", "integer", "bigint" -> String.valueOf(++numbered);
            case "boolean" -> "false";
            case "timestamp with time zone" -> "'2026-03-02T10:00:00Z'";
            case "date" -> "'2026-03-02'";
            case "jsonb" -> "'{}'";
            case "text[]" -> "'{}'";
            default ->
                throw new IllegalStateException("Say here what a value of type " + column.type() + " looks like");
        };
    }

    private Table table(String name) {
        if (tables.isEmpty()) {
            tables = Catalogue.tables(database);
        }
        return tables.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String literal(UUID id) {
        return "'" + id + "'::uuid";
    }

    private static UUID subject(Following following, Household household) {
        return following.about() == About.PERSON ? household.main().id() : household.id();
    }

    private UUID merge() {
        return town.write(
                mette,
                PeopleAction.PERSON_MERGE,
                tx -> merging.merge(tx, new Order(kept.main().id(), gone.main().id(), Set.of(), Set.of(), true, null)));
    }

    private void undo(UUID merge) {
        town.write(mette, PeopleAction.PERSON_MERGE, tx -> merging.undo(tx, merge));
    }

    private Household family(String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> new ArrayList<>(households.bySourceNumbers(tx, List.of(number))))
                .getFirst();
    }
}

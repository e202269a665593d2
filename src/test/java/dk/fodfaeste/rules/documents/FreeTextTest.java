package dk.fodfaeste.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.schema.Catalogue;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every field of free text stands in docs/protection.md, with its sensitivity and who reads it. */
@ServerTest
class FreeTextTest {

    private static final int LONG = 500;
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z_]+\\.[a-z_]+)` \\|([^|]*)\\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    /** Columns of these names hold a name, a code, or what the product itself writes. */
    private static final Set<String> NO_FREE_TEXT = Set.of(
            "name",
            "login",
            "password_hash",
            "key",
            "name_da",
            "name_en",
            "action",
            "case_number",
            "source_number",
            "first_names",
            "last_name",
            "nationality",
            "language",
            "dialect",
            "phone",
            "email",
            "search",
            "field",
            "status",
            "sensitivity",
            "initials",
            "done_event",
            "purpose",
            "subject",
            "table_name",
            "column_name",
            "source",
            "timing",
            "rule_key",
            "fulfilled_by",
            "function",
            "phase",
            "principal_name",
            "session_id",
            "primary_id",
            "session_primary_id",
            "attribute_name",
            "task_name",
            "task_instance",
            "picked_by",
            "heading",
            "holds",
            "file_name",
            "reason_key",
            "centre",
            "contacted_by",
            "sent_by",
            "answered_by",
            "said_by_name",
            "after_step",
            "repeat_every",
            "repeat_until",
            "explanation_da",
            "explanation_en");

    /** Tables that hold no words about anybody: templates, law, settings, numbers. */
    private static final Set<String> NOT_ABOUT_PERSONS = Set.of(
            "setting",
            "plan_template",
            "plan_step",
            "template_draft",
            "template_draft_past",
            "rule_set",
            "law_rule",
            "law_rule_version",
            "access_change",
            "person_number",
            "municipality",
            "agreement_kind",
            "closed_day",
            "form_edition",
            "form_withdrawal",
            "job");

    /** Commands whose long texts are rules of law, names of topics, questions, or cells of a list that are read as dates, names and numbers. */
    private static final Set<String> NO_FREE_TEXT_COMMANDS =
            Set.of("RuleInput", "KindInput", "TypedPerson", "FormInput");

    private final JdbcClient database = JdbcClient.create(TestDatabase.superuser());

    @Test
    void every_column_of_free_text_says_how_sensitive_it_is_and_who_reads_it() throws IOException {
        Set<String> listed = ROW.matcher(document())
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> free = Catalogue.tables(database).stream()
                .filter(table -> !NOT_ABOUT_PERSONS.contains(table.name()))
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.type().equals("text") && !NO_FREE_TEXT.contains(column.name()))
                        .filter(column -> !isOneOfSome(table.name(), column.name()))
                        .map(column -> table.name() + "." + column.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).containsExactlyElementsOf(free);
    }

    @Test
    void every_long_text_that_an_operation_takes_stands_beside_where_it_is_kept() throws Exception {
        String document = document();
        assertThat(longTexts())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
    }

    private boolean isOneOfSome(String table, String column) {
        List<String> checks = database.sql("""
                SELECT pg_get_constraintdef(k.oid)
                FROM pg_constraint k
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = :column
                WHERE k.conrelid = CAST(:table AS regclass) AND k.contype = 'c' AND k.conkey = ARRAY [a.attnum]
                """)
                .param("column", column)
                .param("table", table)
                .query((row, n) -> row.getString(1))
                .list();
        return checks.stream().anyMatch(check -> check.contains("ARRAY["));
    }

    private static Set<String> longTexts() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        Set<String> found = new TreeSet<>();
        for (var each : scanner.findCandidateComponents("dk.fodfaeste")) {
            Class<?> command = Class.forName(each.getBeanClassName());
            if (command.isRecord() && !NO_FREE_TEXT_COMMANDS.contains(command.getSimpleName()) && isProduct(command)) {
                Arrays.stream(command.getRecordComponents())
                        .filter(FreeTextTest::isLong)
                        .forEach(component -> found.add(command.getSimpleName() + "." + component.getName()));
            }
        }
        return found;
    }

    private static boolean isProduct(Class<?> command) {
        return command.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/classes/");
    }

    private static boolean isLong(RecordComponent component) {
        Text text = component.getAnnotation(Text.class);
        boolean cell = component.getDeclaringRecord().getSimpleName().equals("TypedHousehold")
                && text != null
                && text.max() == LONG;
        return text != null && text.max() >= LONG && !cell;
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/protection.md"));
    }
}

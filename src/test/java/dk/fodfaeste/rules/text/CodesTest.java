package dk.fodfaeste.rules.text;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.reference.ReferenceFile;
import dk.fodfaeste.kernel.reference.Sources;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Practices and rules stand on pages by their names; their codes only in a tooltip. */
@ServerTest
class CodesTest {

    private static final Path PRESETS = Path.of("src/main/resources/templates");
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\s+(?:rule|case|source): (\\S+)$");

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Worklist worklist;

    @LocalServerPort
    int port;

    @Test
    void every_practice_and_rule_of_a_shipped_template_has_a_name() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(PRESETS)) {
            for (Path file : files.toList()) {
                SOURCE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(20).allMatch(code -> Sources.name(code) != null);
    }

    @Test
    void no_page_shows_a_code_where_it_has_a_name() {
        Town town = towns.town();
        UUID family = given.family(town, row().name("Ali", "Al-Hakim"));
        String codes = ReferenceFile.read("sources.csv").stream()
                .map(line -> Pattern.quote(line.get("code")))
                .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])"));
        HttpVisitor leader = visitor(town, town.person("Lise Holm", Role.TEAM_LEADER));
        HttpVisitor admin = visitor(town, town.person("Sofie Lind", Role.ADMINISTRATOR));
        Stream.of(
                        page(leader, "/opgaver"),
                        page(leader, "/familier/" + family),
                        page(leader, "/familier/" + family + "/samtykker"),
                        page(leader, "/familier/" + family + "/kontaktpersoner"),
                        page(leader, "/ledelse"),
                        page(leader, "/ankomster/ikke-kontaktet"),
                        page(leader, "/skabeloner"),
                        page(leader, "/skabeloner/eksempler"),
                        page(admin, "/indstillinger/tid"),
                        task(town, leader, family))
                .forEach(shown -> assertThat(
                                Pattern.compile(codes).matcher(shown).results().map(MatchResult::group))
                        .as(shown.length() > 200 ? shown.substring(0, 200) : shown)
                        .isEmpty());
    }

    @Test
    void the_code_stands_in_the_tooltip() {
        Town town = towns.town();
        HttpVisitor leader = visitor(town, town.person("Lise Holm", Role.TEAM_LEADER));
        assertThat(leader.get("/skabeloner/eksempler").body())
                .contains("<abbr title=\"K02-2\">Ringkøbing-Skjerns modtageplaner</abbr>");
    }

    private String task(Town town, HttpVisitor visitor, UUID family) {
        UUID id =
                town
                        .read(town.system(), PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family))
                        .stream()
                        .filter(task -> task.ruleKey() != null)
                        .findFirst()
                        .orElseThrow()
                        .id();
        return page(visitor, "/opgaver/" + id);
    }

    private HttpVisitor visitor(Town town, Caller person) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(person), Town.PASSWORD);
        return visitor;
    }

    /** What a page shows: without tags and what stands in them. */
    private static String page(HttpVisitor visitor, String address) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return address + " "
                + answer.body().replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]*>", " ");
    }
}

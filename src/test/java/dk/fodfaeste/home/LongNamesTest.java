package dk.fodfaeste.home;

import static dk.fodfaeste.testing.Rows.row;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Names of people from everywhere can be longer than a narrow window, and have no space to break at. */
@Tag("browser")
@ServerTest
class LongNamesTest {

    private static final String NAME = "Å" + "bcdefghijk".repeat(19) + "vwxyzæøåq";

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;

    @BeforeEach
    void aFamilyWithALongName() {
        town = towns.town();
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "reception");
        town.announce(row().household("H1")
                .name(NAME, NAME)
                .expected("2026-03-03T10:00")
                .build());
    }

    @Test
    void a_name_of_two_hundred_letters_breaks_and_makes_no_page_wider_than_a_window_of_320_points() {
        String family = "/familier/" + given.household(town, "H1").id();
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, mette)) {
            visitor.page().setViewportSize(320, 640);
            for (String address : List.of("/", "/opgaver?hvem=alle", "/familier", "/ankomster", family)) {
                visitor.open(address);
                visitor.page().getByText(NAME).locator("visible=true").first().waitFor();
                visitor.looksRight("long-name" + address.replaceAll("[/?=-].*|\\W", ""));
            }
        }
    }
}

package dk.fodfaeste.people.team;

import dk.fodfaeste.kernel.text.Bilingual;
import java.util.UUID;

/** Who fills a function for a household. */
public record TeamMember(UUID function, Bilingual functionName, UUID account, String name) {}

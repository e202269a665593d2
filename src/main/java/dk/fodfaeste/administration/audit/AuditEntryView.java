package dk.fodfaeste.administration.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row of the audit trail in words. */
public record AuditEntryView(UUID id, Instant at, String who, String what, boolean wrote, String cases, String why) {

    static List<AuditEntryView> of(AuditWords words, List<AuditRow> rows, Map<UUID, String> households) {
        return rows.stream()
                .map(row -> new AuditEntryView(
                        row.id(),
                        row.at(),
                        words.who(row),
                        words.what(row),
                        row.wrote(),
                        words.cases(row, households),
                        words.why(row)))
                .toList();
    }
}

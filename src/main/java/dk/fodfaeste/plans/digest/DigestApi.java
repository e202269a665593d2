package dk.fodfaeste.plans.digest;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.digest.Digest.Kind;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.CursorPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What each person had before her on a morning. */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/digests")
class DigestApi {

    private final Gate gate;
    private final Digests digests;

    DigestApi(Gate gate, Digests digests) {
        this.gate = gate;
        this.digests = digests;
    }

    /** Identifiers of tasks; each stands once, for the first reason that holds. */
    record DigestResponse(
            UUID person,
            String name,
            OffsetDateTime madeAt,
            List<UUID> reminded,
            List<UUID> overdue,
            List<UUID> today,
            List<UUID> waiting) {

        static DigestResponse of(Digest digest) {
            return new DigestResponse(
                    digest.account(),
                    digest.name(),
                    ApiDates.danish(digest.madeAt()),
                    digest.of(Kind.REMINDED),
                    digest.of(Kind.OVERDUE),
                    digest.of(Kind.DUE),
                    digest.of(Kind.WAITING));
        }
    }

    @GetMapping
    @Requires(PlanAction.DIGEST_LIST)
    @Operation(summary = "plans.api.digests")
    CursorPage<DigestResponse> listDigests(
            Caller caller, @Schema(type = "string", format = "date") @RequestParam String day) {
        LocalDate asked = ApiDates.date("day", day);
        return gate.read(
                caller,
                PlanAction.DIGEST_LIST,
                tx -> CursorPage.whole(
                        digests.of(tx, asked).stream().map(DigestResponse::of).toList()));
    }
}

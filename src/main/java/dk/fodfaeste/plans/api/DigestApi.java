package dk.fodfaeste.plans.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.plans.Digest;
import dk.fodfaeste.plans.Digest.Kind;
import dk.fodfaeste.plans.Digests;
import dk.fodfaeste.ui.api.Moments;
import dk.fodfaeste.ui.api.Slice;
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
    record DigestAnswer(
            UUID person,
            String name,
            OffsetDateTime madeAt,
            List<UUID> reminded,
            List<UUID> overdue,
            List<UUID> today,
            List<UUID> waiting) {

        static DigestAnswer of(Digest digest) {
            return new DigestAnswer(
                    digest.account(),
                    digest.name(),
                    Moments.danish(digest.madeAt()),
                    digest.of(Kind.REMINDED),
                    digest.of(Kind.OVERDUE),
                    digest.of(Kind.DUE),
                    digest.of(Kind.WAITING));
        }
    }

    @GetMapping
    @Requires(Action.DIGEST_LIST)
    @Operation(summary = "plans.api.digests")
    Slice<DigestAnswer> listDigests(
            Caller caller, @Schema(type = "string", format = "date") @RequestParam String day) {
        LocalDate asked = Moments.date("day", day);
        return gate.read(caller, Action.DIGEST_LIST, tx ->
                Slice.whole(digests.of(tx, asked).stream().map(DigestAnswer::of).toList()));
    }
}

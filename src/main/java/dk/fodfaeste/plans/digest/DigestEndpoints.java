package dk.fodfaeste.plans.digest;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.digest.Digest.Kind;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What each person had before her on a morning; the page shows the caller's own, as it stands now. */
@Controller
@Tag(name = "tasks")
class DigestEndpoints {

    private record Shown(@Nullable Digest digest, List<DigestPart> parts) {}

    /** Identifiers of tasks; each stands once, for the first reason that holds. */
    record DigestResponse(
            UUID person,
            String name,
            Instant madeAt,
            List<UUID> reminded,
            List<UUID> overdue,
            List<UUID> toldLate,
            List<UUID> today,
            List<UUID> waiting) {

        static DigestResponse of(Digest digest) {
            return new DigestResponse(
                    digest.account(),
                    digest.name(),
                    digest.madeAt(),
                    digest.of(Kind.REMINDED),
                    digest.of(Kind.OVERDUE),
                    digest.of(Kind.TOLD_LATE),
                    digest.of(Kind.DUE),
                    digest.of(Kind.WAITING));
        }
    }

    private final Digests digests;
    private final Worklist worklist;

    DigestEndpoints(Digests digests, Worklist worklist) {
        this.digests = digests;
        this.worklist = worklist;
    }

    @GetMapping("/dagens-overblik")
    @Requires(PlanAction.DIGEST_SEE)
    ModelAndView today(Call call) {
        Shown shown = call.read(this::shown);
        return call.page()
                .view("plans/digest")
                .addObject("digest", shown.digest())
                .addObject("parts", shown.parts());
    }

    @GetMapping("/api/v1/digests")
    @ResponseBody
    @Requires(PlanAction.DIGEST_LIST)
    @Operation(summary = "plans.api.digests")
    CursorPage<DigestResponse> listDigests(
            Call call, @Schema(type = "string", format = "date") @RequestParam String day) {
        LocalDate asked = ApiDates.date("day", day);
        return call.read(tx -> CursorPage.whole(
                digests.of(tx, asked).stream().map(DigestResponse::of).toList()));
    }

    private Shown shown(Tx tx) {
        Digest digest = digests.of(tx, Objects.requireNonNull(tx.caller().account()), tx.today());
        if (digest == null) {
            return new Shown(null, List.of());
        }
        return new Shown(
                digest,
                Stream.of(Kind.values())
                        .map(kind -> new DigestPart(kind, worklist.these(tx, digest.of(kind))))
                        .filter(part -> !part.tasks().isEmpty())
                        .toList());
    }
}

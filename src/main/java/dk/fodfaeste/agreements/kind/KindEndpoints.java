package dk.fodfaeste.agreements.kind;

import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.AgreementAction.Requires;
import dk.fodfaeste.agreements.kind.Kinds.KindInput;
import dk.fodfaeste.agreements.kind.Kinds.Known;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The kinds of agreement, which a municipality may change and add to: the pages, and the same for other systems. */
@Controller
@Tag(name = "agreements")
class KindEndpoints {

    private static final String PAGE = "/indstillinger/aftaletyper";
    private static final String API = "/api/v1/agreement-kinds";

    /** A kind of agreement. */
    record KindResponse(
            String key,
            Bilingual name,
            Bilingual summary,
            boolean grant,
            int edition,
            boolean own,
            boolean newer,
            String yaml) {

        static KindResponse of(Known known) {
            return new KindResponse(
                    known.kind().key(),
                    known.kind().name(),
                    known.kind().summary(),
                    known.kind().isGrant(),
                    known.edition(),
                    known.own(),
                    known.newer(),
                    known.text());
        }
    }

    private final Kinds kinds;

    KindEndpoints(Kinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping(PAGE)
    @Requires(AgreementAction.AGREEMENT_KIND_SEE)
    ModelAndView list(Call call) {
        return call.page()
                .view("agreements/kinds")
                .addObject("kinds", call.read(kinds::all))
                .addObject("mayChange", call.may(AgreementAction.AGREEMENT_KIND_CHANGE));
    }

    @GetMapping(PAGE + "/ny")
    @Requires(AgreementAction.AGREEMENT_KIND_CHANGE)
    ModelAndView blank(Call call) {
        return show(call, null, Form.of(KindInput.class));
    }

    @GetMapping(PAGE + "/{key}")
    @Requires(AgreementAction.AGREEMENT_KIND_CHANGE)
    ModelAndView edit(Call call, @PathVariable String key) {
        Known known = call.read(tx -> kinds.get(tx, key));
        return show(call, known, Form.of(new KindInput(known.text(), known.edition())));
    }

    @PostMapping(PAGE)
    @Requires(AgreementAction.AGREEMENT_KIND_CHANGE)
    ModelAndView save(Call call) {
        return call.submit(KindInput.class, kinds::save)
                .success("agreements.kinds.saved")
                .to(PAGE)
                .orAgain(form -> show(call, null, form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_KIND_SEE)
    @Operation(summary = "agreements.api.kinds")
    CursorPage<KindResponse> listAgreementKinds(Call call) {
        return CursorPage.whole(
                call.read(kinds::all).stream().map(KindResponse::of).toList());
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(AgreementAction.AGREEMENT_KIND_CHANGE)
    @Refuses(409)
    @Operation(summary = "agreements.api.kinds.save")
    KindResponse saveAgreementKind(Call call, @RequestBody KindInput in) {
        return KindResponse.of(call.write(tx -> kinds.save(tx, in)));
    }

    private static ModelAndView show(Call call, @Nullable Known known, Form form) {
        return call.page().view("agreements/kindForm").addObject("known", known).addObject("form", form);
    }
}

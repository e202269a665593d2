package dk.fodfaeste.forms.edition;

import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.FormAction.Requires;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.edition.Forms.FormInput;
import dk.fodfaeste.forms.edition.Forms.Known;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The questionnaires, which a municipality may change, add to and take out of use. */
@Controller
@Tag(name = "forms")
class FormEndpoints {

    private static final String PAGE = "/indstillinger/skemaer";
    private static final String API = "/api/v1/forms";

    /** A questionnaire. */
    record FormResponse(
            String key,
            Map<String, String> name,
            Map<String, String> summary,
            FormFile.About about,
            int questions,
            int edition,
            boolean own,
            boolean newer,
            boolean withdrawn,
            String yaml) {

        static FormResponse of(Known known) {
            return new FormResponse(
                    known.file().key(),
                    known.file().name().in(),
                    known.file().summary().in(),
                    known.file().about(),
                    known.file().questions().size(),
                    known.edition(),
                    known.own(),
                    known.newer(),
                    known.withdrawn(),
                    known.text());
        }
    }

    private final Forms forms;

    FormEndpoints(Forms forms) {
        this.forms = forms;
    }

    @GetMapping(PAGE)
    @Requires(FormAction.FORM_SEE)
    ModelAndView list(Call call) {
        return call.page()
                .view("forms/settings")
                .addObject("forms", call.read(forms::all))
                .addObject("mayChange", call.may(FormAction.FORM_CHANGE));
    }

    @GetMapping(PAGE + "/ny")
    @Requires(FormAction.FORM_CHANGE)
    ModelAndView blank(Call call) {
        return show(call, null, Form.of(FormInput.class));
    }

    @GetMapping(PAGE + "/{key}")
    @Requires(FormAction.FORM_CHANGE)
    ModelAndView edit(Call call, @PathVariable String key) {
        Known known = call.read(tx -> forms.get(tx, key));
        return show(
                call,
                known,
                Form.of(FormInput.class).with("yaml", known.text()).with("edition", String.valueOf(known.edition())));
    }

    @GetMapping(PAGE + "/{key}/vis")
    @Requires(FormAction.FORM_SEE)
    ModelAndView preview(Call call, @PathVariable String key) {
        return call.page().view("forms/preview").addObject("known", call.read(tx -> forms.get(tx, key)));
    }

    @GetMapping(PAGE + "/{key}/yaml")
    @Requires(FormAction.FORM_SEE)
    ResponseEntity<byte[]> yaml(Call call, @PathVariable String key) {
        Known known = call.read(tx -> forms.get(tx, key));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(known.file().key() + ".yaml")
                                .build()
                                .toString())
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .body(known.text().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PAGE)
    @Requires(FormAction.FORM_CHANGE)
    ModelAndView save(Call call) {
        return call.submit(FormInput.class, forms::save)
                .success("forms.flash.saved")
                .to(known -> PAGE + "/" + known.file().key() + "/vis")
                .orAgain(form -> show(call, null, form));
    }

    @PostMapping(PAGE + "/{key}/tag-ud")
    @Requires(FormAction.FORM_CHANGE)
    ModelAndView withdraw(Call call, @PathVariable String key) {
        call.run(tx -> forms.withdraw(tx, key));
        call.page().flash().undoable(PAGE + "/" + key + "/tag-i-brug", "forms.flash.out");
        return call.page().redirect(PAGE);
    }

    @PostMapping(PAGE + "/{key}/tag-i-brug")
    @Requires(FormAction.FORM_CHANGE)
    ModelAndView resume(Call call, @PathVariable String key) {
        call.run(tx -> forms.resume(tx, key));
        call.page().flash().success("forms.flash.in");
        return call.page().redirect(PAGE);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(FormAction.FORM_SEE)
    @Operation(summary = "forms.api.forms")
    CursorPage<FormResponse> listForms(Call call) {
        return CursorPage.whole(
                call.read(forms::all).stream().map(FormResponse::of).toList());
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(FormAction.FORM_CHANGE)
    @Refuses(409)
    @Operation(summary = "forms.api.forms.save")
    FormResponse saveForm(Call call, @RequestBody FormInput in) {
        return FormResponse.of(call.write(tx -> forms.save(tx, in)));
    }

    @PostMapping(API + "/{key}/withdraw")
    @ResponseBody
    @Requires(FormAction.FORM_CHANGE)
    @Operation(summary = "forms.api.forms.withdraw")
    FormResponse withdrawForm(Call call, @PathVariable String key) {
        call.run(tx -> forms.withdraw(tx, key));
        return FormResponse.of(call.read(tx -> forms.get(tx, key)));
    }

    @PostMapping(API + "/{key}/resume")
    @ResponseBody
    @Requires(FormAction.FORM_CHANGE)
    @Operation(summary = "forms.api.forms.resume")
    FormResponse resumeForm(Call call, @PathVariable String key) {
        call.run(tx -> forms.resume(tx, key));
        return FormResponse.of(call.read(tx -> forms.get(tx, key)));
    }

    private static ModelAndView show(Call call, @Nullable Known known, Form form) {
        return call.page().view("forms/edit").addObject("known", known).addObject("form", form);
    }
}

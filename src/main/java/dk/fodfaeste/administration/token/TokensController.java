package dk.fodfaeste.administration.token;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.access.token.Tokens.Token;
import dk.fodfaeste.administration.AccessWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tokens of other systems. */
@Controller
@RequestMapping(AdministrationAddresses.TOKENS)
class TokensController {

    private static final String NEW = "home/settings/tokenNew";

    private final Gate gate;
    private final Tokens tokens;

    TokensController(Gate gate, Tokens tokens) {
        this.gate = gate;
        this.tokens = tokens;
    }

    @GetMapping
    @Requires(AdministrationAction.TOKEN_LIST)
    ModelAndView list(Page page, Caller caller) {
        List<Token> all = gate.read(caller, AdministrationAction.TOKEN_LIST, tokens::list);
        return page.view("home/settings/tokens")
                .addObject("tokens", all)
                .addObject("words", new AccessWords(page.words()));
    }

    @GetMapping("/ny")
    @Requires(AdministrationAction.TOKEN_CREATE)
    ModelAndView form(Page page) {
        Form form = Form.of(Map.of(
                "id",
                Ids.next().toString(),
                "until",
                page.f().today().plusYears(1).toString()));
        return view(page, page.view(NEW), form);
    }

    @PostMapping("/ny")
    @Requires(AdministrationAction.TOKEN_CREATE)
    ModelAndView make(Page page, Caller caller, Form form) {
        String text;
        try {
            UUID asked = GrantForm.idOrNull("id", form);
            UUID id = Objects.requireNonNullElseGet(asked, Ids::next);
            text = gate.write(
                    caller,
                    AdministrationAction.TOKEN_CREATE,
                    tx -> tokens.make(tx, id, form.value("name"), scopes(form), day(form.value("until"))));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page, page.again(NEW), form.refused(problem, page.words()));
        }
        // Shown on this answer and nowhere else.
        return page.view("home/settings/tokenMade")
                .addObject("name", form.value("name"))
                .addObject("token", text);
    }

    @PostMapping("/{id}/tilbagekald")
    @Requires(AdministrationAction.TOKEN_REVOKE)
    ModelAndView revoke(Page page, Caller caller, @PathVariable UUID id) {
        gate.run(caller, AdministrationAction.TOKEN_REVOKE, tx -> tokens.revoke(tx, id));
        page.flash().success("settings.token.revoked");
        return page.redirect(AdministrationAddresses.TOKENS);
    }

    private static ModelAndView view(Page page, ModelAndView view, Form form) {
        AccessWords words = new AccessWords(page.words());
        return view.addObject("form", form)
                .addObject(
                        "scopes",
                        Arrays.stream(ApiScope.values())
                                .map(scope -> new Option(scope.text(), words.scope(scope), scope.text()))
                                .toList());
    }

    private static Set<ApiScope> scopes(Form form) {
        return Arrays.stream(ApiScope.values())
                .filter(scope -> form.holds("scopes", scope.text()))
                .collect(Collectors.toSet());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw Problem.inField("until", "settings.days.date").causedBy(none);
        }
    }
}

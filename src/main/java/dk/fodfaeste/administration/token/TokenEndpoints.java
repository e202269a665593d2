package dk.fodfaeste.administration.token;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.access.token.Tokens.Token;
import dk.fodfaeste.administration.AccessWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The tokens of other systems. A token gives another one no more than it has itself. */
@Controller
@Tag(name = "tokens")
class TokenEndpoints {

    private static final String PAGE = AdministrationAddresses.TOKENS;
    private static final String API = "/api/v1/tokens";

    /**
     * What a token is for, and the last day on which it holds.
     *
     * @param id chosen by whoever asks, so that the same form sent twice makes one token
     */
    @Command
    record TokenInput(
            @Nullable UUID id,
            @Text(max = 100, kind = Text.Kind.TITLE) String name,
            Set<String> scopes,
            LocalDate until) {}

    /** A token without its secret. */
    record TokenResponse(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            boolean revoked,
            @Nullable LocalDate lastUsedOn) {

        static TokenResponse of(Token token) {
            return new TokenResponse(
                    token.id(),
                    token.name(),
                    token.scopes().stream().sorted().map(ApiScope::text).toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.revoked(),
                    token.lastUsedOn());
        }
    }

    /** The token itself, this once. */
    record MadeToken(UUID id, String token) {}

    /** That a token is refused from now on. */
    record RevokedToken(UUID id, boolean revoked) {}

    private record Made(UUID id, String name, String text) {}

    private final Tokens tokens;

    TokenEndpoints(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.TOKEN_LIST)
    ModelAndView list(Call call) {
        return call.page()
                .view("administration/tokens")
                .addObject("tokens", call.read(tokens::list))
                .addObject("words", new AccessWords(call.page().words()));
    }

    @GetMapping(PAGE + "/ny")
    @Requires(AdministrationAction.TOKEN_CREATE)
    ModelAndView form(Call call) {
        return show(
                call,
                Form.of(TokenInput.class)
                        .with("id", Ids.next().toString())
                        .with("until", call.page().f().today().plusYears(1).toString()));
    }

    /** The token is on this answer and nowhere else. */
    @PostMapping(PAGE + "/ny")
    @Requires(AdministrationAction.TOKEN_CREATE)
    ModelAndView make(Call call) {
        return call.submit(TokenInput.class, this::make)
                .answer(made -> call.page()
                        .view("administration/tokenMade")
                        .addObject("name", made.name())
                        .addObject("token", made.text()))
                .orAgain(form -> show(call, form));
    }

    @PostMapping(PAGE + "/{id}/tilbagekald")
    @Requires(AdministrationAction.TOKEN_REVOKE)
    ModelAndView revoke(Call call, @PathVariable UUID id) {
        call.run(tx -> tokens.revoke(tx, id));
        call.page().flash().success("administration.token.revoked");
        return call.page().redirect(PAGE);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(AdministrationAction.TOKEN_LIST)
    @Operation(summary = "administration.api.tokens")
    CursorPage<TokenResponse> listTokens(Call call) {
        return CursorPage.whole(
                call.read(tokens::list).stream().map(TokenResponse::of).toList());
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AdministrationAction.TOKEN_CREATE)
    @Operation(summary = "administration.api.token.create")
    MadeToken createToken(Call call, @RequestBody TokenInput in) {
        Made made = call.write(tx -> make(tx, in));
        return new MadeToken(made.id(), made.text());
    }

    @PostMapping(API + "/{id}/revoke")
    @ResponseBody
    @Requires(AdministrationAction.TOKEN_REVOKE)
    @Operation(summary = "administration.api.token.revoke")
    RevokedToken revokeToken(Call call, @PathVariable UUID id) {
        call.run(tx -> tokens.revoke(tx, id));
        return new RevokedToken(id, true);
    }

    private Made make(WriteTx tx, TokenInput in) {
        UUID id = Objects.requireNonNullElseGet(in.id(), Ids::next);
        Set<ApiScope> scopes = in.scopes().stream().map(TokenEndpoints::scope).collect(Collectors.toSet());
        return new Made(id, in.name(), tokens.make(tx, id, in.name(), scopes, in.until()));
    }

    private static ModelAndView show(Call call, Form form) {
        AccessWords words = new AccessWords(call.page().words());
        return call.page()
                .view("administration/tokenNew")
                .addObject("form", form)
                .addObject(
                        "scopes",
                        Arrays.stream(ApiScope.values())
                                .map(scope -> new Option(scope.text(), words.scope(scope), scope.text()))
                                .toList());
    }

    private static ApiScope scope(String text) {
        return Arrays.stream(ApiScope.values())
                .filter(each -> each.text().equals(text))
                .findAny()
                .orElseThrow(() -> Problem.inField(
                        "scopes",
                        "ui.input.choice",
                        Arrays.stream(ApiScope.values()).map(ApiScope::text).collect(Collectors.joining(", "))));
    }
}

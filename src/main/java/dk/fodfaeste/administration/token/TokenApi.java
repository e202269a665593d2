package dk.fodfaeste.administration.token;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.access.token.Tokens.Token;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of the API. A token gives another one no more than it has itself. */
@RestController
@Tag(name = "tokens")
@RequestMapping("/api/v1/tokens")
class TokenApi {

    private final Gate gate;
    private final Tokens tokens;

    TokenApi(Gate gate, Tokens tokens) {
        this.gate = gate;
        this.tokens = tokens;
    }

    /** A token without its secret. */
    record TokenResponse(
            UUID id,
            String name,
            List<String> scopes,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,
            boolean revoked,
            @Nullable LocalDate lastUsedOn) {

        static TokenResponse of(Token token) {
            return new TokenResponse(
                    token.id(),
                    token.name(),
                    token.scopes().stream().sorted().map(ApiScope::text).toList(),
                    ApiDates.danish(token.createdAt()),
                    ApiDates.danish(token.expiresAt()),
                    token.revoked(),
                    token.lastUsedOn());
        }
    }

    /** What a token is for, and the last day on which it holds. */
    record NewToken(
            @Nullable String name,
            @Nullable List<String> scopes,

            @Schema(type = "string", format = "date") @Nullable
            String until) {}

    /** The token itself, this once. */
    record MadeToken(UUID id, String token) {}

    /** That a token is refused from now on. */
    record RevokedToken(UUID id, boolean revoked) {}

    @GetMapping
    @Requires(AdministrationAction.TOKEN_LIST)
    @Operation(summary = "settings.api.tokens")
    CursorPage<TokenResponse> listTokens(Caller caller) {
        return CursorPage.whole(gate.read(caller, AdministrationAction.TOKEN_LIST, tokens::list).stream()
                .map(TokenResponse::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AdministrationAction.TOKEN_CREATE)
    @Operation(summary = "settings.api.token.create")
    MadeToken createToken(Caller caller, @RequestBody NewToken body) {
        String name = Inputs.required("name", body.name());
        Set<ApiScope> scopes = Inputs.required("scopes", body.scopes()).stream()
                .map(TokenApi::scope)
                .collect(Collectors.toSet());
        LocalDate until = ApiDates.date("until", body.until());
        UUID id = Ids.next();
        return gate.write(
                caller,
                AdministrationAction.TOKEN_CREATE,
                tx -> new MadeToken(id, tokens.make(tx, id, name, scopes, until)));
    }

    @PostMapping("/{id}/revoke")
    @Requires(AdministrationAction.TOKEN_REVOKE)
    @Operation(summary = "settings.api.token.revoke")
    RevokedToken revokeToken(Caller caller, @PathVariable UUID id) {
        return gate.write(caller, AdministrationAction.TOKEN_REVOKE, tx -> {
            tokens.revoke(tx, id);
            return new RevokedToken(id, true);
        });
    }

    private static ApiScope scope(@Nullable String text) {
        return Arrays.stream(ApiScope.values())
                .filter(each -> each.text().equals(text))
                .findAny()
                .orElseThrow(() -> Problem.inField(
                        "scopes",
                        "ui.input.choice",
                        Arrays.stream(ApiScope.values()).map(ApiScope::text).collect(Collectors.joining(", "))));
    }
}

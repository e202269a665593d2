package dk.fodfaeste.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shell around the pages: headers, assets, language, navigation, messages; and values are always escaped. */
@GalleryServer
class ShellTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void client() {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/galleri", "/findes-ikke", "/lukket", "/forbudt", "/api/fejl/tavs"})
    void everyAnswerForbidsInlineScriptsAndStylesAndOtherHosts(String path) {
        var headers = http.get(path).headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; "
                        + "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void pagesAreNotKeptByTheBrowser() {
        assertThat(http.get("/galleri").headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
    }

    @Test
    void assetsAreKeptForAYearUnderAnAddressThatChangesWithThem() {
        var addresses = ASSET.matcher(http.get("/galleri").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(addresses).hasSizeGreaterThan(8).allSatisfy(address -> {
            var answer = http.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000")
                    .contains("immutable");
        });
        assertThat(http.get("/assets/000000000000/css/app.css").statusCode()).isEqualTo(404);
    }

    @Test
    void aStyleSheetFindsItsFontsAndPictures() {
        var sheet = ASSET.matcher(http.get("/galleri").body())
                .results()
                .map(found -> found.group(1))
                .filter(address -> address.endsWith("dkfds.min.css"))
                .findFirst()
                .orElseThrow();
        var folder = sheet.replace("css/dkfds.min.css", "");
        var urls = Pattern.compile("url\\(\\.\\./([^)?#]+)")
                .matcher(http.get(sheet).body())
                .results()
                .map(found -> found.group(1))
                .filter(url -> url.endsWith(".woff2") || url.endsWith(".svg"))
                .distinct()
                .toList();
        assertThat(urls)
                .hasSizeGreaterThan(20)
                .allSatisfy(url ->
                        assertThat(http.get(folder + url).statusCode()).as(url).isEqualTo(200));
    }

    @Test
    void theLanguageIsDanishUntilThePersonChooses() {
        var danish = http.get("/galleri", "Accept-Language", "en");
        assertThat(danish.body()).contains("<html lang=\"da\">");
        assertThat(danish.headers().firstValue("Content-Language")).hasValue("da-DK");
        var answer = http.form("/sprog", "sprog=en&tilbage=/galleri?a=1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/galleri?a=1");
        assertThat(http.get("/galleri").body()).contains("<html lang=\"en\">").contains("Log out");
    }

    @Test
    void theChoiceOfLanguageLeadsToNoOtherHost() {
        for (var elsewhere :
                new String[] {"https://ond.example/", "//ond.example/", "%2F%5Cond.example", "/x%0d%0aSet-Cookie:a=b"
                }) {
            assertThat(http.form("/sprog", "sprog=en&tilbage=" + elsewhere)
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/");
        }
    }

    @Test
    void theNavigationShowsWhatTheCallerMaySeeAndWhereSheIs() {
        var page = http.get("/galleri/liste").body();
        assertThat(page)
                .doesNotContain("Skjult")
                .contains("Testdata")
                .contains("Hedensted Kommune")
                .contains("Mette Holm");
        assertThat(page)
                .containsPattern("href=\"/galleri\" aria-current=\"page\"")
                .doesNotContainPattern("href=\"/\" aria-current");
        assertThat(http.get("/?anonym").body()).doesNotContain("Hovedmenu").doesNotContain("Mette Holm");
    }

    @Test
    void whatIsSearchedForNeverStandsInAnAddress() {
        assertThat(http.get("/galleri").body())
                .contains("<form class=\"ff-search\" role=\"search\" action=\"/familier\" method=\"post\">");
    }

    @Test
    void aMessageIsCarriedOverTheRedirectAndShownOnce() {
        var answer = http.form("/galleri/formular", "navn=Amina&dato=2026-03-03");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(http.get("/galleri").body()).contains("Amina er gemt.").contains("action=\"/galleri/fortryd\"");
        assertThat(http.get("/galleri").body()).doesNotContain("Amina er gemt.");
    }

    @Test
    void refusedInputStaysInTheForm() {
        var answer = http.form("/galleri/formular", "navn=Amina+%22x%22&rolle=barn&kanal=sms");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Amina &#34;x&#34;\"")
                .contains("Skriv en dato")
                .containsPattern("value=\"barn\" checked")
                .containsPattern("value=\"sms\" checked")
                .contains("href=\"#dato\"")
                .contains("id=\"dato\"")
                .contains("id=\"rolle\"");
    }

    @Test
    void valuesAreEscapedInEveryTag() {
        var body = http.get("/galleri/fjendtlig").body();
        assertThat(body)
                .doesNotContain("<b>")
                .doesNotContain("<script>alert")
                .doesNotContain("=\"<b")
                .contains("&lt;b&gt;");
        // In an attribute the quotation mark would end it.
        assertThat(body).doesNotContainPattern("=\"[^\"]*&lt;b>\"fed");
    }

    @Test
    void noPageHasInlineStylesOrScripts() {
        for (var path : new String[] {"/galleri", "/galleri/liste", "/galleri/tid", "/galleri/formular", "/?anonym"}) {
            assertThat(http.get(path).body())
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                    .doesNotContain("<style");
        }
    }
}

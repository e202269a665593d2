package dk.fodfaeste.ui.web;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page weighs on its way to a browser that has nothing of it yet, and that all it asks for is there. */
@ServerTest
class PageWeightTest {

    private static final int AIM = 250_000;

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");
    private static final Pattern URL = Pattern.compile("url\\(\"?([^)\"#?]+)");
    private static final Pattern MODULE = Pattern.compile("(?:import|from) ?['\"]([^'\"]+)['\"]");

    @Autowired
    Towns towns;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpVisitor worker;

    @BeforeEach
    void logIn() {
        Town town = towns.town();
        town.announce(IntStream.range(0, 12)
                .mapToObj(
                        i -> row().household("H" + i).name("Samira", "Al-Hakim").build())
                .toArray(ArrivalRow[]::new));
        worker = new HttpVisitor(port);
        worker.logIn(town.login(town.person("Ole Bro", Role.CASE_WORKER)), Town.PASSWORD);
    }

    @Test
    void a_cold_overblik_weighs_no_more_than_the_aim() throws Exception {
        HttpResponse<byte[]> page = get("/", "br, gzip");
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        long weight = page.body().length;
        for (String asset : assets()) {
            weight += get(asset, "br, gzip").body().length;
        }
        // A browser takes the Danish letters of each weight, in upright.
        for (String face : new String[] {"Regular", "Medium", "SemiBold", "Bold"}) {
            weight += get(font(face), "br, gzip").body().length;
        }
        assertThat(weight).isBetween(100_000L, (long) AIM);
    }

    @Test
    void assets_come_compressed_by_the_build_and_plain_to_who_cannot_read_that() throws Exception {
        for (String asset : assets()) {
            if (asset.matches(".*/vendor/.*\\.(css|js|svg)")) {
                assertThat(get(asset, "br, gzip").headers().firstValue("Content-Encoding"))
                        .as(asset)
                        .hasValue("br");
                HttpResponse<byte[]> zipped = get(asset, "gzip");
                assertThat(zipped.headers().firstValue("Content-Encoding"))
                        .as(asset)
                        .hasValue("gzip");
                assertThat(zipped.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
                assertThat(get(asset, "identity").headers().firstValue("Content-Encoding"))
                        .as(asset)
                        .isEmpty();
            }
        }
    }

    @Test
    void everything_that_a_style_sheet_names_is_there() throws Exception {
        Set<String> named = new TreeSet<>();
        for (String sheet : assets()) {
            if (sheet.endsWith(".css")) {
                String css = new String(get(sheet, "identity").body());
                named.addAll(URL.matcher(css)
                        .results()
                        .map(found -> found.group(1).strip())
                        .filter(url -> !url.startsWith("data:"))
                        .map(url -> URI.create(sheet).resolve(url).toString())
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(named)
                .hasSizeGreaterThan(50)
                .anyMatch(url -> url.endsWith(".woff2"))
                .allSatisfy(url ->
                        assertThat(get(url, "identity").statusCode()).as(url).isEqualTo(200));
    }

    private String font(String face) {
        String sheet = assets().stream()
                .filter(each -> each.endsWith("/css/fonts.css"))
                .findFirst()
                .orElseThrow();
        return URI.create(sheet)
                .resolve("../vendor/fonts/IBMPlexSans/split/woff2/IBMPlexSans-" + face + "-Latin1.woff2")
                .toString();
    }

    /** What the page names, with the modules that its scripts import. */
    private Set<String> assets() {
        Set<String> assets = new TreeSet<>(ASSET.matcher(worker.get("/").body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet()));
        Set<String> modules = new TreeSet<>();
        assets.stream()
                .filter(each -> each.endsWith("/js/app.js"))
                .forEach(app -> MODULE.matcher(worker.get(app).body())
                        .results()
                        .forEach(found -> modules.add(
                                URI.create(app).resolve(found.group(1)).toString())));
        assets.addAll(modules);
        return assets;
    }

    private HttpResponse<byte[]> get(String path, String encodings) throws IOException, InterruptedException {
        String cookies = worker.cookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Encoding", encodings)
                        .header("Cookie", cookies)
                        .build(),
                BodyHandlers.ofByteArray());
    }
}

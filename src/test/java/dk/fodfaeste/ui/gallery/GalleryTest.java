package dk.fodfaeste.ui.gallery;

import dk.fodfaeste.testing.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every tag, in a real browser. */
@SpringBootTest(classes = GalleryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.location=optional:classpath:/gallery/")
class GalleryTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/?anonym", "/galleri", "/galleri/liste", "/galleri/tid", "/galleri/formular", "/fejl/FORBIDDEN",
            "/fejl/tavs", "/findes-ikke?anonym"})
    void everyPageIsAccessibleOnADesktop(String path) {
        try (var browser = Browser.desktop()) {
            browser.open("http://localhost:" + port + path);
            browser.screenshot("gallery-desktop" + path.replaceAll("\\W", "-"));
            browser.isAccessible();
            browser.fitsTheScreen();
            browser.hasNoComplaints();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?anonym", "/galleri", "/galleri/liste", "/galleri/tid", "/galleri/formular", "/fejl/FORBIDDEN"})
    void everyPageIsAccessibleOnAPhone(String path) {
        try (var browser = Browser.phone()) {
            browser.open("http://localhost:" + port + path);
            browser.screenshot("gallery-phone" + path.replaceAll("\\W", "-"));
            browser.isAccessible();
            browser.fitsTheScreen();
            browser.hasNoComplaints();
        }
    }
}

package dk.fodfaeste.ui.gallery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs the gallery on a free port, once for all tests that ask for it, without the real application's settings. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GalleryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.location=optional:classpath:/gallery/",
            "spring.servlet.multipart.max-file-size=10KB",
            "fodfaeste.pages.spare-turns=1"
        })
@interface GalleryServer {}

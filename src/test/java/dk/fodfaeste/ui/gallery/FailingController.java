package dk.fodfaeste.ui.gallery;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Page;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Goes wrong in every way, as a page and as an API. */
@Controller
@TestComponent
class FailingController {

    /** What the API is sent. */
    record Body(LocalDate date) {}

    @GetMapping({"/fejl/{kind}", "/api/fejl/{kind}"})
    @ResponseBody
    String fail(@PathVariable("kind") String kind) {
        throw switch (kind) {
            case "felter" -> Problem.inField("dato", "gallery.error.date").and("rolle", "gallery.error.role");
            case "tavs" -> new IllegalStateException("secret: 010190-1234");
            case "optaget" -> new CannotAcquireLockException("busy");
            default -> Problem.of(Problem.Kind.valueOf(kind), "gallery.error.because", LocalDate.of(2026, 3, 3));
        };
    }

    @GetMapping({"/fejl/parameter", "/api/fejl/parameter"})
    @ResponseBody
    String parameter(@RequestParam("antal") int number) {
        return "ok " + number;
    }

    @PostMapping("/api/fejl/json")
    @ResponseBody
    String json(@RequestBody Body body) {
        return "ok " + body.date();
    }

    @PostMapping({"/fejl/fil", "/api/fejl/fil"})
    @ResponseBody
    String file(@RequestParam("fil") MultipartFile file) {
        return "ok " + file.getSize();
    }

    /** The template fails in the middle. */
    @GetMapping("/fejl/skabelon")
    ModelAndView template(Page page) {
        return page.view("gallery/broken");
    }

    @GetMapping("/lukket")
    @ResponseBody
    String closed() {
        return "ok";
    }
}

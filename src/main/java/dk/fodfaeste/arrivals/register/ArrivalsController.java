package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.column.FixedHeadings;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is on the way, and the empty file that the list can be written in. */
@Controller
public class ArrivalsController {

    public static final String VIEW = "arrivals/arrivals";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ArrivalsPage arrivals;

    ArrivalsController(ArrivalsPage arrivals) {
        this.arrivals = arrivals;
    }

    @GetMapping(ArrivalAddresses.ARRIVALS)
    @Requires(ArrivalAction.ARRIVAL_LIST)
    ModelAndView list(Call call) {
        return call.page()
                .view(VIEW)
                .addObject("view", call.read(arrivals::view))
                .addObject("form", Form.empty());
    }

    @GetMapping(ArrivalAddresses.ARRIVALS + "/eksempel.csv")
    @Requires(ArrivalAction.ARRIVAL_IMPORT)
    ResponseEntity<byte[]> emptyFile(Call call) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(call.page().t("arrivals.example.file"))
                                .build()
                                .toString())
                .body(FixedHeadings.emptyFile());
    }
}

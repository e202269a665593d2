package dk.fodfaeste.ui.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what never reached a controller, or failed after it: the server's and the security filters' refusals. */
@Controller
class ErrorPages implements ErrorController {

    private final Answers answers;

    ErrorPages(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var path = Objects.requireNonNullElse(
                (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        return answers.tell(refusal(request), request, response, path);
    }

    private static Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(Refusal.ATTRIBUTE) instanceof Refusal left) {
            return left;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Refusals.of(failure);
        }
        // Opened as an address of its own, there is nothing to tell: not found.
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return Refusal.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }
}

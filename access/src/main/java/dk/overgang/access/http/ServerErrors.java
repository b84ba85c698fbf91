package dk.overgang.access.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers with problem details where the server itself refused a request. A request to `/error` itself is
/// answered 404.
@RestController
class ServerErrors implements ErrorController {

    private final ProblemAnswers answers;

    ServerErrors(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return answers.answer(StatusProblems.of(HttpStatusCode.valueOf(status)), request);
    }
}

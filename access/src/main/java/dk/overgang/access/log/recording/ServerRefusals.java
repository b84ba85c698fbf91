package dk.overgang.access.log.recording;

import dk.overgang.access.Problem;
import dk.overgang.access.http.ProblemAnswers;
import dk.overgang.access.http.RequestIds;
import dk.overgang.access.http.StatusProblems;
import dk.overgang.access.log.AuditContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// Answers what Tomcat itself refuses before any filter is called (a request that is none, two lengths, `TRACE`)
/// with problem details in place of Tomcat's page, and with an entry in the access log under the caller's name
/// where the request carries a valid token.
final class ServerRefusals extends ValveBase {

    private final RequestRecorder recorder;
    private final ProblemAnswers answers;

    /// The valve can serve asynchronous requests.
    ServerRefusals(RequestRecorder recorder, ProblemAnswers answers) {
        super(true);
        this.recorder = recorder;
        this.answers = answers;
    }

    /// What Tomcat refused has its status already when it comes here.
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.isError() || response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            refuse(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }

    private void refuse(Request request, Response response) throws IOException {
        var problem = recorded(request, StatusProblems.of(HttpStatusCode.valueOf(response.getStatus())));
        response.setSuspended(false);
        response.setHeader(RequestIds.HEADER, RequestIds.of(request));
        answers.write(problem, request, response);
        response.finishResponse();
    }

    /// The same problem, or 503 where its entry cannot be written.
    private Problem recorded(Request request, Problem problem) {
        try {
            var context = new AuditContext();
            context.isRefused(problem.name());
            recorder.write(request, context, problem.status().value());
            return problem;
        } catch (RuntimeException unwritten) {
            return Problem.unavailable();
        }
    }
}

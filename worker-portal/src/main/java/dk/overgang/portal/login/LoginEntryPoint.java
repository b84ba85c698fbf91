package dk.overgang.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/// Sends a browser to log in. What a script asked for is not answered with the provider's page: htmx loads the page
/// anew, and a stream of events ends.
@Component
public class LoginEntryPoint implements AuthenticationEntryPoint {

    private final RequestCache requests;
    private final KeptForms forms;

    LoginEntryPoint(RequestCache requests, KeptForms forms) {
        this.requests = requests;
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        begin(request, response);
    }

    /// The same for somebody whose token has ended. A form that was sent is kept until they are back.
    public void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var _ = forms.keep(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            requests.saveRequest(request, response);
            response.sendRedirect(LoginConfiguration.LOGIN);
        }
    }
}

package dk.overgang.launcher.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dk.overgang.launcher.identity.accounts.DemoPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// The page on which the demo's people log in, in Danish first: it names them, because nobody can know them.
final class LoginPage extends OncePerRequestFilter {

    private static final String PATH = "/login";

    private final String page;
    private final ResourceBundle words = ResourceBundle.getBundle("demo-login");

    LoginPage() throws IOException {
        page = new ClassPathResource("demo-login.html").getContentAsString(UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET") || !request.getRequestURI().equals(PATH)) {
            chain.doFilter(request, response);
            return;
        }
        var csrf = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(page.replace("{password}", DemoPerson.PASSWORD)
                        .replace("{error}", request.getParameter("error") == null ? "" : words.getString("refused"))
                        .replace("{csrf}", csrf.getToken())
                        .replace("{people}", people()));
    }

    private String people() {
        return Stream.of(DemoPerson.values())
                .map(person -> "<tr><td>%s</td><td>%s</td><td>%s%s</td></tr>"
                        .formatted(
                                person.login(),
                                person.fullName(),
                                words.getString(person.role().claim()),
                                person.municipality().equals(DemoPerson.MUNICIPALITY)
                                        ? ""
                                        : ", kommune " + person.municipality()))
                .collect(joining("\n"));
    }
}

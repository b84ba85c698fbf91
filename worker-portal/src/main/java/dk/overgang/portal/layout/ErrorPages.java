package dk.overgang.portal.layout;

import dk.overgang.portal.login.KeptForm;
import dk.overgang.portal.login.LoginEntryPoint;
import dk.overgang.portal.login.LoginNeeded;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.ServiceProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a reader sees when a page cannot be shown. An address that leads nowhere and somebody else's citizen are the
/// same page.
@ControllerAdvice
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final LoginEntryPoint login;
    private final PageAdvice layout;

    ErrorPages(LoginEntryPoint login, PageAdvice layout) {
        this.login = login;
        this.layout = layout;
    }

    @ExceptionHandler
    void again(LoginNeeded ended, HttpServletRequest request, HttpServletResponse response) throws IOException {
        login.begin(request, response);
    }

    @ExceptionHandler
    ModelAndView refused(ServiceProblem problem, HttpServletRequest request, Locale locale) {
        if (problem.isUnknown()) {
            return page(HttpStatus.NOT_FOUND, "error/not-found", request, locale);
        }
        LOG.info("{} answered {} {}", problem.service(), problem.status(), problem.type());
        var status = HttpStatus.resolve(problem.status());
        return page(
                        status == null || status == HttpStatus.UNAUTHORIZED ? HttpStatus.BAD_GATEWAY : status,
                        "error/refused",
                        request,
                        locale)
                .addObject("problem", problem);
    }

    @ExceptionHandler
    ModelAndView away(ServiceAway away, HttpServletRequest request, Locale locale) {
        LOG.info("{}: {}", away.getMessage(), String.valueOf(away.getCause()));
        var template = request.getMethod().equals("POST") ? "error/interrupted" : "error/away";
        return page(HttpStatus.SERVICE_UNAVAILABLE, template, request, locale)
                .addObject("kept", KeptForm.of(request))
                .addObject("service", away.service());
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, Locale locale) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer known ? HttpStatus.resolve(known) : null;
        if (status == null) {
            return page(HttpStatus.NOT_FOUND, "error/not-found", request, locale);
        }
        return switch (status) {
            case FORBIDDEN -> page(status, "error/forbidden", request, locale);
            case NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST -> page(status, "error/not-found", request, locale);
            default -> page(status, "error/failed", request, locale);
        };
    }

    @GetMapping("/logget-ud")
    String loggedOut() {
        return "error/logged-out";
    }

    /// With what the layout needs: it is not given to the pages of exceptions.
    private ModelAndView page(HttpStatus status, String template, HttpServletRequest request, Locale locale) {
        var page = new ModelAndView(template);
        page.setStatus(status);
        return page.addObject("page", layout.page(request, locale)).addObject("words", layout.words(locale));
    }
}

package dk.overgang.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Keeps a form that a session's end interrupted until the same person has logged in again. It is one for each session,
/// and not a long one.
@Component
public class KeptForms {

    /// What keeps its own draft on the device, and sends it again by itself.
    private static final String DRAFT = "X-Draft";

    private static final String WAITS = KeptForms.class.getName() + ".waits";
    private static final String OWNER = KeptForms.class.getName() + ".owner";
    private static final String SHOWN = KeptForms.class.getName() + ".shown";

    /// In UTF-16 units: twice the longest text that a service takes, so that all sessions together keep under 100 MB.
    private static final long LONGEST = 40_000;

    private final String address;

    KeptForms(PortalSettings portal) {
        this.address = portal.address().toString().replaceFirst("/$", "");
    }

    /// Keeps a form until its person has logged in. A form of another site is not kept, and none that does not say
    /// whose it is.
    ///
    /// @return whether it is kept
    boolean keep(HttpServletRequest request) {
        var owner = request.getParameter(FormOwner.FIELD);
        if (owner == null || !isForm(request) || !isOwn(request)) {
            return false;
        }
        var form = KeptForm.of(request);
        if (form.length() > LONGEST) {
            return false;
        }
        var session = request.getSession();
        session.setAttribute(WAITS, form);
        session.setAttribute(OWNER, owner);
        return true;
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getHeader(DRAFT) == null
                && !request.getRequestURI().equals("/logout");
    }

    /// Whether a page of the portal sent it: browsers say so of every form.
    boolean isOwn(HttpServletRequest request) {
        return address.equals(request.getHeader(HttpHeaders.ORIGIN))
                || "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /// Whether a form waits for the person who is logged in now; from then on it is shown. A form of somebody else is
    /// forgotten.
    boolean show(HttpServletRequest request) {
        var session = request.getSession();
        var form = session.getAttribute(WAITS);
        var owner = session.getAttribute(OWNER);
        session.removeAttribute(WAITS);
        session.removeAttribute(OWNER);
        // Somebody else may have logged in since.
        session.removeAttribute(SHOWN);
        var isTheirs = form != null
                && Person.current()
                        .map(FormOwner::of)
                        .filter(mark -> mark.equals(owner))
                        .isPresent();
        if (isTheirs) {
            session.setAttribute(SHOWN, form);
        }
        return isTheirs;
    }

    /// The form that is shown to the person of this session.
    public Optional<KeptForm> shown(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : form(session.getAttribute(SHOWN));
    }

    private static Optional<KeptForm> form(@Nullable Object kept) {
        return kept instanceof KeptForm form ? Optional.of(form) : Optional.empty();
    }
}

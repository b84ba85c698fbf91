package dk.overgang.portal.number;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.ServiceProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks for the whole number of a citizen. It goes to the page that asked and is kept nowhere: in no session, no
/// address and no log.
@Component
public class NumberDesk {

    private static final String PURPOSE = "purpose";

    private final NumberApi api;

    NumberDesk(ServiceClients clients) {
        this.api = clients.of(RemoteService.REFERRAL, NumberApi.class);
    }

    /// The whole number, or the form again with what is missing.
    public NumberShown read(
            UUID citizen, NumberShown asked, @Nullable String purpose, Words words, HttpServletResponse response) {
        if (purpose == null || purpose.isBlank()) {
            response.setStatus(422);
            return asked.refused(
                    purpose, FormErrors.at(PURPOSE, words.text("number.missing"), words.text("number.missing.text")));
        }
        try {
            return asked.whole(api.read(citizen, new NumberApi.Wanted(purpose)).cpr());
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return asked.refused(purpose, FormErrors.of(problem, List.of(PURPOSE)));
        }
    }
}

package dk.overgang.portal.forms;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The address leads to nothing that can be done.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NothingHere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingHere() {
        super("nothing here", null, false, false);
    }
}

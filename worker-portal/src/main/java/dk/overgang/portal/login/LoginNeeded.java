package dk.overgang.portal.login;

import java.io.Serial;

/// The person's token has ended and cannot be renewed: the browser is sent to log in again, and comes back.
public final class LoginNeeded extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LoginNeeded() {
        super("The token has ended", null, false, false);
    }
}

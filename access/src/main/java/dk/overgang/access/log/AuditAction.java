package dk.overgang.access.log;

/// What was done with what is known of a citizen; what was refused was done to nobody (standards 3.2).
public enum AuditAction {
    READ,
    SEARCH,
    CREATE,
    CHANGE,
    EXPORT,
    DELETE,
    REFUSED;

    static AuditAction of(String method, int status) {
        return switch (method) {
            case "GET", "HEAD" -> READ;
            case "DELETE" -> DELETE;
            case "POST" -> status == 201 ? CREATE : CHANGE;
            default -> CHANGE;
        };
    }
}

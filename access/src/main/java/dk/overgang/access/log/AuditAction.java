package dk.overgang.access.log;

/// What a request did with data of citizens, for the access log (standards 3.2).
public enum AuditAction {
    READ,
    SEARCH,
    CREATE,
    CHANGE,
    EXPORT,
    DELETE,
    REFUSED;

    /// What a request did by its HTTP method, and for POST by the status of its answer.
    public static AuditAction of(String method, int status) {
        return switch (method) {
            case "GET", "HEAD" -> READ;
            case "DELETE" -> DELETE;
            case "POST" -> status == 201 ? CREATE : CHANGE;
            default -> CHANGE;
        };
    }
}

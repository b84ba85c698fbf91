package dk.overgang.portal.longterm;

/// The two plans of a course that network-service knows.
enum PlanKind {
    LONG_TERM("langsigtet-plan"),
    RETENTION("fastholdelsesplan");

    private final String path;

    /// @param path the end of the address below a course
    PlanKind(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public PlanKind other() {
        return this == LONG_TERM ? RETENTION : LONG_TERM;
    }
}

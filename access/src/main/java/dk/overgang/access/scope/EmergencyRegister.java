package dk.overgang.access.scope;

/// Where emergencies are opened: writes one down and tells the other services in the same write. The service that has a
/// register opens and reviews; the others hear of it ([EmergencyEvents]).
public interface EmergencyRegister {

    /// Where it is written down, with the names of `Emergency` for its fields.
    String COLLECTION = "emergencyAccess";

    void open(Emergency emergency);
}

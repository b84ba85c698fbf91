package dk.overgang.network.offers.hsds.domain;

import java.util.ArrayList;
import java.util.List;

/// What the tables say about one service beside its own row, each in the order of the file. It is filled while the
/// tables are gone through.
record ServiceParts(
        List<HsdsRow> organizations,
        List<At> places,
        List<HsdsRow> schedules,
        List<HsdsRow> contacts,
        List<HsdsRow> phones,
        List<Attribute> attributes) {

    /// A place of the service, with its addresses.
    record At(HsdsRow location, List<HsdsRow> addresses) {}

    /// A code that the service is described with.
    ///
    /// @param link the row that connects both
    record Attribute(Taxonomy taxonomy, HsdsRow term, HsdsRow link) {}

    static ServiceParts empty() {
        return new ServiceParts(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}

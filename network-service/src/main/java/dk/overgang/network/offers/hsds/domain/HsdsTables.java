package dk.overgang.network.offers.hsds.domain;

import java.util.List;
import java.util.Map;

/// A directory in the tables of HSDS 3, whether it is stored as files or as JSON.
public record HsdsTables(Map<HsdsTable, List<HsdsRow>> rows) {

    public HsdsTables {
        rows = Map.copyOf(rows);
    }

    /// The rows of a table in their order.
    public List<HsdsRow> of(HsdsTable table) {
        return rows.getOrDefault(table, List.of());
    }
}

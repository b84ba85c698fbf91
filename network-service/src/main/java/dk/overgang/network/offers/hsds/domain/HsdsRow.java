package dk.overgang.network.offers.hsds.domain;

import java.util.Map;
import java.util.Optional;

/// One row of a table, or one object of JSON.
///
/// @param place where it stands: `/services.csv/1203` is a line of a file, `/contents/7` a place in JSON
/// @param values by their columns
public record HsdsRow(String place, Map<String, String> values) {

    public HsdsRow {
        values = Map.copyOf(values);
    }

    /// What stands in a column; empty where nothing but blanks does.
    public Optional<String> get(String column) {
        return Optional.ofNullable(values.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /// The same, or an empty text.
    public String text(String column) {
        return get(column).orElse("");
    }

    /// Where a column of it stands.
    public String at(String column) {
        return place + "/" + column;
    }
}
